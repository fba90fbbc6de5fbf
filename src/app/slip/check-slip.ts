import type { Finding } from "../../core/findings/finding";
import type { IsoDate } from "../../core/law/calendar";
import type { CheckSlip, SlipSection } from "../../templating/create-check-slip";
import type { CheckRun } from "../check-run";
import { noticeText } from "../locale/notice-text";
import type { Text } from "../locale/text";
import type { PlacedFinding } from "../places/finding-place";
import { placeText } from "../places/place-text";
import { summariseRun } from "../summarise-run";

/** Which file was checked, when and by what. */
export interface SlipSubject {
  readonly fileName: string;
  /** SHA-256 of the file's bytes in hexadecimal; null where they are out of reach, as inside Office. */
  readonly sha256: string | null;
  readonly checkedOn: IsoDate;
  readonly programVersion: string;
}

export interface CheckedForSlip {
  readonly run: CheckRun;
  readonly placed: readonly PlacedFinding[];
  /** Places of the run's justified findings, in its order. */
  readonly justified: readonly PlacedFinding[];
}

/**
 * The sheet that goes into the file's folder: what was checked under which rules, and what came of it. It records a run
 * and passes no judgement on the document.
 */
export function describeCheckSlip(
  subject: SlipSubject,
  { run, placed, justified }: CheckedForSlip,
  text: Text
): CheckSlip {
  return {
    title: text("slip.title"),
    facts: factsOf(subject, run, text),
    sections: [
      findingsOf(placed, text),
      justifiedOf(run, justified, text),
      notRunOf(run, text),
      packsOf(run, text),
    ].filter((section) => section.rows.length > 0),
    remarks: [
      ...run.notices.map((notice) => noticeText(notice, text)),
      ...(run.findings.length === 0 ? [text("findings.none")] : []),
      text("slip.noVerdict"),
    ],
    signature: text("slip.signature"),
  };
}

function factsOf(
  { fileName, sha256, checkedOn, programVersion }: SlipSubject,
  run: CheckRun,
  text: Text
): CheckSlip["facts"] {
  const { documentType, facts, profile, on } = run;
  const { toMend, toReview, justified, notRun } = summariseRun(run);
  const years = facts.years?.value;
  const lines: readonly (readonly [string, string | null])[] = [
    [text("slip.file"), fileName],
    [text("slip.hash"), sha256],
    [text("slip.content"), sha256 === null ? run.revision : null],
    [
      text("facts.documentType"),
      documentType === null ? null : text(`documentType.${documentType}`),
    ],
    [
      text("facts.years"),
      years === undefined
        ? null
        : years.from === years.to
          ? String(years.to)
          : `${years.from}-${years.to}`,
    ],
    [text("facts.period"), facts.period === null ? null : text(`period.${facts.period.value}`)],
    [text("profile.label"), profile?.name ?? text("slip.nationalOnly")],
    [text("facts.on"), on === null ? null : text.date(on)],
    [text("slip.checkedOn"), `${text.date(checkedOn)} (Trợ lý CCHC ${programVersion})`],
    [text("slip.outcome"), text("slip.counts", { toMend, toReview, justified, notRun })],
  ];
  return lines.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function findingsOf(placed: readonly PlacedFinding[], text: Text): SlipSection {
  return {
    title: text("findings.title"),
    columns: [
      text("slip.severity"),
      text("slip.rule"),
      text("slip.place"),
      text("slip.message"),
      text("slip.source"),
    ],
    rows: placed.map(({ finding, place }) => [
      text(`severity.${finding.severity}`),
      finding.code,
      placeText(place.label, text),
      finding.message,
      sourceOf(finding, text),
    ]),
  };
}

function sourceOf({ citation }: Finding, text: Text): string {
  const { instrument, locator, certainty } = citation;
  const source = `${instrument}, ${locator}`;
  return certainty === "official" ? source : `${source} (${text("facts.reference").toLowerCase()})`;
}

function justifiedOf(
  { justified = [] }: CheckRun,
  placed: readonly PlacedFinding[],
  text: Text
): SlipSection {
  return {
    title: text("slip.justified"),
    columns: [
      text("slip.rule"),
      text("slip.place"),
      text("slip.message"),
      text("slip.reason"),
      text("slip.by"),
    ],
    rows: justified.map(({ finding, justification: { by, on, reason } }, index) => [
      finding.code,
      placeText(placed[index]?.place.label ?? { kind: "document" }, text),
      finding.message,
      reason,
      `${by}, ${text.date(on)}`,
    ]),
  };
}

function notRunOf({ skipped, faults }: CheckRun, text: Text): SlipSection {
  return {
    title: text("slip.notRun"),
    columns: [text("slip.rule"), text("slip.reason")],
    rows: [
      ...skipped.map(({ code, reason }) => [code, reason]),
      ...faults.map(({ ruleId, message }) => [ruleId, message]),
    ],
  };
}

function packsOf({ packs }: CheckRun, text: Text): SlipSection {
  return {
    title: text("slip.packs"),
    columns: [text("slip.pack"), text("slip.version"), text("slip.readAs")],
    rows: packs.map(({ title, version, isOfficial }) => [
      title,
      version,
      text(isOfficial ? "slip.official" : "facts.reference"),
    ]),
  };
}
