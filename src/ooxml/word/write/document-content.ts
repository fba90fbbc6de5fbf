import type { ParagraphStyle } from "./office-styles";

/** A new document, described by what stands in it. Lengths are in millimetres. */
export interface DocumentContent {
  readonly properties: DocumentProperties;
  readonly sections: readonly SectionContent[];
}

/** What Windows and Word show about the file. No author: the file is the office's, not a person's. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject?: string;
  readonly description?: string;
}

/** Pages of one orientation, numbered from 1; the first page shows no number (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export interface SectionContent {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly BlockContent[];
}

export type BlockContent = ParagraphContent | RuleContent | TableContent;

export interface ParagraphContent {
  readonly kind: "paragraph";
  readonly style: ParagraphStyle;
  readonly inlines: readonly InlineContent[];
  /** Starts a new page. */
  readonly breaksPage?: boolean;
  /** Stays on the page of the next paragraph. */
  readonly keepsWithNext?: boolean;
  /** Level of the style's list in place of the style's own, counted from 0. */
  readonly listLevel?: number;
}

export type InlineContent = TextInline | LineBreakInline | SlotInline;

export interface TextInline {
  readonly kind: "text";
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}

export interface LineBreakInline {
  readonly kind: "lineBreak";
}

/** A named place to fill in: a content control with a placeholder that comes back when it is cleared. */
export interface SlotInline {
  readonly kind: "slot";
  readonly tag: string;
  readonly title: string;
  readonly placeholder: string;
  /** The answer, or null while only the placeholder shows. */
  readonly value: string | null;
  /** date: a calendar · text, number: free text · choice: a list that also takes free text. */
  readonly input: "text" | "number" | "date" | "choice";
  /** One sentence that helps to fill it in; shown beside the document, never in it. */
  readonly hint?: string;
  readonly choices?: readonly string[];
}

/** A centred horizontal line, as under the motto. */
export interface RuleContent {
  readonly kind: "rule";
  readonly length: number;
  /** Width of the column or page it is centred in. */
  readonly within: number;
  /** Room below it; none unless given. */
  readonly after?: number;
}

export interface TableContent {
  readonly kind: "table";
  readonly borders: "none" | "all";
  readonly columnWidths: readonly number[];
  /** Rows from the top that repeat on every page. */
  readonly headerRowCount: number;
  readonly rows: readonly RowContent[];
  /** Read out by screen readers. */
  readonly description?: string;
}

export interface RowContent {
  /** Cells from left to right; places covered by a cell that spans rows from above are left out. */
  readonly cells: readonly CellContent[];
  /** May go on to the next page; a row stays whole unless said. */
  readonly maySplit?: boolean;
}

export interface CellContent {
  readonly blocks: readonly (ParagraphContent | RuleContent)[];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly isVerticallyCentred?: boolean;
  /** Room over its text; that of the table unless given. */
  readonly topMargin?: number;
}
