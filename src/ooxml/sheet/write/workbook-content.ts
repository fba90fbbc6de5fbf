import type { CellValue, MergedArea } from "../../../core/model/workbook";

/** A new workbook, described by what stands in it. Rows and columns are zero-based. */
export interface WorkbookContent {
  readonly properties: {
    readonly title: string;
    readonly subject?: string;
    readonly description?: string;
  };
  readonly sheets: readonly SheetContent[];
  readonly definedNames: readonly DefinedName[];
}

/** A name for one cell, so that formulas and programs find it wherever rows are inserted. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface SheetContent {
  readonly name: string;
  /** In characters of the standard font. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly SheetRowContent[];
  /** Rows below those that all have the same columns, where there are too many to hold at once. */
  readonly table?: TableContent;
  readonly mergedAreas: readonly MergedArea[];
  /** Rows from the top that stay in view. */
  readonly frozenRowCount: number;
  /** Columns from the left that stay in view. */
  readonly frozenColumnCount?: number;
  readonly validations: readonly ValidationContent[];
  readonly highlights: readonly HighlightContent[];
  /** Cells that lead to other cells of the workbook. */
  readonly links?: readonly CellLink[];
  /** Range of texts that look like numbers and are meant to ("2.1"): Excel does not warn there. */
  readonly textNumbers?: string;
  /** Without a password: the lock keeps formulas safe from a slip, not from the user. */
  readonly isProtected: boolean;
  readonly print: {
    readonly orientation: "portrait" | "landscape";
    /** Rows printed on top of every page. */
    readonly repeatedRows: { readonly first: number; readonly last: number } | null;
    /** Zero-based column printed at the left of every page, for a sheet that is several pages wide. */
    readonly repeatedColumn?: number;
    readonly footer: string;
  };
}

/** Rows of the same columns, beginning with the first one; taken one after the other when the sheet is written. */
export interface TableContent {
  /** Zero-based; the rows follow each other without a gap. */
  readonly firstRow: number;
  /** The look of each column, from the left. */
  readonly columns: readonly CellStyle[];
  /** What stands in the columns, null for a blank cell. The array is read before the next one is asked for. */
  readonly rows: Iterable<readonly (string | number | null)[]>;
}

/** A link inside the workbook. */
export interface CellLink {
  /** A1 address of the cell that is clicked. */
  readonly address: string;
  readonly toSheet: string;
  /** A1 address of the cell it leads to. */
  readonly to: string;
}

export interface SheetRowContent {
  readonly index: number;
  /** In points; left out for a height that follows the text. */
  readonly height?: number;
  readonly cells: readonly SheetCellContent[];
}

export interface SheetCellContent {
  readonly column: number;
  /** For a formula: its outcome, "" for an empty text. */
  readonly value: CellValue;
  /** Without the leading "=". */
  readonly formula?: string;
  readonly style: CellStyle;
}

export interface CellStyle {
  readonly points?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly isBordered?: boolean;
  /** "RRGGBB". */
  readonly fill?: string;
  readonly numberFormat?: string;
  /** Open for input on a protected sheet. */
  readonly isOpen?: boolean;
  /** Steps of indentation. */
  readonly indent?: number;
  /** Blue and underlined, as a link is expected to look. */
  readonly isLink?: boolean;
}

/** What a cell takes, with the sentence Excel shows beside it. Titles up to 32, texts up to 255 characters. */
export interface ValidationContent {
  /** A1 addresses separated by spaces. */
  readonly addresses: string;
  readonly accepts:
    | { readonly kind: "whole" | "decimal"; readonly least: number; readonly most: number | null }
    | { readonly kind: "list"; readonly values: readonly string[] };
  /** stop: refuses · warning: asks whether to keep it. */
  readonly severity: "stop" | "warning";
  readonly prompt: { readonly title: string; readonly text: string };
  readonly error: { readonly title: string; readonly text: string };
}

/** A light fill where the formula holds. */
export interface HighlightContent {
  readonly addresses: string;
  readonly formula: string;
  readonly fill: string;
}
