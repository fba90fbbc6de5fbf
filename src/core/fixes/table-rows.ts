import type { SlotPlace, Table, TableCell } from "../model/document";
import type { Edit, NewCell } from "./edit";

export type RowInsertion = Extract<Edit, { kind: "insertTableRows" }>;

/**
 * Whether rows can go into a table: "stale" where the row to insert after, or a row to be like, is not as expected;
 * "unsupported" where a cell reaches over the place or out of a row to be like, or the number of texts is not its cells'.
 */
export function judgeRowInsertion(
  table: Table,
  { after, expected, rows }: RowInsertion
): "fits" | "stale" | "unsupported" {
  const before = cellsOfRow(table, after);
  const isExpected =
    after >= 0 &&
    after < table.rowCount &&
    before.length === expected.length &&
    before.every(({ text }, index) => text === expected[index]);
  if (!isExpected || rows.some(({ like }) => like < 0 || like >= table.rowCount)) return "stale";
  const crosses = (cell: TableCell): boolean =>
    cell.row <= after && cell.row + cell.rowSpan > after + 1;
  const standsAlone = (row: number): boolean =>
    table.cells.every(
      (cell) => cell.rowSpan === 1 || row < cell.row || row >= cell.row + cell.rowSpan
    );
  const fits =
    !table.cells.some(crosses) &&
    rows.every(
      ({ like, cells }) => standsAlone(like) && cells.length === cellsOfRow(table, like).length
    );
  return fits ? "fits" : "unsupported";
}

/** The table with the rows in it; for an insertion that fits. */
export function withRows(table: Table, { after, rows }: RowInsertion): Table {
  const added = rows.flatMap(({ like, cells }, index) =>
    cellsOfRow(table, like).map((cell, at) => ({
      ...cell,
      row: after + 1 + index,
      text: shownText(cells[at] ?? ""),
    }))
  );
  const above = table.cells.filter(({ row }) => row <= after);
  const below = table.cells.filter(({ row }) => row > after);
  return {
    ...table,
    rowCount: table.rowCount + rows.length,
    cells: [...above, ...added, ...below.map((cell) => ({ ...cell, row: cell.row + rows.length }))],
  };
}

/** What a new cell shows: its text, or the placeholder of one that waits for it. */
export function shownText(cell: NewCell): string {
  return typeof cell === "string" ? cell : (cell.text ?? cell.placeholder);
}

/** The slots of a document once the rows are in; for an insertion that fits. */
export function slotsWithRows(
  slots: readonly SlotPlace[],
  table: Table,
  insertion: RowInsertion
): readonly SlotPlace[] {
  const { tableId, after, rows } = insertion;
  const isBelow = ({ anchor }: SlotPlace): boolean =>
    anchor.kind === "tableCell" && anchor.tableId === tableId && anchor.row > after;
  const added = rows.flatMap(({ like, cells }, index) =>
    cellsOfRow(table, like).flatMap(({ column }, at) =>
      slotOf(cells[at] ?? "", { tableId, row: after + 1 + index, column })
    )
  );
  const moved = slots.map((slot) =>
    slot.anchor.kind === "tableCell" && isBelow(slot)
      ? { ...slot, anchor: { ...slot.anchor, row: slot.anchor.row + rows.length } }
      : slot
  );
  const place = slots.findIndex(isBelow);
  return place < 0 ? [...moved, ...added] : moved.toSpliced(place, 0, ...added);
}

function slotOf(
  cell: NewCell,
  {
    tableId,
    row,
    column,
  }: { readonly tableId: string; readonly row: number; readonly column: number }
): readonly SlotPlace[] {
  if (typeof cell === "string") return [];
  const { tag, title, text } = cell;
  const shown = shownText(cell);
  const span = { start: 0, end: shown.length };
  return [
    {
      tag,
      title,
      anchor: { kind: "tableCell", tableId, row, column, span },
      text: shown,
      isPlaceholder: text === null,
    },
  ];
}

/** Cells that begin in a row, left to right. */
export function cellsOfRow({ cells }: Table, row: number): readonly TableCell[] {
  return cells.filter((cell) => cell.row === row);
}
