import { cellAddress, sheetCellAt } from "../../../core/model/cell-address";
import type { CellPlace } from "../../../core/model/cell-address";
import type { CellValue, Sheet } from "../../../core/model/workbook";
import type { OoxmlPackage } from "../../package/open-package";
import type { WorkbookReading } from "../read-workbook";
import { parseArea } from "../sheet-builder";
import { maxCellText } from "../sheet-limits";
import { applySplices } from "../xml-tags";
import { requestRecalculation } from "./request-recalculation";
import { spliceCells, type PlacedValue } from "./splice-cells";
import { tableFrames } from "./table-frames";

/** A new constant for one cell, guarded by the one that stands there now. */
export interface CellChange {
  readonly sheetId: string;
  readonly address: string;
  readonly expected: CellValue;
  readonly value: CellValue;
}

export type SetCellsOutcome =
  | { readonly kind: "applied"; readonly pkg: OoxmlPackage }
  /** The change at this place of the list expects something that does not stand there. */
  | { readonly kind: "stale"; readonly index: number }
  | { readonly kind: "refused"; readonly reason: "protected" | "unsupported" };

/**
 * Sets constants by splicing the sheets' XML; all of them or none. Style, formulas, shared strings and every other part
 * stay as they are; a missing cell or row is created with the style its row or column gives. Where the workbook has
 * formulas it is told to compute anew when next opened, because their stored values may have become stale.
 *
 * Refused as "unsupported": a formula or a cell that an array or data table computes, a cell inside a merged area other than
 * its first, the header or totals row of a table (Excel calls the file damaged when they differ from the table's part),
 * text over 32,767 characters, a cell that occurs twice. Refused as "protected": a locked cell of a protected sheet.
 */
export function setSheetCells(
  pkg: OoxmlPackage,
  reading: WorkbookReading,
  changes: readonly CellChange[]
): SetCellsOutcome {
  const bySheet = new Map<string, Map<string, PlacedValue>>();
  for (const [index, change] of changes.entries()) {
    const sheet = reading.model.sheets.find(({ id }) => id === change.sheetId);
    const place = singleCell(change.address);
    if (sheet === undefined) return { kind: "stale", index };
    if (place === null || !isWritable(change.value) || isCovered(sheet, place)) return unsupported;
    const planned = bySheet.get(sheet.id) ?? new Map<string, PlacedValue>();
    bySheet.set(sheet.id, planned);
    const key = cellAddress(place.row, place.column);
    const cell = sheetCellAt(sheet, place.row, place.column);
    if (cell !== null && cell.formula !== null) return unsupported;
    if (cell !== null && cell.error !== null) return { kind: "stale", index };
    const before = planned.get(key);
    const current = before === undefined ? (cell?.value ?? null) : before.value;
    if (current !== change.expected) return { kind: "stale", index };
    planned.set(key, { ...place, value: change.value });
  }
  return writeCells(pkg, reading, bySheet);
}

const unsupported = { kind: "refused", reason: "unsupported" } as const;

function writeCells(
  pkg: OoxmlPackage,
  reading: WorkbookReading,
  bySheet: ReadonlyMap<string, ReadonlyMap<string, PlacedValue>>
): SetCellsOutcome {
  const parts = new Map<string, string>();
  for (const [sheetId, planned] of bySheet) {
    const part = reading.parts.sheets.find(({ id }) => id === sheetId)?.part;
    if (part === undefined || part === null) return unsupported;
    const values = [...planned.values()];
    const frames = tableFrames(pkg, part);
    if (values.some((value) => frames.some((frame) => frame.holds(value)))) return unsupported;
    const source = pkg.text(part);
    const spliced = spliceCells(source, values);
    if (spliced === null) return unsupported;
    if (
      reading.protectedSheets.has(sheetId) &&
      spliced.styles.some((style) => (reading.styles[style] ?? reading.styles[0])?.isLocked ?? true)
    )
      return { kind: "refused", reason: "protected" };
    parts.set(part, applySplices(source, spliced.splices));
  }
  if (parts.size > 0 && reading.hasFormulas)
    parts.set(pkg.mainPart, requestRecalculation(pkg.text(pkg.mainPart)));
  return { kind: "applied", pkg: parts.size === 0 ? pkg : pkg.withParts(parts) };
}

function singleCell(address: string): CellPlace | null {
  const area = parseArea(address);
  if (area === null || area.firstRow !== area.lastRow || area.firstColumn !== area.lastColumn)
    return null;
  return { row: area.firstRow, column: area.firstColumn };
}

function isWritable(value: CellValue): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "string" || value.length <= maxCellText;
}

/** Under a merged area only the first cell shows; a value elsewhere would be hidden. */
function isCovered(sheet: Sheet, { row, column }: CellPlace): boolean {
  return sheet.mergedAreas.some(
    (area) =>
      row >= area.firstRow &&
      row <= area.lastRow &&
      column >= area.firstColumn &&
      column <= area.lastColumn &&
      (row > area.firstRow || column > area.firstColumn)
  );
}
