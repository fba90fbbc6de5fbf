import type { Anchor } from "./anchor";
import type { DocumentLayout } from "./layout";

/** A document as any host can describe it: blocks in reading order, nothing of OOXML or Office.js. */
export interface DocumentModel {
  readonly kind: "document";
  /** Changes whenever the host content changes; an edit made for one revision is refused on another. */
  readonly revision: string;
  /** The body, in reading order. A nested table follows the table that holds it. */
  readonly blocks: readonly Block[];
  /** Text outside the body. Hosts that cannot see a story leave it out and say so in a notice. */
  readonly stories: readonly Story[];
  /** Content controls that carry a tag, in reading order. */
  readonly slots: readonly SlotPlace[];
  /** Pages and looks of text; null where the host cannot tell. No part of the revision. */
  readonly layout: DocumentLayout | null;
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly id: string;
  /** Current text: tracked deletions and hidden text left out, a soft break is "\n", a tab "\t". */
  readonly text: string;
  /** 1-9 where the host knows it; most Vietnamese office documents carry none. */
  readonly outlineLevel: number | null;
  /** Automatic number as it is printed ("1.", "a)", "đ)"), never part of `text`. */
  readonly numbering: string | null;
}

export interface Table {
  readonly kind: "table";
  readonly id: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows that the file itself marks as repeated header rows, counted from the top. */
  readonly headerRowCount: number;
  /** The cell this table is nested in, or null. */
  readonly parent: {
    readonly tableId: string;
    readonly row: number;
    readonly column: number;
  } | null;
  /** One entry per cell that exists, row by row; a merged cell appears once, at its top-left grid position. */
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Paragraphs joined by "\n", each preceded by its automatic number and a space where it has one. */
  readonly text: string;
}

export interface Story {
  readonly kind: "header" | "footer" | "footnote" | "endnote" | "textBox";
  readonly paragraphs: readonly Paragraph[];
}

/** A tagged content control: a named place in a template. */
export interface SlotPlace {
  readonly tag: string;
  readonly title: string | null;
  readonly anchor: Anchor;
  readonly text: string;
  /** True while the control shows its placeholder instead of an answer. */
  readonly isPlaceholder: boolean;
}
