import { expect, test } from "@jest/globals";
import type { Indicator, IndicatorNature } from "../../../src/core/law/statistics-form";
import type { SheetCell } from "../../../src/core/model/workbook";
import type { GridCell } from "../../../src/core/statistics/grid";
import { readFigure } from "../../../src/core/statistics/read-figure";

const anchor = { kind: "sheetRange", sheetId: "s1", address: "D5" } as const;

function indicatorOf(nature: IndicatorNature, mayHaveDecimals = false): Indicator {
  const common = { id: "b9.1", number: "1", name: "Chỉ tiêu", aliases: [], parent: null };
  return { ...common, nature, measureUnit: null, mayHaveDecimals };
}

function wordCell(text: string): GridCell {
  return { row: 4, column: 3, text, typed: null, anchor };
}

function sheetCell(cell: Partial<SheetCell> & Pick<SheetCell, "value">): GridCell {
  const text = cell.text ?? (cell.value === null ? "" : String(cell.value));
  const typed = { column: 3, formula: null, error: null, numberFormat: null, ...cell, text };
  return { row: 4, column: 3, text, typed, anchor };
}

const count = indicatorOf("flow");
const ratio = indicatorOf("ratio");
const money = indicatorOf("stock", true);

test.each([
  ["04", count, { value: 4, decimals: 0 }],
  ["25.898", count, { value: 25898, decimals: 0 }],
  ["1,234", count, { value: 1234, decimals: 0 }],
  ["1 234", count, { value: 1234, decimals: 0 }],
  ["1.234.567", count, { value: 1_234_567, decimals: 0 }],
  ["1,5", count, { value: 1.5, decimals: 1 }],
  ["99,10", ratio, { value: 99.1, decimals: 2 }],
  ["98%", ratio, { value: 98, decimals: 0, hasPercentSign: true }],
  ["95.5 %", ratio, { value: 95.5, decimals: 1, hasPercentSign: true }],
  ["33.333", ratio, { value: 33.333, decimals: 3 }],
  ["12.345", money, { value: 12345, decimals: 0 }],
  ["12.345,6", money, { value: 12345.6, decimals: 1 }],
])("%s in a Word table", (text, indicator, expected) => {
  const figure = readFigure(wordCell(text), indicator);
  expect(figure).toMatchObject({ kind: "number", isText: true, isFormula: false, ...expected });
  expect(figure).toMatchObject({ text, raw: text });
});

test.each([
  ["", count, { kind: "blank" }],
  ["……", count, { kind: "blank" }],
  ["-", count, { kind: "statedAbsence", text: "-" }],
  ["Không", count, { kind: "statedAbsence", text: "Không" }],
  ["12,345", money, { kind: "ambiguous", text: "12,345", readings: [12345, 12.345] }],
  ["khoảng 50", count, { kind: "unreadable", text: "khoảng 50" }],
  ["12/15", count, { kind: "unreadable", text: "12/15" }],
])("%p in a Word table is no number", (text, indicator, expected) => {
  expect(readFigure(wordCell(text), indicator)).toEqual(expected);
});

const percent = { numberFormat: "0.00%", text: "97,87%" };

test.each([
  [
    "an integer",
    { value: 25898, text: "25.898", numberFormat: "#,##0" },
    { value: 25898, decimals: 0 },
  ],
  ["General", { value: 97.8532 }, { value: 97.8532, decimals: 4 }],
  [
    "decimals hidden by the format",
    { value: 97.8532, text: "97,9", numberFormat: "0.0" },
    { value: 97.8532, decimals: 1 },
  ],
  [
    "English display",
    { value: 1234.5, text: "1,234.50", numberFormat: "#,##0.00" },
    { value: 1234.5, decimals: 2 },
  ],
  [
    "a percent format",
    { value: 0.9787, ...percent },
    { value: 97.87, decimals: 2, hasPercentSign: true },
  ],
  [
    "a percent sign only quoted",
    { value: 98, text: "98%", numberFormat: '0"%"' },
    { value: 98, hasPercentSign: false },
  ],
  [
    "a colour and a quoted unit",
    { value: 5, text: "5 hồ sơ", numberFormat: '[Red]0" hồ sơ"' },
    { value: 5, decimals: 0 },
  ],
  ["zeros in front", { value: 7, text: "07", numberFormat: "00" }, { value: 7, decimals: 0 }],
  ["a formula", { value: 48, formula: "D6+D7" }, { value: 48, isFormula: true }],
])("a sheet's number: %s", (_, cell, expected) => {
  expect(readFigure(sheetCell(cell), ratio)).toMatchObject({
    kind: "number",
    isText: false,
    ...expected,
  });
});

test.each([
  ["a blank cell", { value: null }, { kind: "blank" }],
  [
    "an error",
    { value: null, error: "#DIV/0!", formula: "A1/0" },
    { kind: "unreadable", text: "#DIV/0!" },
  ],
  [
    "a formula without a value",
    { value: null, formula: "D6+D7" },
    { kind: "uncomputed", text: "=D6+D7" },
  ],
  ["a truth value", { value: true, text: "TRUE" }, { kind: "unreadable", text: "TRUE" }],
  [
    "a date",
    { value: 46000, text: "08/12/2025", numberFormat: "dd/mm/yyyy" },
    { kind: "unreadable", text: "08/12/2025" },
  ],
])("a sheet's cell that is no number: %s", (_, cell, expected) => {
  expect(readFigure(sheetCell(cell), count)).toEqual(expected);
});

test("text in a sheet is read as text, and says so", () => {
  expect(readFigure(sheetCell({ value: "07" }), count)).toMatchObject({
    value: 7,
    isText: true,
    raw: "07",
  });
});
