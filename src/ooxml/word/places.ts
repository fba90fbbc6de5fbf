/** Where things of a reading stand in the source of the main part; offsets are UTF-16 code units. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

export interface NamedRange extends SourceRange {
  /** Canonical name ("w:numPr"). */
  readonly name: string;
}

/** A w:p element. */
export interface ParagraphPlace extends SourceRange {
  readonly isSelfClosing: boolean;
  /** After the start tag and the paragraph's properties. */
  readonly contentStart: number;
  /** Before the end tag. */
  readonly contentEnd: number;
  /** The w:pPr element, or null. */
  readonly properties: SourceRange | null;
  readonly propertyItems: readonly NamedRange[];
  /** Children of w:pPr/w:rPr: the look of the paragraph mark. */
  readonly markProperties: readonly NamedRange[];
  /** Children of the paragraph but its properties. */
  readonly items: readonly InlineItem[];
  readonly pieces: readonly TextPiece[];
  /** Where the element's text begins in the text it is part of: a tracked deletion of its mark joins it with the next. */
  readonly textStart: number;
  readonly textEnd: number;
  /** Under a content control that may not be changed. */
  readonly isLocked: boolean;
}

export interface InlineItem extends NamedRange {
  readonly textStart: number;
  readonly textEnd: number;
}

/** A stretch of visible text that comes from one element. */
export interface TextPiece extends SourceRange {
  readonly textStart: number;
  readonly textEnd: number;
  /** What a w:t holds; null for a tab, a break and all that is no plain text. */
  readonly content: (SourceRange & { readonly isPreserved: boolean }) | null;
  readonly run: RunPlace | null;
  /** What the piece must not be mixed across: a field's result, a hyperlink, a content control. Null in plain text. */
  readonly holder: Holder | null;
}

/** A w:r element. */
export interface RunPlace extends SourceRange {
  readonly properties: SourceRange | null;
  readonly propertyItems: readonly NamedRange[];
}

export interface Holder {
  readonly kind: "field" | "hyperlink" | "contentControl";
  readonly isLocked: boolean;
  /** The w:showingPlcHdr element, while the control shows its placeholder. */
  readonly placeholder: SourceRange | null;
}

export interface CellPlace {
  /** Paragraphs with the offset of their text in the cell's text. */
  readonly paragraphs: readonly { readonly place: ParagraphPlace; readonly offset: number }[];
}

/** A w:tr element. */
export interface RowPlace extends SourceRange {
  /** The w:tblPrEx element, or null. */
  readonly exceptions: SourceRange | null;
  /** Children of w:trPr. */
  readonly propertyItems: readonly NamedRange[];
  /** Its w:tc elements. */
  readonly cells: readonly { readonly propertyItems: readonly NamedRange[] }[];
}

/** The way from a model's ids back to the source. */
export interface DocumentPlaces {
  /** Source of the main part that the offsets belong to. */
  readonly source: string;
  /** After the start tag of w:body. */
  readonly bodyStart: number;
  /** Paragraphs of the body; several elements where a tracked deletion joins them. */
  readonly paragraphs: ReadonlyMap<string, readonly ParagraphPlace[]>;
  readonly tables: ReadonlyMap<string, SourceRange>;
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, CellPlace>;
  /** Rows of each table, as the model counts them. */
  readonly rows: ReadonlyMap<string, readonly RowPlace[]>;
}

export function cellKey(tableId: string, row: number, column: number): string {
  return `${tableId}/${row}/${column}`;
}
