import type { Anchor } from "../model/anchor";
import { cellAddress } from "../model/cell-address";
import type { DocumentModel, Table } from "../model/document";
import type { SheetCell, WorkbookModel } from "../model/workbook";
import { remembering } from "../text/remembering";
import { normalise } from "../text/vietnamese";

/** One printed line of the beginning of a file; never blank. */
export interface OpeningLine {
  /** Normalised, white space collapsed. */
  readonly text: string;
  readonly anchor: Anchor;
  /** True where a blank line or another block kind stands before it. */
  readonly isAfterGap: boolean;
}

const mostLines = 80;
const mostSheets = 8;
const mostRows = 8;

/**
 * The first lines of a document, at most eighty, in reading order: paragraphs, and the cells of tables row by row,
 * since letterheads often stand in a borderless table.
 */
export function openingLinesOf(model: DocumentModel): readonly OpeningLine[] {
  const lines: OpeningLine[] = [];
  let isAfterGap = false;
  const add = (text: string, anchor: Anchor): void => {
    for (const part of text.split("\n")) {
      const line = collapse(part);
      if (line === "") isAfterGap = true;
      else {
        lines.push({ text: line, anchor, isAfterGap });
        isAfterGap = false;
      }
    }
  };
  for (const block of model.blocks) {
    if (lines.length >= mostLines) break;
    if (block.kind === "paragraph") {
      add(block.text, { kind: "paragraph", paragraphId: block.id });
    } else {
      addTable(block, add);
      isAfterGap = true;
    }
  }
  return lines.slice(0, mostLines);
}

function addTable(table: Table, add: (text: string, anchor: Anchor) => void): void {
  for (const { row, column, text } of table.cells.slice(0, mostLines)) {
    add(text, { kind: "tableCell", tableId: table.id, row, column });
  }
}

/**
 * The texts in the first rows of the first visible sheets: titles of a statistics workbook stand there. Numbers are left
 * out, unless their format gives them words.
 */
export function* openingCellsOf(model: WorkbookModel): Generator<OpeningLine, void> {
  for (const sheet of model.sheets.filter(({ isHidden }) => !isHidden).slice(0, mostSheets)) {
    for (const row of sheet.rows.slice(0, mostRows)) {
      for (const cell of row.cells) {
        const text = isBareNumber(cell) ? "" : collapse(cell.text);
        if (text === "") continue;
        const address = cellAddress(row.index, cell.column);
        const anchor: Anchor = { kind: "sheetRange", sheetId: sheet.id, address };
        yield { text, anchor, isAfterGap: true };
      }
    }
  }
}

/** True for a number that is shown without words; a date has some in its format. */
function isBareNumber({ value, numberFormat }: SheetCell): boolean {
  return typeof value === "number" && (numberFormat === null || !/\p{L}/u.test(numberFormat));
}

const collapse = remembering((text) => normalise(text).replace(/\s+/gu, " ").trim());
