import type {
  HighlightContent,
  SheetCellContent,
  SheetContent,
} from "../../../ooxml/sheet/write/workbook-content";
import { cellAddress } from "../../../core/model/cell-address";
import { typedValue } from "../apply-edits";
import { styleAreas, type StyledArea } from "./style-areas";

/** As new workbooks have it (src/ooxml/sheet/write/style-register.ts). */
const fontName = "Times New Roman";
const standardPoints = 12;

const outer = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Queues everything on a new sheet that any Excel can be told; `formulaOf` may rewrite formulas without their "=". */
export function writeSheet(
  sheet: Excel.Worksheet,
  content: SheetContent,
  formulaOf: (formula: string) => string
): void {
  const { rows, columnWidths, mergedAreas, frozenRowCount, highlights } = content;
  writeCells(sheet, content, formulaOf);
  for (const area of styleAreas(rows)) dressArea(sheet.getRange(area.address), area);
  columnWidths.forEach((digits, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(digits);
  });
  for (const { index, height } of rows)
    if (height !== undefined) sheet.getRangeByIndexes(index, 0, 1, 1).format.rowHeight = height;
  for (const { firstRow, firstColumn, lastRow, lastColumn } of mergedAreas)
    sheet
      .getRange(`${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`)
      .merge(false);
  if (frozenRowCount > 0) sheet.freezePanes.freezeRows(frozenRowCount);
  for (const highlight of highlights) addHighlight(sheet, highlight, formulaOf);
}

function writeCells(
  sheet: Excel.Worksheet,
  { rows }: SheetContent,
  formulaOf: (formula: string) => string
): void {
  const height = Math.max(0, ...rows.map(({ index }) => index + 1));
  const width = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)));
  if (height === 0 || width === 0) return;
  const grid: (string | number | boolean)[][] = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => "")
  );
  for (const { index, cells } of rows)
    for (const cell of cells) (grid[index] ?? [])[cell.column] = typed(cell, formulaOf);
  const all = sheet.getRangeByIndexes(0, 0, height, width);
  all.formulas = grid;
  all.format.font.name = fontName;
  all.format.font.size = standardPoints;
  all.format.wrapText = true;
  all.format.verticalAlignment = "Center";
}

function typed(
  { value, formula }: SheetCellContent,
  formulaOf: (formula: string) => string
): string | number | boolean {
  if (formula !== undefined) return `=${formulaOf(formula)}`;
  return value === null ? "" : typedValue(value);
}

function dressArea(range: Excel.Range, { style, rowCount, columnCount }: StyledArea): void {
  const { format } = range;
  const { numberFormat, points, horizontal, fill } = style;
  if (numberFormat !== undefined)
    range.numberFormat = Array.from({ length: rowCount }, () =>
      Array.from({ length: columnCount }, () => numberFormat)
    );
  if (style.isBold === true) format.font.bold = true;
  if (style.isItalic === true) format.font.italic = true;
  if (points !== undefined) format.font.size = points;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (horizontal !== undefined) format.horizontalAlignment = alignments[horizontal];
  if (style.isBordered !== true) return;
  const inner = [
    ...(rowCount > 1 ? (["InsideHorizontal"] as const) : []),
    ...(columnCount > 1 ? (["InsideVertical"] as const) : []),
  ];
  for (const side of [...outer, ...inner]) format.borders.getItem(side).style = "Continuous";
}

const alignments = { left: "Left", center: "Center", right: "Right" } as const;

function addHighlight(
  sheet: Excel.Worksheet,
  { addresses, formula, fill }: HighlightContent,
  formulaOf: (formula: string) => string
): void {
  for (const address of addresses.split(" ")) {
    const { custom } = sheet.getRange(address).conditionalFormats.add("Custom");
    custom.rule.formula = `=${formulaOf(formula)}`;
    custom.format.fill.color = `#${fill}`;
  }
}

/** Column widths of files count digits of the standard font: 7 pixels each and 5 between (ECMA-376, 18.3.1.13). */
const pointsOf = (digits: number): number => (digits * 7 + 5) * 0.75;
