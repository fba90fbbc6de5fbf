import type { Paragraph, Table } from "../../src/core/model/document";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument, type DocumentReading } from "../../src/ooxml/word/read-document";
import { docx, type DocxFragments } from "./docx-builder";

/** Reads a .docx made of fragments. */
export function readFragments(fragments: DocxFragments): DocumentReading {
  return readDocument(openPackage(docx(fragments)));
}

/** Paragraphs of the body. */
export function paragraphsOf({ model }: DocumentReading): readonly Paragraph[] {
  return model.blocks.filter((block) => block.kind === "paragraph");
}

/** Texts of the paragraphs of a body, each after its number. */
export function textsOf(body: string, others: Omit<DocxFragments, "body"> = {}): string[] {
  return paragraphsOf(readFragments({ body, ...others })).map(({ numbering, text }) =>
    numbering === null ? text : `${numbering}|${text}`
  );
}

export function tablesOf({ model }: DocumentReading): readonly Table[] {
  return model.blocks.filter((block) => block.kind === "table");
}

/** Cells as "row,column rows×columns text". */
export function cellsOf(table: Table | undefined): string[] {
  return (table?.cells ?? []).map(
    ({ row, column, rowSpan, columnSpan, text }) =>
      `${row},${column} ${rowSpan}×${columnSpan} ${text}`
  );
}
