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
      /** A text for a content control, which stays and holds all of it, whatever old and new text have in common. */
      readonly kind: "setSlotText";
      /** Index among the model's slots. */
      readonly slot: number;
      readonly tag: string;
      readonly expected: string;
      readonly text: string;
    }
  | {
      readonly kind: "insertTableRows";
      readonly tableId: string;
      /** Row to insert after, counted from 0 as the table was before any edit made together with this one. */
      readonly after: number;
      /** Texts of the cells that begin in that row, left to right. */
      readonly expected: readonly string[];
      readonly rows: readonly NewTableRow[];
    }
  | {
      readonly kind: "setSheetCell";
      readonly sheetId: string;
      readonly address: string;
      /** The constant that stands in the cell, or null for a blank one; a formula is never overwritten. */
      readonly expected: CellValue;
      readonly value: CellValue;
    };

/** A row in the shape and look of another row of its table, none of whose cells reaches into a row above or below. */
export interface NewTableRow {
  /** The row it is like, counted from 0 before the edit. */
  readonly like: number;
  /** What stands in each cell of that row, left to right. */
  readonly cells: readonly NewCell[];
}

/** A text, or a content control for one. */
export type NewCell = string | NewSlot;

/** A content control in a cell of its own. A host that can make none there writes the text plainly, if it has one. */
export interface NewSlot {
  readonly tag: string;
  readonly title: string;
  /** The answer, or null while only the placeholder shows. */
  readonly text: string | null;
  readonly placeholder: string;
  /** What its list offers, beside any other text; none for a control without a list. */
  readonly choices: readonly string[];
}

export interface NewParagraph {
  readonly text: string;
  /** Id of the paragraph whose formatting the new one takes; null: of the block before it. */
  readonly like: string | null;
}
