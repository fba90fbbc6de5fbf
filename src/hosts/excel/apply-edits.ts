import type { Edit } from "../../core/fixes/edit";
import type { ApplyOutcome } from "../../core/host";
import { cellAddress, parseCellAddress, sheetCellAt } from "../../core/model/cell-address";
import type { CellValue } from "../../core/model/workbook";
import type { SheetsReading } from "./read-sheets";

type CellEdit = Extract<Edit, { kind: "setSheetCell" }>;

export type PlannedCells =
  | { readonly kind: "planned"; readonly cells: readonly CellEdit[] }
  | Exclude<ApplyOutcome, { kind: "applied" }>;

/** Checks every edit against what stands in the cells; later edits of a cell see the earlier ones. */
export function planCells(edits: readonly Edit[], reading: SheetsReading): PlannedCells {
  const written = new Map<string, CellValue>();
  const cells: CellEdit[] = [];
  for (const edit of edits) {
    if (edit.kind !== "setSheetCell") return { kind: "refused", reason: "unsupported" };
    const sheet = reading.sheets.find(({ id }) => id === edit.sheetId);
    const place = parseCellAddress(edit.address);
    if (
      sheet === undefined ||
      place === null ||
      cellAddress(place.row, place.column) !== edit.address
    )
      return { kind: "stale", edit };
    const cell = sheetCellAt(sheet, place.row, place.column);
    const key = `${edit.sheetId}!${edit.address}`;
    const value = written.has(key) ? (written.get(key) ?? null) : (cell?.value ?? null);
    const isComputed = cell !== null && (cell.error !== null || cell.formula !== null);
    if (value !== edit.expected || isComputed) return { kind: "stale", edit };
    if (reading.protectedSheets.has(sheet.id)) return { kind: "refused", reason: "protected" };
    written.set(key, edit.value);
    cells.push(edit);
  }
  return { kind: "planned", cells };
}

/** Queues the writing of planned cells; their formats stay. */
export function writeCells(context: Excel.RequestContext, cells: readonly CellEdit[]): void {
  for (const { sheetId, address, value } of cells) {
    const range = context.workbook.worksheets.getItem(sheetId).getRange(address);
    if (value === null) range.clear("Contents");
    else range.values = [[typedValue(value)]];
  }
}

/** Excel reads written text as if typed on an English machine: "1/2" would become a date, "1.234" a number. */
export function typedValue(value: string | number | boolean): string | number | boolean {
  if (typeof value !== "string") return value;
  return mayBeRead.test(value) ? `'${value}` : value;
}

const mayBeRead =
  /^\s*(?:['=+\-@.,%$(\d]|true\s*$|false\s*$|#)|^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
