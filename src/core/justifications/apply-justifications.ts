import type { Finding } from "../findings/finding";
import { orderFindings } from "../findings/order-findings";
import type { DocumentModel } from "../model/document";
import type { WorkbookModel } from "../model/workbook";
import type { Explanation, FindingKey, Justification, JustifiedFinding } from "./justification";
import { keyFindings } from "./key-findings";

/** Findings told apart by whether the file itself says why they are left as they are. */
export interface JustifiedRun {
  readonly findings: readonly Finding[];
  readonly justified: readonly JustifiedFinding[];
  /** Justifications of rules that ran, which no finding has any more: what stood there was changed or mended. */
  readonly lapsed: readonly Justification[];
}

/**
 * Moves the findings that are justified into a list of their own; none is dropped, and their order stays. `hasRun` tells
 * which rules could be run: a justification of another rule is neither used nor lapsed.
 */
export function applyJustifications(
  all: readonly Finding[],
  model: DocumentModel | WorkbookModel,
  justifications: readonly Justification[],
  hasRun: (ruleId: string) => boolean
): JustifiedRun {
  if (justifications.length === 0) return { findings: all, justified: [], lapsed: [] };
  const known = new Map(justifications.map((one) => [keyText(one), one]));
  const used = new Set<Justification>();
  const findings: Finding[] = [];
  const justified: JustifiedFinding[] = [];
  const keys = keyFindings(all, model);
  all.forEach((finding, index) => {
    const justification = known.get(keyText(keys[index] as FindingKey));
    if (justification === undefined) findings.push(finding);
    else {
      used.add(justification);
      justified.push({ finding, justification });
    }
  });
  const lapsed = justifications.filter((one) => !used.has(one) && hasRun(one.ruleId));
  return { findings, justified, lapsed };
}

/** What the user decides about one finding of a run. */
export interface Decision {
  readonly finding: Finding;
  /** What stands at its place, as the list of findings quotes it; null where nothing does. */
  readonly quote: string | null;
  readonly explanation: Explanation;
}

/**
 * The file's justifications with one more; one for the same finding gives way. Throws a RangeError for a finding that is
 * not of this run, or without a name or a reason.
 */
export function justify(
  justifications: readonly Justification[],
  { finding, quote, explanation }: Decision,
  run: Pick<JustifiedRun, "findings"> & Partial<Pick<JustifiedRun, "justified">>,
  model: DocumentModel | WorkbookModel
): readonly Justification[] {
  const others = (run.justified ?? []).map((one) => one.finding);
  // Findings of one fingerprint are counted in the order of the run that told them apart.
  const all = orderFindings([...run.findings, ...others], [model]);
  const key = keyFindings(all, model)[all.indexOf(finding)];
  if (key === undefined) throw new RangeError("no such finding in this run");
  const by = explanation.by.trim();
  const reason = explanation.reason.trim();
  if (by === "" || reason === "") throw new RangeError("a justification needs a name and a reason");
  const { ruleId, code } = finding;
  const added = { ...key, ruleId, code, quote: quote ?? "", by, on: explanation.on, reason };
  return [...justifications.filter((one) => keyText(one) !== keyText(key)), added];
}

/** One text for a key, to compare justifications by. */
export function keyText({ fingerprint, occurrence }: FindingKey): string {
  return `${fingerprint}/${occurrence}`;
}
