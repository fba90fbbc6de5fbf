import { parseCellAddress, type CellPlace } from "../model/cell-address";

/** The cells a formula reads, as far as its text tells. */
export interface FormulaCells {
  /** True when the formula reads this cell of its own sheet. */
  readonly reads: (place: CellPlace) => boolean;
  /** False where names, other sheets, tables or computed references are read too: what they hold is not known here. */
  readonly isComplete: boolean;
}

const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[|!|\$?([A-Z]{1,3})\$?(\d{1,7})(?![\w\p{L}.(!])(?::\$?([A-Z]{1,3})\$?(\d{1,7})(?![\w\p{L}.(!]))?|[\p{L}_\\][\p{L}\p{N}_.\\]*\(?/giu;
const computedReference = /^(?:INDIRECT|OFFSET|INDEX)\($/iu;
const longestFormula = 8192;

/** Reads the references out of a formula (without its "="); A1 notation, as every file stores it. */
export function cellsOfFormula(formula: string): FormulaCells {
  const ranges: (readonly [CellPlace, CellPlace])[] = [];
  let isComplete = formula.length <= longestFormula;
  for (const [piece, column, row, lastColumn = column, lastRow = row] of isComplete
    ? formula.matchAll(pieces)
    : []) {
    const first = parseCellAddress(`${column ?? ""}${row ?? ""}`);
    const last = parseCellAddress(`${lastColumn ?? ""}${lastRow ?? ""}`);
    if (first !== null && last !== null) ranges.push([first, last]);
    else if (!isPlain(piece)) isComplete = false;
  }
  return {
    reads: ({ row, column }) =>
      ranges.some(
        ([from, to]) =>
          from.row <= row && row <= to.row && from.column <= column && column <= to.column
      ),
    isComplete,
  };
}

/** True for a text, a function that reads nothing but what it is given, and the two truth values. */
function isPlain(piece: string): boolean {
  if (piece.startsWith('"') || /^(?:TRUE|FALSE)$/iu.test(piece)) return true;
  return piece.endsWith("(") && !computedReference.test(piece);
}
