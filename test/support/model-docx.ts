import type { DocumentModel } from "../../src/core/model/document";
import { docx, textP, textTable } from "./docx-builder";

/** A model of paragraphs and tables without merged cells as a .docx. */
export function docxOfModel({ blocks }: DocumentModel): Uint8Array {
  const body = blocks.map((block) => {
    if (block.kind === "paragraph") return textP(block.text);
    const rows = Array.from({ length: block.rowCount }, () =>
      Array.from({ length: block.columnCount }, () => "")
    );
    for (const { row, column, text } of block.cells) {
      const line = rows[row];
      if (line !== undefined) line[column] = text;
    }
    return textTable(rows);
  });
  return docx({ body: body.join("") });
}
