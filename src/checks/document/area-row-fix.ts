import type { Edit } from "../../core/fixes/edit";
import { cellsOfRow, judgeRowInsertion, type RowInsertion } from "../../core/fixes/table-rows";
import type { Anchor } from "../../core/model/anchor";
import type { Table } from "../../core/model/document";
import type { TaskTables } from "../../core/recognition/read-task-tables";
import type { TaskTable } from "../../core/recognition/task-list";
import { printRowNumber, readRowNumber, type RowNumber } from "./row-numbers";

type CellAnchor = Extract<Anchor, { kind: "tableCell" }>;

/** A group row that names an area, by the area's place in the programme. */
export interface AreaRow {
  readonly order: number;
  readonly anchor: CellAnchor;
}

/** Where a group row for a missing area belongs. */
export interface RowGap {
  readonly previous: AreaRow | null;
  readonly next: AreaRow | null;
}

/** The group rows around a missing area; null where they are too few or not in the programme's order. */
export function rowGapFor(order: number, rows: readonly AreaRow[]): RowGap | null {
  const isInOrder = rows.every((row, index) => row.order > (rows[index - 1]?.order ?? 0));
  if (rows.length < 2 || !isInOrder) return null;
  return {
    previous: rows.findLast((row) => row.order < order) ?? null,
    next: rows.find((row) => row.order > order) ?? null,
  };
}

/** A row of the joined table, in reading order. */
interface Row {
  readonly table: Table;
  readonly row: number;
  readonly kind: "group" | "task";
  /** The cell that names the group or task. */
  readonly title: number;
  readonly number: NumberCell | null;
}

/** The cell with the row's number: a cell of its own, or the title that it is typed before. */
interface NumberCell {
  readonly column: number;
  readonly text: string;
  readonly read: RowNumber;
  /** What follows the number in the cell. */
  readonly rest: string;
}

/**
 * A group row in the form of those that are there and one blank task row under it. Numbers go on, and those behind move
 * up where they would clash. Null where the table does not show plainly what such rows look like.
 */
export function rowEdits(
  tables: ReadonlyMap<string, Table>,
  read: TaskTables,
  gap: RowGap,
  name: string
): readonly Edit[] | null {
  const near = (gap.next ?? gap.previous)?.anchor.tableId ?? "";
  const index = read.tables.findIndex(({ tableIds }) => tableIds.includes(near));
  const own = read.tables[index];
  if (own === undefined) return null;
  const rows = rowsOf(tables, read, own, index);
  const at = placeOf(rows, gap);
  const before = rows[at - 1];
  const next = rows[at];
  const table = next?.table ?? before?.table;
  if (table === undefined) return null;
  const after = next !== undefined ? next.row - 1 : (before?.row ?? -1);
  const local = rows.filter((row) => row.table === table);
  const group = local.find(({ kind }) => kind === "group");
  const task = local.find(
    (row) => row.kind === "task" && cellsOfRow(table, row.row).every(({ rowSpan }) => rowSpan === 1)
  );
  if (group === undefined || task === undefined) return null;
  const groups = numbersOf(rows, at, "group");
  const tasks = restarts(rows) ? firstAgain(rows) : numbersOf(rows, at, "task");
  const insertion: RowInsertion = {
    kind: "insertTableRows",
    tableId: table.id,
    after,
    expected: cellsOfRow(table, after).map(({ text }) => text),
    rows: [
      { like: group.row, cells: groupTexts(group, name, groups.text) },
      { like: task.row, cells: numberOnly(task, tasks.text) },
    ],
  };
  if (judgeRowInsertion(table, insertion) !== "fits") return null;
  return [insertion, ...groups.moved, ...tasks.moved];
}

function rowsOf(
  tables: ReadonlyMap<string, Table>,
  { tasks }: TaskTables,
  { tableIds, groups }: TaskTable,
  index: number
): readonly Row[] {
  const named = [
    ...groups.map(({ anchor }) => ({ anchor, kind: "group" as const })),
    ...tasks
      .filter(({ table }) => table === index)
      .map(({ anchor }) => ({ anchor, kind: "task" as const })),
  ];
  const rows = named.flatMap(({ anchor, kind }): Row[] => {
    const table = anchor.kind === "tableCell" ? tables.get(anchor.tableId) : undefined;
    if (anchor.kind !== "tableCell" || table === undefined) return [];
    const { row, column: title } = anchor;
    return [{ table, row, kind, title, number: numberCellOf(table, row, title) }];
  });
  const rank = new Map(tableIds.map((id, place) => [id, place]));
  const rankOf = ({ table }: Row): number => rank.get(table.id) ?? 0;
  return rows.sort((a, b) => rankOf(a) - rankOf(b) || a.row - b.row);
}

function numberCellOf(table: Table, row: number, title: number): NumberCell | null {
  const cells = cellsOfRow(table, row);
  const [first] = cells;
  if (first !== undefined && first.column < title && first.text.trim() !== "") {
    const { column, text } = first;
    const read = readRowNumber(text);
    return read === null ? null : { column, text, read, rest: "" };
  }
  const text = cells.find(({ column }) => column === title)?.text ?? "";
  const [, label = "", rest = ""] = /^\s*(\w{1,5}[.)])(\s.*)$/su.exec(text) ?? [];
  const read = readRowNumber(label);
  return read === null ? null : { column: title, text, read, rest };
}

/** Before the next area's group row; else after the previous one's last task, before any other group. */
function placeOf(rows: readonly Row[], { previous, next }: RowGap): number {
  const indexOf = (area: AreaRow): number =>
    rows.findIndex(({ table, row }) => table.id === area.anchor.tableId && row === area.anchor.row);
  if (next !== null) return indexOf(next);
  const from = previous === null ? -1 : indexOf(previous);
  const end = rows.findIndex(({ kind }, index) => index > from && kind === "group");
  return end < 0 ? rows.length : end;
}

interface Numbers {
  readonly text: string;
  readonly moved: readonly Edit[];
}

/** The number for a new row at a place, and the numbers behind it as far as they clash; none where rows are not counted through. */
function numbersOf(rows: readonly Row[], at: number, kind: Row["kind"]): Numbers {
  const counted = (list: readonly Row[]): readonly Row[] => list.filter((row) => row.kind === kind);
  const all = counted(rows);
  const style = all[0]?.number?.read.style;
  const isCounted = all.every(
    ({ number }, index) =>
      number !== null &&
      number.read.style === style &&
      number.read.number > (all[index - 1]?.number?.read.number ?? 0)
  );
  const model = all[0]?.number?.read;
  if (!isCounted || model === undefined) return { text: "", moved: [] };
  const last = counted(rows.slice(0, at)).at(-1)?.number?.read.number ?? 0;
  let taken = last + 1;
  const moved: Edit[] = [];
  for (const { table, row, number } of counted(rows.slice(at))) {
    if (number === null || number.read.number > taken) break;
    taken = number.read.number + 1;
    moved.push({
      kind: "setTableCellText",
      tableId: table.id,
      row,
      column: number.column,
      expected: number.text,
      text: printRowNumber(number.read, taken) + number.rest,
    });
  }
  return { text: printRowNumber(model, last + 1), moved };
}

/** True where tasks are counted anew in each group. */
function restarts(rows: readonly Row[]): boolean {
  return firstTasks(rows).length > 1 && firstTasks(rows).every(isOne);
}

function firstTasks(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ kind }, index) => kind === "task" && rows[index - 1]?.kind === "group");
}

function isOne({ number }: Row): boolean {
  return number?.read.style === "arabic" && number.read.number === 1;
}

function firstAgain(rows: readonly Row[]): Numbers {
  return { text: firstTasks(rows)[0]?.number?.text ?? "", moved: [] };
}

/** The group's cells with another name and number; a label typed before the name takes the number. */
function groupTexts({ table, row, title, number }: Row, name: string, text: string): string[] {
  return cellsOfRow(table, row).map((cell) => {
    const label = cell.column === number?.column ? text : "";
    if (cell.column !== title) return label;
    return (label === "" ? "" : `${label} `) + titleLike(cell.text, name);
  });
}

function titleLike(text: string, name: string): string {
  const isInCapitals = /\p{Lu}/u.test(text) && text === text.toUpperCase();
  return isInCapitals ? name.toUpperCase() : name;
}

/** Blank cells, but for a number that has a cell of its own. */
function numberOnly({ table, row, title, number }: Row, text: string): string[] {
  const isOwn = (column: number): boolean => column === number?.column && column !== title;
  return cellsOfRow(table, row).map(({ column }) => (isOwn(column) ? text : ""));
}

/** Tables of a document by id, without those that are nested in others. */
export function tablesById(
  blocks: readonly ({ readonly kind: "paragraph" } | Table)[]
): ReadonlyMap<string, Table> {
  return new Map(
    blocks.flatMap((block) =>
      block.kind === "table" && block.parent === null ? [[block.id, block] as const] : []
    )
  );
}
