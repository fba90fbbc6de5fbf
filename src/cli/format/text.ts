import type { CheckRun } from "../../app/check-run";
import type { PlacedFinding } from "../../app/places/finding-place";
import { placeText } from "../../app/places/place-text";
import { noticeText } from "../../app/locale/notice-text";
import { summariseRun } from "../../app/summarise-run";
import { wasChecked, type FileOutcome } from "../check-file";
import type { CommandContext } from "../commands/command";
import { comparisonLines } from "./comparison";
import { failureText } from "./failure";
import { untiedLines } from "./untied";

/** One file's run for reading on a terminal or in a log. */
export function fileText(outcome: FileOutcome, context: CommandContext): string {
  const { file } = outcome;
  if (outcome.kind === "failed")
    return `${file}\n  ${failureText(file, outcome.failure, context)}\n\n`;
  const { run, placed, justified } = outcome;
  const lines = [...headerLines(run, context), ...doubtLines(run, context)];
  if (wasChecked(outcome)) {
    lines.push(...placed.flatMap((item) => findingLines(item, context)));
    if (placed.length === 0) lines.push(context.say("run.none"));
    lines.push(...justifiedLines(run, justified, context));
  }
  if (run.comparison !== undefined) lines.push(...comparisonLines(run.comparison, context.text));
  if (run.tying !== undefined) lines.push(...untiedLines(run.tying, context.text));
  lines.push(...asideLines(run, context));
  if (wasChecked(outcome)) lines.push(statusLine(run, context));
  return `${[file, ...lines.map((line) => `  ${line}`)].join("\n")}\n\n`;
}

function headerLines(
  { documentType, facts, profile, on, packs }: CheckRun,
  { say, text }: CommandContext
): string[] {
  if (documentType === null || packs.length === 0) return [];
  const span = facts.years?.value;
  const years =
    span === undefined
      ? ""
      : span.from === span.to
        ? say("run.years", { from: span.from })
        : say("run.yearRange", { ...span });
  const period =
    facts.period === null
      ? ""
      : say("run.period", { period: text(`period.${facts.period.value}`) });
  return [
    say("run.header", { type: text(`documentType.${documentType}`), years, period }),
    profile === null ? say("run.profileUnknown") : say("run.profile", { name: profile.name }),
    ...(on === null ? [] : [say("run.on", { date: text.date(on) })]),
  ];
}

function doubtLines(run: CheckRun, { say }: CommandContext): string[] {
  if (run.facts.otherSubject !== null)
    return [say("run.otherSubject", { subject: run.facts.otherSubject.value })];
  if (run.documentType === null) return [say("run.unknownType")];
  return run.on === null ? [say("run.unknownDate")] : [];
}

function findingLines({ finding, place }: PlacedFinding, { say, text }: CommandContext): string[] {
  const { code, severity, message, rationale, citation, fixes, relatedInformation } = finding;
  const reference = citation.certainty === "official" ? "" : say("run.reference");
  const quote = place.quote === null ? "" : ` “${place.quote}”`;
  return [
    `${text(`severity.${severity}`).toLocaleUpperCase("vi")} ${code}: ${message}`,
    `    ${placeLine(place, text)}${quote}`,
    `    ${say("run.why", { text: rationale })}`,
    `    ${say("run.source", { ...citation })}${reference}`,
    ...relatedInformation.map((related) => `    ${say("run.related", { text: related.message })}`),
    ...fixes.map((fix) => `    ${say("run.fix", { title: fix.title })}`),
  ];
}

/** Findings that the file itself justifies, and justifications that hold no more: a group of their own. */
function justifiedLines(
  { justified = [], lapsed = [] }: CheckRun,
  places: readonly PlacedFinding[],
  { say, text }: CommandContext
): string[] {
  const lines = justified.flatMap(({ finding, justification }, index) => {
    const place = places[index]?.place ?? null;
    const { by, on, reason } = justification;
    const quote = justification.quote === "" ? "" : ` “${justification.quote}”`;
    return [
      `${say("run.justified")} ${finding.code}: ${finding.message}`,
      ...(place === null ? [] : [`    ${placeLine(place, text)}${quote}`]),
      `    ${say("run.justification", { reason, by, date: text.date(on) })}`,
    ];
  });
  const old = lapsed.map(({ code, quote, reason, by, on }) =>
    say("run.lapsed", { code, quote, reason, by, date: text.date(on) })
  );
  return [...lines, ...old];
}

function statusLine(run: CheckRun, { say }: CommandContext): string {
  const summary = summariseRun(run);
  const status = say("run.status", { ...summary });
  return summary.justified === 0
    ? status
    : `${status} · ${say("run.justifiedCount", { justified: summary.justified })}`;
}

/** "Biểu 3 · Ô D11": on which sheet a cell stands; in a document the quote tells the place better than its headings. */
function placeLine({ group, label }: PlacedFinding["place"], text: CommandContext["text"]): string {
  const place = placeText(label, text);
  return group !== null && label.kind === "sheetRange" ? `${group.title} · ${place}` : place;
}

function asideLines(run: CheckRun, { say, text }: CommandContext): string[] {
  return [
    ...run.skipped.map(({ code, reason }) => say("run.skipped", { code, reason })),
    ...run.faults.map(({ ruleId, message }) => say("run.fault", { rule: ruleId, message })),
    ...run.notices.map((notice) => say("run.notice", { text: noticeText(notice, text) })),
    ...(run.notCompared ?? []).map(({ fileName, reason }) =>
      say("run.notCompared", { name: fileName, reason: text(`notCompared.${reason}`) })
    ),
  ];
}

/** The last line of a batch. */
export function totalText(outcomes: readonly FileOutcome[], { say }: CommandContext): string {
  const totals = { toMend: 0, toReview: 0, notRun: 0, failed: 0 };
  for (const outcome of outcomes) {
    if (!wasChecked(outcome)) {
      totals.failed += 1;
      continue;
    }
    const summary = summariseRun(outcome.run);
    totals.toMend += summary.toMend;
    totals.toReview += summary.toReview;
    totals.notRun += summary.notRun;
  }
  return `${say("total.status", { files: outcomes.length, ...totals })}\n`;
}
