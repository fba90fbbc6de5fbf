import type { Edit } from "../../core/fixes/edit";
import type { Anchor, Span } from "../../core/model/anchor";
import type { DocumentModel } from "../../core/model/document";

/** A text of the body that can be anchored and edited: a paragraph or a table cell. */
export interface TextPlace {
  readonly kind: "paragraph" | "cell";
  readonly text: string;
  /** Place of the span, or of the whole paragraph or cell. */
  anchorAt(span?: Span): Anchor;
  /** Puts another text where the present one stands. */
  editTo(text: string): Edit;
}

/** Several checks ask for the places of one reading: they are made once. */
const placesOfModel = new WeakMap<DocumentModel, readonly TextPlace[]>();

/** Paragraphs and table cells of the body that hold any text, in reading order. */
export function textPlacesOf(model: DocumentModel): readonly TextPlace[] {
  const known = placesOfModel.get(model);
  if (known !== undefined) return known;
  const places = model.blocks.flatMap((block): TextPlace[] =>
    block.kind === "paragraph"
      ? [placeOfParagraph(block.id, block.text)]
      : block.cells.map(({ row, column, text }) => placeOfCell(block.id, row, column, text))
  );
  const filled = places.filter(({ text }) => text.trim() !== "");
  placesOfModel.set(model, filled);
  return filled;
}

function placeOfParagraph(paragraphId: string, text: string): TextPlace {
  return {
    kind: "paragraph",
    text,
    anchorAt: (span) => ({
      kind: "paragraph",
      paragraphId,
      ...(span === undefined ? {} : { span }),
    }),
    editTo: (changed) => ({
      kind: "replaceParagraphText",
      paragraphId,
      expected: text,
      text: changed,
    }),
  };
}

function placeOfCell(tableId: string, row: number, column: number, text: string): TextPlace {
  return {
    kind: "cell",
    text,
    anchorAt: (span) => ({
      kind: "tableCell",
      tableId,
      row,
      column,
      ...(span === undefined ? {} : { span }),
    }),
    editTo: (changed) => ({
      kind: "setTableCellText",
      tableId,
      row,
      column,
      expected: text,
      text: changed,
    }),
  };
}

/** The text with one span of it replaced. */
export function replaceSpan(text: string, { start, end }: Span, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
