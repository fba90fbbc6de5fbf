import type { BlockContent, RowContent } from "../ooxml/word/write/document-content";
import { writeDocx } from "../ooxml/word/write/write-docx";

/** A plan at a glance as words and numbers, whoever put it together. */
export interface OverviewTablesInput {
  readonly title: string;
  readonly columns: readonly { readonly short: string }[];
  readonly tables: readonly OverviewTableInput[];
  readonly remarks: readonly string[];
}

export interface OverviewTableInput {
  readonly title: string;
  /** Heading of the first column. */
  readonly heading: string;
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

/** Widths in millimetres on a portrait page of Decree 30/2020/NĐ-CP (165 mm between the margins). */
const textWidth = 165;
const countWidth = 8.2;
const wordWidth = 12;
/** Ongoing, undated, all: their headings are words. */
const wordColumns = 3;

/** The tables of a plan's overview as a .docx, to be kept or put into another document. Zero is left blank. */
export function createOverviewTables(input: OverviewTablesInput): Uint8Array {
  const blocks: BlockContent[] = [paragraph(input.title, "AppendixTitle")];
  for (const table of input.tables) {
    if (table.rows.length === 0) continue;
    blocks.push(paragraph(table.title, "TableTitle"), tableOf(table, input.columns));
  }
  for (const remark of input.remarks) blocks.push(paragraph(remark, "BodyText"));
  return writeDocx({
    properties: { title: input.title },
    sections: [{ orientation: "portrait", blocks }],
  });
}

function tableOf(
  { heading, rows, title }: OverviewTableInput,
  columns: OverviewTablesInput["columns"]
): BlockContent {
  const widths = columns.map((_, index) =>
    index < columns.length - wordColumns ? countWidth : wordWidth
  );
  const nameWidth = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return {
    kind: "table",
    borders: "all",
    description: title,
    headerRowCount: 1,
    columnWidths: [nameWidth, ...widths],
    rows: [
      rowOf([heading, ...columns.map(({ short }) => short)], "TableHeader", "TableHeader"),
      ...rows.map(({ name, counts }) =>
        rowOf(
          [name, ...counts.map((count) => (count === 0 ? "" : String(count)))],
          "TableText",
          "TableCentred"
        )
      ),
    ],
  };
}

type Style = "TableHeader" | "TableText" | "TableCentred";

function rowOf(texts: readonly string[], first: Style, others: Style): RowContent {
  return {
    cells: texts.map((text, index) => ({
      blocks: [paragraph(text, index === 0 ? first : others)],
      isVerticallyCentred: true,
    })),
  };
}

function paragraph(
  text: string,
  style: Style | "AppendixTitle" | "TableTitle" | "BodyText"
): BlockContent & { readonly kind: "paragraph" } {
  const keepsWithNext = style === "AppendixTitle" || style === "TableTitle";
  return { kind: "paragraph", style, inlines: [{ kind: "text", text }], keepsWithNext };
}
