import type { SheetCell, Sheet } from "./workbook";

/** Zero-based place of a cell. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** "A", "Z", "AA" … for a zero-based column. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "B7" for row 6, column 1 (both zero-based). */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Place of "B7" or of the top-left cell of "B7:D9"; null when the text is no A1 address. */
export function parseCellAddress(address: string): CellPlace | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})(?::|$)/u.exec(address.toUpperCase());
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** The cell at a zero-based place, or null where none exists; logarithmic in rows and cells. */
export function sheetCellAt(sheet: Sheet, row: number, column: number): SheetCell | null {
  const sheetRow = binaryFind(sheet.rows, row, (candidate) => candidate.index);
  return sheetRow === null ? null : binaryFind(sheetRow.cells, column, (cell) => cell.column);
}

function binaryFind<T>(sorted: readonly T[], key: number, keyOf: (item: T) => number): T | null {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle] as T;
    const found = keyOf(item);
    if (found === key) return item;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
