import { columnName } from "../../core/model/cell-address";
import { maxColumns, maxRows } from "./sheet-limits";

/**
 * One piece of a formula at a time: a text, a quoted sheet name, a bracketed part (structured or external reference),
 * a whole-row range, a whole-column range, a cell reference, or any other word or sign.
 */
const pieces =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[|(\$?)(\d+):(\$?)(\d+)|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w\p{L}.(!])|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w\p{L}.(!])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?(?:E[+-]?\d+)?|[\s\S]/giuy;

/**
 * A formula as it reads when filled from one cell to another `rows` below and `columns` to the right:
 * relative references move, absolute ones stay, what leaves the sheet becomes #REF!.
 * This is how the cells of a shared formula differ from the first one (ECMA-376 Part 1, 18.3.1.40).
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  let shifted = "";
  pieces.lastIndex = 0;
  for (let match = pieces.exec(formula); match !== null; match = pieces.exec(formula)) {
    if (match[0] === "[") {
      const end = bracketEnd(formula, match.index);
      shifted += formula.slice(match.index, end);
      pieces.lastIndex = end;
    } else shifted += shiftPiece(match, rows, columns);
  }
  return shifted;
}

function shiftPiece(match: RegExpExecArray, rows: number, columns: number): string {
  const [whole, d1, row1, d2, row2, d3, column1, d4, column2, dollar, column, rowDollar, row] =
    match;
  if (row1 !== undefined && row2 !== undefined)
    return join(shiftRow(d1, row1, rows), shiftRow(d2, row2, rows));
  if (column1 !== undefined && column2 !== undefined)
    return join(shiftColumn(d3, column1, columns), shiftColumn(d4, column2, columns));
  if (column === undefined || row === undefined) return whole;
  if (Number(row) < 1 || Number(row) > maxRows || columnNumber(column) > maxColumns) return whole;
  const newColumn = shiftColumn(dollar, column, columns);
  const newRow = shiftRow(rowDollar, row, rows);
  return newColumn === null || newRow === null ? "#REF!" : newColumn + newRow;
}

function join(first: string | null, last: string | null): string {
  return first === null || last === null ? "#REF!" : `${first}:${last}`;
}

function shiftRow(dollar: string | undefined, row: string, by: number): string | null {
  if (dollar === "$") return `$${row}`;
  const shifted = Number(row) + by;
  return shifted >= 1 && shifted <= maxRows ? String(shifted) : null;
}

function shiftColumn(dollar: string | undefined, column: string, by: number): string | null {
  if (dollar === "$") return `$${column}`;
  const shifted = columnNumber(column) + by;
  return shifted >= 1 && shifted <= maxColumns ? columnName(shifted - 1) : null;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** Structured references nest brackets: Table1[[#This Row],[A1]]. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let index = start; index < formula.length; index += 1) {
    const char = formula[index];
    if (char === "'") index += 1;
    else if (char === "[") depth += 1;
    else if (char === "]" && (depth -= 1) === 0) return index + 1;
  }
  return formula.length;
}
