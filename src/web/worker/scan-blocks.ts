import { scanXml, type XmlAttributes } from "../../ooxml/package/scan-xml";

/** A paragraph or table as it stands in the XML of a document, in reading order. */
export type ScannedBlock =
  | { readonly kind: "paragraph"; readonly start: ParagraphStart; readonly text: string }
  | { readonly kind: "table"; readonly cells: readonly ScannedCell[] };

/** A cell by its zero-based grid position, with its first paragraph. */
export interface ScannedCell {
  readonly row: number;
  readonly column: number;
  readonly start: ParagraphStart;
}

/** Where a paragraph's opening tag stands in the source: `start` at "<", `end` after ">". */
export interface ParagraphStart {
  readonly start: number;
  readonly end: number;
}

interface OpenTable {
  readonly cells: ScannedCell[];
  row: number;
  column: number;
  span: number;
  isRowDeleted: boolean;
  hasParagraph: boolean;
}

/** Content that is no part of the body's text: other stories, and what tracked changes have taken out. */
const outside = new Set(["w:txbxContent", "w:del", "w:moveFrom"]);

/** Lists the blocks of a document's body. Throws `UnreadableFileError` as `scanXml` does. */
export function scanBlocks(source: string, part: string): readonly ScannedBlock[] {
  const blocks: ScannedBlock[] = [];
  const tables: OpenTable[] = [];
  let skipped = 0;
  let isRowProperty = false;
  let isText = false;
  let paragraph: { kind: "paragraph"; start: ParagraphStart; text: string } | null = null;

  const openParagraph = (start: ParagraphStart): void => {
    const table = tables.at(-1);
    if (table === undefined) {
      paragraph = { kind: "paragraph", start, text: "" };
      blocks.push(paragraph);
    } else if (!table.hasParagraph && !table.isRowDeleted) {
      table.hasParagraph = true;
      table.cells.push({ row: table.row, column: table.column, start });
    }
  };
  const openTable = (): void => {
    const cells: ScannedCell[] = [];
    blocks.push({ kind: "table", cells });
    tables.push({ cells, row: -1, column: 0, span: 1, isRowDeleted: false, hasParagraph: false });
  };

  scanXml(source, part, {
    open(name, attributes, start, end) {
      if (name === "w:trPr") isRowProperty = true;
      const table = tables.at(-1);
      if (isRowProperty && table !== undefined) readRowProperty(table, name, attributes);
      else if (outside.has(name)) skipped += 1;
      else if (skipped > 0) return;
      else if (name === "w:p") openParagraph({ start, end });
      else if (name === "w:tbl") openTable();
      else if (name === "w:t") isText = true;
      else if (table === undefined) return;
      else if (name === "w:tr")
        Object.assign(table, { row: table.row + 1, column: 0, isRowDeleted: false });
      else if (name === "w:tc") Object.assign(table, { span: 1, hasParagraph: false });
      else if (name === "w:gridSpan") table.span = countOf(attributes, 1);
    },
    close(name) {
      if (name === "w:trPr") isRowProperty = false;
      else if (isRowProperty) return;
      else if (outside.has(name)) skipped -= 1;
      else if (skipped > 0) return;
      else if (name === "w:t") isText = false;
      else if (name === "w:p" && tables.length === 0) paragraph = null;
      else if (name === "w:tc") moveColumn(tables.at(-1));
      else if (name === "w:tbl") {
        tables.pop();
        // What follows a nested table is not the first of its cell.
        const table = tables.at(-1);
        if (table !== undefined) table.hasParagraph = true;
      }
    },
    text(text) {
      if (isText && skipped === 0 && paragraph !== null) paragraph.text += text;
    },
  });
  return blocks;
}

function readRowProperty(table: OpenTable, name: string, attributes: XmlAttributes): void {
  if (name === "w:gridBefore") table.column = countOf(attributes, 0);
  if (name !== "w:del" || table.isRowDeleted) return;
  table.isRowDeleted = true;
  table.row -= 1;
}

function moveColumn(table: OpenTable | undefined): void {
  if (table !== undefined) table.column += table.span;
}

const countOf = (attributes: XmlAttributes, otherwise: number): number =>
  Number(attributes.get("w:val") ?? otherwise) || otherwise;
