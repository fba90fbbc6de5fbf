import type { Sheet, SheetRow, WorkbookModel } from "../../core/model/workbook";
import { openPackage } from "../../ooxml/package/open-package";
import type { SheetLayout } from "./file-desk";
import { readColumnWidths } from "./read-column-widths";

const lineHeight = 20;
const rowPadding = 6;
const mostLines = 8;
const characterWidth = 7.5;
const cellPadding = 16;
const usualWidth = 9;
/** Empty room around the used part, so that a sheet looks like one. */
const spare = { rows: 6, columns: 3 };

/** Frames of a workbook's sheets: widths from the file, heights from the text that has to fit. */
export function layOutSheets(model: WorkbookModel, bytes: Uint8Array): readonly SheetLayout[] {
  const widths = readColumnWidths(openPackage(bytes));
  return model.sheets.map((sheet) => layOutSheet(sheet, widths.get(sheet.name) ?? new Map()));
}

function layOutSheet(sheet: Sheet, widths: ReadonlyMap<number, number>): SheetLayout {
  const columnCount = usedColumns(sheet) + spare.columns;
  const hidden = new Set(sheet.hiddenColumns);
  const characters = Array.from({ length: columnCount }, (_, column) =>
    hidden.has(column) ? 0 : (widths.get(column) ?? usualWidth)
  );
  const columnLefts = runningSum(
    characters.map((width) => (width === 0 ? 0 : Math.round(width * characterWidth + cellPadding)))
  );
  return {
    id: sheet.id,
    name: sheet.name,
    isHidden: sheet.isHidden,
    rowTops: runningSum(rowHeights(sheet, characters)),
    columnLefts,
    mergedAreas: sheet.mergedAreas,
  };
}

function usedColumns({ rows, mergedAreas }: Sheet): number {
  let most = 0;
  for (const { cells } of rows) most = Math.max(most, (cells.at(-1)?.column ?? 0) + 1);
  for (const { lastColumn } of mergedAreas) most = Math.max(most, lastColumn + 1);
  return most;
}

function rowHeights(sheet: Sheet, characters: readonly number[]): readonly number[] {
  const heights: number[] = [];
  const spans = spansByRow(sheet);
  const usual = lineHeight + rowPadding;
  for (const row of sheet.rows) {
    while (heights.length < row.index) heights.push(usual);
    heights.push(
      row.isHidden ? 0 : linesOf(row, characters, spans.get(row.index)) * lineHeight + rowPadding
    );
  }
  for (let count = 0; count < spare.rows; count += 1) heights.push(usual);
  return heights;
}

type SpanWidths = ReadonlyMap<number, { readonly lastColumn: number; readonly rows: number }>;

function spansByRow({ mergedAreas }: Sheet): ReadonlyMap<number, SpanWidths> {
  const rows = new Map<number, Map<number, { lastColumn: number; rows: number }>>();
  for (const { firstRow, firstColumn, lastColumn, lastRow } of mergedAreas) {
    const row = rows.get(firstRow) ?? new Map<number, { lastColumn: number; rows: number }>();
    row.set(firstColumn, { lastColumn, rows: lastRow - firstRow + 1 });
    rows.set(firstRow, row);
  }
  return rows;
}

function linesOf(
  { cells }: SheetRow,
  characters: readonly number[],
  spans: SpanWidths = new Map()
): number {
  let most = 1;
  for (const { column, text } of cells) {
    if (text.length <= 4) continue;
    const span = spans.get(column);
    let width = 0;
    for (let at = column; at <= (span?.lastColumn ?? column); at += 1) width += characters[at] ?? 0;
    if (width === 0) continue;
    const lines = text
      .split("\n")
      .reduce((count, line) => count + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0);
    most = Math.max(most, Math.ceil(lines / (span?.rows ?? 1)));
  }
  return Math.min(most, mostLines);
}

function runningSum(sizes: readonly number[]): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (const size of sizes) {
    sum += size;
    sums.push(sum);
  }
  return sums;
}
