import type { Anchor } from "./anchor";

/** How a document is laid out on the page, as far as its host can tell. */
export interface DocumentLayout {
  /** In reading order; a file that states no section has none. */
  readonly sections: readonly PageLayout[];
  /** Looks of the body text outside tables, the most used one first; empty where there is no such text. */
  readonly bodyText: readonly TextLook[];
  /** Alignments of whole lines of body text outside tables, the most used one first. */
  readonly bodyAlignments: readonly TextAlignment[];
  /** Spacings of whole paragraphs of body text outside tables, the most used one first. */
  readonly bodySpacings: readonly TextSpacing[];
  /**
   * Short lines outside tables and in tables of a few rows, in reading order: those that the components of a form stand
   * in. A soft break begins a new line.
   */
  readonly lines: readonly LineLook[];
}

export type Alignment = "left" | "center" | "right" | "justified";

/** How much text is aligned one way, in UTF-16 units. */
export interface TextAlignment {
  readonly alignment: Alignment;
  readonly length: number;
}

/** How much text is spaced one way, after styles. Null where the file does not say it in a way that can be measured. */
export interface TextSpacing {
  /** Where the first line begins, in millimetres from the margin; null behind a tab or a number. */
  readonly firstLine: number | null;
  /** Space between two such paragraphs, in points. */
  readonly between: number | null;
  /** Height of lines in single lines; null for a height in points. */
  readonly lines: number | null;
  /** In UTF-16 units. */
  readonly length: number;
}

/** One line and its look after styles; null where its letters differ among themselves, or the file does not say. */
export interface LineLook {
  /** Visible text; empty for a paragraph that only carries a rule. */
  readonly text: string;
  readonly anchor: Anchor;
  readonly points: number | null;
  readonly isBold: boolean | null;
  readonly isItalic: boolean | null;
  /** Shown in capitals whatever was typed. */
  readonly isAllCapitals: boolean | null;
  readonly alignment: Alignment;
  /** True for a line that is underlined, bordered above or below, or has a drawing beside it. */
  readonly hasRule: boolean;
}

/** The number that the pages of a section show. */
export interface PageNumber {
  readonly place: "header" | "footer";
  /** Null where tabs or a frame decide. */
  readonly alignment: Alignment | null;
  readonly points: number | null;
  readonly isOnFirstPage: boolean;
}

/** The page of one section; lengths in millimetres. Null where the file does not say. */
export interface PageLayout {
  readonly width: number | null;
  readonly height: number | null;
  readonly margins: {
    readonly top: number | null;
    readonly bottom: number | null;
    readonly left: number | null;
    readonly right: number | null;
  };
  /** Of the usual pages; "none" where their header and footer hold none. Null where the host cannot tell. */
  readonly pageNumber: PageNumber | "none" | null;
}

/** Text of one font and size, after styles and the file's defaults. */
export interface TextLook {
  /** Null where the file names none, or one of a theme that cannot be read. */
  readonly font: string | null;
  /** Null where the file states none and Word would take its own default. */
  readonly points: number | null;
  /** Amount of such text, in UTF-16 units, blanks left out. */
  readonly length: number;
}
