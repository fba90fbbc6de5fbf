/** How a document is laid out on the page, as far as its host can tell. */
export interface DocumentLayout {
  /** In reading order; a file that states no section has none. */
  readonly sections: readonly PageLayout[];
  /** Looks of the body text outside tables, the most used one first; empty where there is no such text. */
  readonly bodyText: readonly TextLook[];
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
