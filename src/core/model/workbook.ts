export interface WorkbookModel {
  readonly kind: "workbook";
  /** Changes whenever the host content changes; an edit made for one revision is refused on another. */
  readonly revision: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows that hold at least one cell, in ascending order. */
  readonly rows: readonly SheetRow[];
  readonly mergedAreas: readonly MergedArea[];
  /** Zero-based columns that are hidden. */
  readonly hiddenColumns: readonly number[];
}

export interface SheetRow {
  /** Zero-based. */
  readonly index: number;
  readonly isHidden: boolean;
  /** Cells that exist, in ascending order of column. */
  readonly cells: readonly SheetCell[];
}

/** A merged area, zero-based and inclusive; its value stands in the top-left cell. */
export interface MergedArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Null is a blank cell, which is not zero. */
export type CellValue = string | number | boolean | null;

export interface SheetCell {
  /** Zero-based. */
  readonly column: number;
  /** Typed value; a date is its serial number; null where the cell is blank or holds an error. */
  readonly value: CellValue;
  /** As the user sees it: rounding tolerance is read from here, not from `value`. */
  readonly text: string;
  /** Without the leading "="; null for a constant. */
  readonly formula: string | null;
  /** "#REF!", "#DIV/0!" …; null where the cell holds no error. */
  readonly error: string | null;
  /** Excel number format code; null for General. */
  readonly numberFormat: string | null;
}
