import type { Edit } from "../fixes/edit";
import type { Anchor, Span } from "../model/anchor";
import type { DocumentModel } from "../model/document";
import { composeWithOffsets, isDecomposed } from "../text/composed-text";
import { onceFor } from "../text/once-for";
import { changeBetween } from "../text/text-change";
import { createTextIndex, type TextIndex } from "../text/text-index";

/** A text of the body that can be anchored and edited: a paragraph or a table cell. */
export interface TextPlace {
  readonly kind: "paragraph" | "cell";
  /** In NFC, so that patterns and lengths mean the same however the letters are typed. */
  readonly text: string;
  /** The same place with its text as typed, where that is not in NFC; null elsewhere. */
  readonly decomposed: TextPlace | null;
  /** Place of the span, or of the whole paragraph or cell. */
  anchorAt(span?: Span): Anchor;
  /** Puts another text where the present one stands. */
  editTo(text: string): Edit;
}

/** Paragraphs and table cells of the body that hold any text, in reading order. */
export const textPlacesOf = onceFor((model: DocumentModel): readonly TextPlace[] => {
  const places: TextPlace[] = [];
  for (const block of model.blocks) {
    if (block.kind === "paragraph") {
      if (block.text.trim() !== "") places.push(composed(new ParagraphText(block.id, block.text)));
    } else
      for (const { row, column, text } of block.cells)
        if (text.trim() !== "") places.push(composed(new CellText(block.id, row, column, text)));
  }
  return places;
});

/**
 * The places by what they hold. A check that looks for certain words or signs asks here for the places that may have
 * them, and reads only those: a document has thousands of places and most checks are after a few.
 */
export const textIndexOf = onceFor((model: DocumentModel): TextIndex<TextPlace> =>
  createTextIndex(textPlacesOf(model))
);

/** The same place; read in NFC, anchored and edited where its own letters and marks stand. */
function composed(place: TextPlace): TextPlace {
  if (!isDecomposed(place.text)) return place;
  const { text, originalSpan } = composeWithOffsets(place.text);
  return {
    kind: place.kind,
    text,
    decomposed: place,
    anchorAt: (span) =>
      place.anchorAt(span === undefined ? span : originalSpan(span.start, span.end)),
    editTo: (changed) => {
      const { start, oldEnd, inserted } = changeBetween(text, changed);
      return place.editTo(replaceSpan(place.text, originalSpan(start, oldEnd), inserted));
    },
  };
}

class ParagraphText implements TextPlace {
  readonly kind = "paragraph";
  readonly decomposed = null;

  constructor(
    private readonly paragraphId: string,
    readonly text: string
  ) {}

  anchorAt(span?: Span): Anchor {
    const { kind, paragraphId } = this;
    return span === undefined ? { kind, paragraphId } : { kind, paragraphId, span };
  }

  editTo(text: string): Edit {
    const { paragraphId, text: expected } = this;
    return { kind: "replaceParagraphText", paragraphId, expected, text };
  }
}

class CellText implements TextPlace {
  readonly kind = "cell";
  readonly decomposed = null;

  constructor(
    private readonly tableId: string,
    private readonly row: number,
    private readonly column: number,
    readonly text: string
  ) {}

  anchorAt(span?: Span): Anchor {
    const { tableId, row, column } = this;
    const place = { kind: "tableCell", tableId, row, column } as const;
    return span === undefined ? place : { ...place, span };
  }

  editTo(text: string): Edit {
    const { tableId, row, column, text: expected } = this;
    return { kind: "setTableCellText", tableId, row, column, expected, text };
  }
}

/** The text with one span of it replaced. */
export function replaceSpan(text: string, { start, end }: Span, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
