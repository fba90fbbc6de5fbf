import type { Block, DocumentModel, Paragraph } from "./document";

/** A document seen as nested sections, whatever way its headings are made. */
export interface Outline {
  readonly kind: "outline";
  readonly document: DocumentModel;
  /** Blocks before the first heading. */
  readonly preamble: readonly Block[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: Paragraph;
  /** Number or letter as printed ("II.", "1.", "a)"), typed or automatic; null where there is none. */
  readonly label: string | null;
  /** Heading text without its label. */
  readonly title: string;
  /** Depth in the tree, from 1. */
  readonly level: number;
  /** Blocks under the heading and before its first child section. */
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
}
