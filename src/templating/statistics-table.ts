import type { CellContent, TableContent } from "../ooxml/word/write/document-content";
import type { ParagraphStyle } from "../ooxml/word/write/office-styles";
import { paragraph } from "./official-document";

/** Words over the columns of a form; `outcome` stands over measure unit and figure together. */
export type StatisticsHeadings = Readonly<
  Record<"number" | "indicator" | "outcome" | "measureUnit" | "figure" | "note", string>
>;

/** A row of a form as it is printed. */
export interface StatisticsTableRow {
  readonly number: string;
  readonly name: string;
  readonly measureUnit: string;
  /** Blank where there is no figure. */
  readonly figure: string;
  readonly note: string;
  /** A group or a row of the top level. */
  readonly isBold?: boolean;
}

/** A statistics form as a Word table under a header of two rows, as the reports of 4625/BNV-CCHC print it. Widths in millimetres. */
export function layOutStatisticsTable(
  headings: StatisticsHeadings,
  rows: readonly StatisticsTableRow[],
  columnWidths: readonly number[],
  description?: string
): TableContent {
  const header = (text: string): CellContent => cell("TableHeader", text);
  return {
    kind: "table",
    borders: "all",
    columnWidths,
    headerRowCount: 2,
    ...(description === undefined ? {} : { description }),
    rows: [
      {
        cells: [
          { ...header(headings.number), rowSpan: 2 },
          { ...header(headings.indicator), rowSpan: 2 },
          { ...header(headings.outcome), columnSpan: 2 },
          { ...header(headings.note), rowSpan: 2 },
        ],
      },
      { cells: [header(headings.measureUnit), header(headings.figure)] },
      ...rows.map(({ number, name, measureUnit, figure, note, isBold }) => ({
        cells: [
          cell("TableCentred", number, isBold),
          cell("TableText", name, isBold),
          cell("TableCentred", measureUnit),
          cell("TableCentred", figure),
          cell("TableText", note),
        ],
      })),
    ],
  };
}

function cell(style: ParagraphStyle, text: string, isBold = false): CellContent {
  const letters = { kind: "text" as const, text, ...(isBold ? { isBold } : {}) };
  return { blocks: [paragraph(style, text === "" ? [] : [letters])], isVerticallyCentred: true };
}
