import { parseCellAddress } from "../model/cell-address";

/** A formula as far as it says what rows have to do with each other; rows are those of the sheet, from 0. */
export type FormulaRelation =
  | { readonly kind: "sum"; readonly rows: readonly number[] }
  | { readonly kind: "ratio"; readonly numerator: number; readonly denominator: number };

const reference = "\\$?[A-Z]{1,3}\\$?\\d{1,7}";
const term = `(?:SUM\\((?:${reference}(?::${reference})?[,;]?)+\\)|${reference})`;
const sum = new RegExp(`^\\+?${term}(?:\\+${term})*$`, "u");
const ratio = new RegExp(`(${reference})/(${reference})`, "gu");
const range = new RegExp(`(${reference})(?::(${reference}))?`, "gu");
const longestFormula = 400;
const mostRows = 500;

/**
 * Reads "=SUM(D5:D8)", "=D5+D6" and "=ROUND(D6/D5*100,2)" where all cells stand in `column`; null for every other
 * formula, one that reaches into another sheet included.
 */
export function readFormula(formula: string | null, column: number): FormulaRelation | null {
  if (formula === null || formula.length > longestFormula || formula.includes("!")) return null;
  const plain = formula.replace(/\s/gu, "").toUpperCase();
  if (sum.test(plain)) {
    const rows = [...plain.matchAll(range)].flatMap(([, from = "", to = from]) =>
      rowsBetween(from, to, column)
    );
    return rows.length === 0 || rows.includes(-1) ? null : { kind: "sum", rows };
  }
  const parts = new Set([...plain.matchAll(ratio)].map(([whole]) => whole));
  const [only] = parts;
  if (only === undefined || parts.size > 1) return null;
  const [numerator = -1, denominator = -1] = only
    .split("/")
    .flatMap((address) => rowsBetween(address, address, column));
  return numerator < 0 || denominator < 0 ? null : { kind: "ratio", numerator, denominator };
}

/** Rows of a range; -1 stands for a cell of another column. */
function rowsBetween(from: string, to: string, column: number): readonly number[] {
  const [first, last] = [from, to].map((address) => parseCellAddress(address.replaceAll("$", "")));
  if (first?.column !== column || last?.column !== column) return [-1];
  const count = last.row - first.row + 1;
  if (count < 1 || count > mostRows) return [-1];
  return Array.from({ length: count }, (_, place) => first.row + place);
}
