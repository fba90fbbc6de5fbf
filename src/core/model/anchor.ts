/** Half-open character range, in UTF-16 code units of the anchored text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where something sits in a host document.
 * Ids are minted by the host and hold for one reading only: never store an anchor.
 */
export type Anchor =
  | { readonly kind: "document" }
  | { readonly kind: "paragraph"; readonly paragraphId: string; readonly span?: Span }
  | { readonly kind: "table"; readonly tableId: string }
  | {
      readonly kind: "tableCell";
      readonly tableId: string;
      /** Zero-based grid row of the cell's top-left corner. */
      readonly row: number;
      /** Zero-based grid column of the cell's top-left corner. */
      readonly column: number;
      readonly span?: Span;
    }
  | { readonly kind: "sheet"; readonly sheetId: string }
  | {
      readonly kind: "sheetRange";
      readonly sheetId: string;
      /** A1 notation without sheet name or dollar signs: `B7` or `B7:D9`. */
      readonly address: string;
    };

/** True for two places in one cell of a table, whatever their spans. */
export function isSameCell(a: Anchor, b: Anchor): boolean {
  return (
    a.kind === "tableCell" &&
    b.kind === "tableCell" &&
    a.tableId === b.tableId &&
    a.row === b.row &&
    a.column === b.column
  );
}
