import type {
  CellStyle,
  SheetContent,
  SheetRowContent,
} from "../ooxml/sheet/write/workbook-content";
import { writeXlsx } from "../ooxml/sheet/write/write-xlsx";
import { wrappedLineWidths } from "../ooxml/write/text-width";
import type { WorkbookSample } from "./sample-schema";
import { sampleForms, sampleHeadings, type SampleForm } from "./sample-statistics";

const columnWidths = [7, 50, 17, 15, 24] as const;
const headingRow = 4;
const firstRow = 6;
const nameColumnMillimetres = 104;
const lineHeight = 16;

/** A sample workbook: figures typed by hand, without formulas, as units often send them. */
export function createSampleWorkbook(sample: WorkbookSample): Uint8Array {
  return writeXlsx({
    properties: { title: sample.workbookTitle, subject: sample.unitName },
    sheets: sampleForms(sample.statistics).map((form) => describeSheet(form, sample)),
    definedNames: [],
  });
}

function describeSheet(form: SampleForm, sample: WorkbookSample): SheetContent {
  const lastRow = headingRow + 1;
  const merged = (row: number, first: number, last: number, rowEnd = row) => ({
    firstRow: row,
    lastRow: rowEnd,
    firstColumn: first,
    lastColumn: last,
  });
  return {
    name: form.code,
    columnWidths,
    rows: [...headingRows(form, sample), ...form.rows.map(figureRow)],
    mergedAreas: [
      ...[0, 1, 2, 3].map((row) => merged(row, 0, 4)),
      ...[0, 1, 4].map((column) => merged(headingRow, column, column, lastRow)),
      merged(headingRow, 2, 3),
    ],
    frozenRowCount: firstRow,
    validations: [],
    highlights: [],
    textNumbers: `A${firstRow + 1}:A${firstRow + form.rows.length}`,
    isProtected: false,
    print: {
      orientation: "portrait",
      repeatedRows: { first: headingRow, last: lastRow },
      footer: "&CTrang &P/&N",
    },
  };
}

function headingRows(form: SampleForm, sample: WorkbookSample): readonly SheetRowContent[] {
  const title: CellStyle = { isBold: true, horizontal: "center" };
  const head: CellStyle = { isBold: true, horizontal: "center", isBordered: true };
  const line = (index: number, value: string, style: CellStyle): SheetRowContent => ({
    index,
    height: lineHeight + 4,
    cells: [{ column: 0, value, style }],
  });
  const heads = (index: number, values: readonly (string | null)[]): SheetRowContent => ({
    index,
    height: lineHeight + 4,
    cells: values.map((value, column) => ({ column, value, style: head })),
  });
  return [
    line(0, sample.unitName, { isBold: true, horizontal: "left" }),
    line(1, sample.workbookTitle, title),
    line(2, `${form.code}. ${form.name}`, title),
    line(3, sample.window, { isItalic: true, horizontal: "center" }),
    heads(headingRow, [
      sampleHeadings.number,
      sampleHeadings.indicator,
      sampleHeadings.outcome,
      null,
      sampleHeadings.note,
    ]),
    heads(headingRow + 1, [null, null, sampleHeadings.measureUnit, sampleHeadings.figure, null]),
  ];
}

function figureRow(row: SampleForm["rows"][number], index: number): SheetRowContent {
  const left: CellStyle = { isBordered: true, horizontal: "left" };
  const centre: CellStyle = { isBordered: true, horizontal: "center" };
  const isWhole = typeof row.figure === "number" && Number.isInteger(row.figure);
  const figure: CellStyle =
    typeof row.figure === "string"
      ? centre
      : { isBordered: true, horizontal: "right", numberFormat: isWhole ? "#,##0" : "0.00" };
  const lineCount = Math.max(
    wrappedLineWidths(row.name, 12, nameColumnMillimetres).length,
    wrappedLineWidths(row.measureUnit, 12, 34).length,
    wrappedLineWidths(row.note, 12, 48).length
  );
  return {
    index: firstRow + index,
    height: lineCount * lineHeight + 4,
    cells: [
      { column: 0, value: row.number, style: centre },
      { column: 1, value: row.name, style: left },
      { column: 2, value: row.measureUnit === "" ? null : row.measureUnit, style: centre },
      { column: 3, value: row.figure, style: figure },
      { column: 4, value: row.note === "" ? null : row.note, style: left },
    ],
  };
}
