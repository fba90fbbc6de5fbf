import { cellAddress } from "../core/model/cell-address";
import type { NewCell, NewSheet } from "../hosts/excel/insert-sheets";
import type { SheetCellContent, SheetContent } from "../ooxml/sheet/write/workbook-content";

/** A sheet of a template as the Excel host writes it, without what only a file can hold. */
export function newSheetOf({ name, rows, mergedAreas, columnWidths }: SheetContent): NewSheet {
  const cells: (NewCell | null)[][] = [];
  for (const row of rows) {
    while (cells.length < row.index) cells.push([]);
    const width = Math.max(0, ...row.cells.map(({ column }) => column + 1));
    const filled: (NewCell | null)[] = Array.from({ length: width }, () => null);
    for (const cell of row.cells) filled[cell.column] = newCellOf(cell);
    cells[row.index] = filled;
  }
  return {
    name,
    rows: cells,
    mergedAreas: mergedAreas.map(
      ({ firstRow, firstColumn, lastRow, lastColumn }) =>
        `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`
    ),
    columnWidths: columnWidths.map(pointsOf),
  };
}

function newCellOf({ value, formula, style }: SheetCellContent): NewCell {
  return {
    value: formula === undefined ? value : `=${formula}`,
    isFormula: formula !== undefined,
    isBold: style.isBold ?? false,
    isItalic: style.isItalic ?? false,
    isCentred: style.horizontal === "center",
    hasBorder: style.isBordered ?? false,
    wraps: true,
    ...(style.numberFormat === undefined ? {} : { numberFormat: style.numberFormat }),
  };
}

/** Column widths of files count digits of the standard font: 7 pixels each and 5 between (ECMA-376, 18.3.1.13). */
const pointsOf = (digits: number): number => (digits * 7 + 5) * 0.75;
