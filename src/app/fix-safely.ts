import type { Finding } from "../core/findings/finding";
import type { Edit } from "../core/fixes/edit";
import type { ApplyOutcome, Host } from "../core/host";
import type { DocumentModel } from "../core/model/document";
import type { WorkbookModel } from "../core/model/workbook";
import type { CheckRun } from "./check-run";

export interface FixedSafely {
  /** Findings mended, in the order they were mended. */
  readonly mended: readonly Finding[];
  /** The run after the last round. */
  readonly run: CheckRun;
  /** Why the host stopped, where it did. */
  readonly stopped: Exclude<ApplyOutcome, { kind: "applied" }> | null;
}

type Model = DocumentModel | WorkbookModel;

const mostRounds = 10;

/**
 * Applies every preferred fix that is safe, reads the file again and repeats until a round finds none: offsets are
 * never patched up. Fixes that touch the same place wait for the next round; ten rounds end a circle.
 */
export async function fixSafely<M extends Model>(
  host: Host<M>,
  check: (model: M) => CheckRun
): Promise<FixedSafely> {
  const mended: Finding[] = [];
  let run = check((await host.read()).model);
  for (let round = 0; round < mostRounds; round += 1) {
    const { findings, edits } = safeRound(run.findings);
    if (edits.length === 0) break;
    const outcome = await host.apply(run.revision, edits);
    if (outcome.kind !== "applied") return { mended, run, stopped: outcome };
    mended.push(...findings);
    run = check((await host.read()).model);
  }
  return { mended, run, stopped: null };
}

function safeRound(findings: readonly Finding[]): {
  readonly findings: readonly Finding[];
  readonly edits: readonly Edit[];
} {
  const chosen: Finding[] = [];
  const edits: Edit[] = [];
  const touched = new Set<string>();
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safety, ask }) => safety === "safe" && ask === null);
    if (fix === undefined) continue;
    const places = fix.edits.map(placeOf);
    if (places.some((place) => touched.has(place))) continue;
    for (const place of places) touched.add(place);
    chosen.push(finding);
    edits.push(...fix.edits);
  }
  return { findings: chosen, edits };
}

function placeOf(edit: Edit): string {
  switch (edit.kind) {
    case "replaceParagraphText":
      return edit.paragraphId;
    case "insertParagraphs":
      return `after ${edit.after}`;
    case "setTableCellText":
      return `${edit.tableId}:${edit.row}:${edit.column}`;
    case "insertTableRows":
      return `${edit.tableId} after ${edit.after}`;
    case "setSlotText":
      return `slot ${edit.slot}`;
    case "setSheetCell":
      return `${edit.sheetId}!${edit.address}`;
  }
}
