import { cellAddress } from "../../core/model/cell-address";
import { typedValue } from "./apply-edits";

/** A sheet to be made, described without a word of Excel; places are zero-based. */
export interface NewSheet {
  readonly name: string;
  /** Rows of cells from A1; null leaves a cell alone. */
  readonly rows: readonly (readonly (NewCell | null)[])[];
  /** Areas in A1 notation that are one cell. */
  readonly mergedAreas: readonly string[];
  /** Widths of columns from A, in points. */
  readonly columnWidths: readonly number[];
}

export interface NewCell {
  /** A constant, or a formula with its leading "=" in English spelling. */
  readonly value: string | number | boolean | null;
  readonly isFormula?: boolean;
  readonly numberFormat?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly hasBorder?: boolean;
  readonly isCentred?: boolean;
  readonly wraps?: boolean;
}

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/**
 * Adds sheets by writing cells: inserting a workbook file fails on the web and under hardened policies. A name that is
 * taken gets a number, so nothing of the user's is replaced. Two syncs; answers the names that were given.
 */
export async function insertSheets(
  context: Excel.RequestContext,
  sheets: readonly NewSheet[]
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const names = sheets.map(({ name }) => freeName(name, taken));
  sheets.forEach((content, index) =>
    writeSheet(worksheets.add(names[index] ?? content.name), content)
  );
  await context.sync();
  return names;
}

/** "Biểu 1", "Biểu 1 (2)" …; Excel takes 31 letters. */
function freeName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[\\/?*[\]:]/gu, " ").slice(0, 31);
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const end = ` (${number})`;
    name = plain.slice(0, 31 - end.length) + end;
  }
  taken.add(name.toLowerCase());
  return name;
}

function writeSheet(sheet: Excel.Worksheet, { rows, mergedAreas, columnWidths }: NewSheet): void {
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length > 0)
    sheet.getRangeByIndexes(0, 0, rows.length, width).formulas = rows.map((row) =>
      Array.from({ length: width }, (_, column) => formulaOf(row[column] ?? null))
    );
  rows.forEach((row, rowAt) =>
    row.forEach((cell, columnAt) => {
      if (cell !== null) dressCell(sheet.getRange(cellAddress(rowAt, columnAt)), cell);
    })
  );
  columnWidths.forEach((points, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points;
  });
  for (const address of mergedAreas) sheet.getRange(address).merge(false);
}

function formulaOf(cell: NewCell | null): string | number | boolean {
  if (cell === null || cell.value === null) return "";
  return cell.isFormula === true ? cell.value : typedValue(cell.value);
}

function dressCell(range: Excel.Range, cell: NewCell): void {
  if (cell.numberFormat !== undefined) range.numberFormat = [[cell.numberFormat]];
  if (cell.isBold === true) range.format.font.bold = true;
  if (cell.isItalic === true) range.format.font.italic = true;
  if (cell.isCentred === true) range.format.horizontalAlignment = "Center";
  if (cell.wraps === true) range.format.wrapText = true;
  if (cell.hasBorder === true)
    for (const side of sides) range.format.borders.getItem(side).style = "Continuous";
}
