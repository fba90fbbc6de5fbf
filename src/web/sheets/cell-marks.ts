import type { Severity } from "../../core/findings/finding";
import { parseCellAddress } from "../../core/model/cell-address";
import type { PlacedFinding } from "../../app/places/finding-place";

/** The findings about one cell. */
export interface CellMark {
  readonly severity: Severity;
  readonly findings: readonly number[];
  readonly messages: readonly string[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Marks of one sheet by "row/column", worst severity first; a range is marked at its first cell. */
export function cellMarks(
  placed: readonly PlacedFinding[],
  sheetId: string
): ReadonlyMap<string, CellMark> {
  const marks = new Map<string, CellMark>();
  placed.forEach(({ finding }, index) => {
    const { anchor, message, severity } = finding;
    if (anchor.kind !== "sheetRange" || anchor.sheetId !== sheetId) return;
    const place = parseCellAddress(anchor.address);
    if (place === null) return;
    const key = `${place.row}/${place.column}`;
    const known = marks.get(key);
    marks.set(key, {
      severity:
        known !== undefined && rank[known.severity] <= rank[severity] ? known.severity : severity,
      findings: [...(known?.findings ?? []), index],
      messages: [...(known?.messages ?? []), message],
    });
  });
  return marks;
}
