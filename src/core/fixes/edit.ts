import type { CellValue } from "../model/workbook";

/**
 * A change described as data. Only a host carries it out, and only if `expected` still is what stands there.
 * A host changes the least it can: what `expected` and `text` share at both ends keeps its runs and formatting.
 */
export type Edit =
  | {
      readonly kind: "replaceParagraphText";
      readonly paragraphId: string;
      readonly expected: string;
      readonly text: string;
    }
  | {
      readonly kind: "insertParagraphs";
      /** Id of the block to insert after. */
      readonly after: string | "start";
      readonly paragraphs: readonly NewParagraph[];
    }
  | {
      readonly kind: "setTableCellText";
      readonly tableId: string;
      readonly row: number;
      readonly column: number;
      readonly expected: string;
      readonly text: string;
    }
  | {
      readonly kind: "setSheetCell";
      readonly sheetId: string;
      readonly address: string;
      /** The constant that stands in the cell, or null for a blank one; a formula is never overwritten. */
      readonly expected: CellValue;
      readonly value: CellValue;
    };

export interface NewParagraph {
  readonly text: string;
  /** Id of the paragraph whose formatting the new one takes; null: of the block before it. */
  readonly like: string | null;
}
