import type { Anchor } from "../model/anchor";
import { cellAddress, sheetCellAt } from "../model/cell-address";
import type { Table } from "../model/document";
import type { MergedArea, Sheet, SheetCell } from "../model/workbook";
import { onceFor } from "../text/once-for";

/** One cell, seen the same way in a sheet and in a Word table; a merged cell stands at its top-left place. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The typed cell of a sheet; null in a Word table, where everything is text. */
  readonly typed: SheetCell | null;
  readonly anchor: Anchor;
}

/** A sheet or a Word table as rows and columns, merged cells resolved. */
export interface Grid {
  readonly kind: "sheet" | "table";
  /** Sheet name; empty for a Word table. */
  readonly name: string;
  readonly anchor: Anchor;
  readonly columnCount: number;
  /** How many rows hold something. */
  readonly rowCount: number;
  /** Zero-based index in the sheet or table of the nth row that holds something, ascending; null past the last. */
  rowAt(position: number): number | null;
  /** Cells that begin in the nth row, from left to right. */
  cellsOf(position: number): readonly GridCell[];
  /** The cell that covers a place; a blank one where nothing stands. */
  at(row: number, column: number): GridCell;
}

/** A sheet as a grid; cells are looked at when asked for, never all of them at once. */
export function gridOfSheet(sheet: Sheet): Grid {
  const anchorOf = (row: number, column: number): Anchor => ({
    kind: "sheetRange",
    sheetId: sheet.id,
    address: cellAddress(row, column),
  });
  const gridCell = (row: number, column: number, typed: SheetCell | null): GridCell => ({
    row,
    column,
    text: typed?.text ?? "",
    typed,
    anchor: anchorOf(row, column),
  });
  let merged: ReadonlyMap<number, readonly MergedArea[]> | null = null;
  return {
    kind: "sheet",
    name: sheet.name,
    anchor: { kind: "sheet", sheetId: sheet.id },
    columnCount: Number.MAX_SAFE_INTEGER,
    rowCount: sheet.rows.length,
    rowAt: (position) => sheet.rows[position]?.index ?? null,
    cellsOf: (position) => {
      const row = sheet.rows[position];
      return row?.cells.map((cell) => gridCell(row.index, cell.column, cell)) ?? [];
    },
    at(row, column) {
      merged ??= mergedAreasByRow(sheet);
      const area = merged
        .get(row)
        ?.find(({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn);
      const top = area?.firstRow ?? row;
      const left = area?.firstColumn ?? column;
      return gridCell(top, left, sheetCellAt(sheet, top, left));
    },
  };
}

/** Merged areas under each row that holds something; areas of a sheet do not overlap (ECMA-376 part 1, 18.3.1.55). */
function mergedAreasByRow(sheet: Sheet): ReadonlyMap<number, readonly MergedArea[]> {
  const byRow = new Map<number, MergedArea[]>();
  const last = sheet.rows.at(-1)?.index ?? -1;
  for (const area of sheet.mergedAreas) {
    for (let row = area.firstRow; row <= Math.min(area.lastRow, last); row += 1) {
      const areas = byRow.get(row);
      if (areas === undefined) byRow.set(row, [area]);
      else areas.push(area);
    }
  }
  return byRow;
}

/** A Word table as a grid; the same table gives the same grid: tasks and statistics look at the same ones. */
export const gridOfTable = onceFor((table: Table): Grid => {
  const tableId = table.id;
  const gridCell = (row: number, column: number, text: string): GridCell => ({
    row,
    column,
    text,
    typed: null,
    anchor: { kind: "tableCell", tableId, row, column },
  });
  let places: Places | null = null;
  const placesOf = (): Places => (places ??= cellsByPlace(table, gridCell));
  return {
    kind: "table",
    name: "",
    anchor: { kind: "table", tableId },
    columnCount: table.columnCount,
    rowCount: table.rowCount,
    rowAt: (position) => (position < table.rowCount ? position : null),
    cellsOf: (row) =>
      [...new Set(placesOf()[row])].flatMap((cell) => (cell?.row === row ? [cell] : [])),
    at: (row, column) => placesOf()[row]?.[column] ?? gridCell(row, column, ""),
  };
});

/** Word cells by row and column; a merged cell stands at each place it covers. */
type Places = readonly (readonly (GridCell | undefined)[])[];

function cellsByPlace(
  table: Table,
  gridCell: (row: number, column: number, text: string) => GridCell
): Places {
  const places: (GridCell | undefined)[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) {
    const lastRow = Math.min(cell.row + cell.rowSpan, table.rowCount);
    const lastColumn = Math.min(cell.column + cell.columnSpan, table.columnCount);
    const placed = gridCell(cell.row, cell.column, cell.text);
    for (let row = cell.row; row < lastRow; row += 1) {
      const line = places[row];
      for (let column = cell.column; line !== undefined && column < lastColumn; column += 1) {
        line[column] = placed;
      }
    }
  }
  return places;
}
