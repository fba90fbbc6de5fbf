import type { TaskColumn, Vocabulary } from "../law/vocabulary";
import type { Anchor } from "../model/anchor";
import type { DocumentModel, Table } from "../model/document";
import { gridOfTable, type Grid, type GridCell } from "../statistics/grid";
import { fold, isBlank, normalise } from "../text/vietnamese";
import {
  createHeaderReader,
  findTaskHeader,
  isSameHeader,
  type HeaderReader,
  type TaskHeader,
} from "./task-columns";
import type { Task, TaskField, TaskGroup, TaskTable } from "./task-list";

export interface TaskTables {
  readonly tables: readonly TaskTable[];
  readonly tasks: readonly Task[];
}

/** A task table being read, over all the tables it was broken into. */
interface OpenTable {
  readonly tableIds: string[];
  readonly header: TaskHeader;
  readonly headerAnchor: Anchor;
  readonly columnCount: number;
  /** What the header has a column for, from left to right. */
  readonly columns: readonly (readonly [TaskColumn, number])[];
  readonly groups: TaskGroup[];
  /** Last value of each column, for ditto marks. */
  readonly above: Map<TaskColumn, string>;
  group: string | null;
}

const dittoMarks = new Set([
  "nt",
  "n.t",
  "-nt-",
  "-nt",
  "như trên",
  "(như trên)",
  '"',
  "''",
  '-"-',
  "〃",
]);
const totals = /^(?:tổng cộng|tổng số|cộng)(?:[\s:.]|$)/u;

/** Tables of the document in use, with the words they were read by: several readers ask for the same ones. */
const known = new WeakMap<
  DocumentModel,
  { readonly vocabulary: Vocabulary; readonly tables: TaskTables }
>();

/**
 * The task tables of a document, read once for all who ask. A table that follows another with nothing but blank lines between, and has its
 * columns, continues it, whether or not the header is printed again. Reads each cell a bounded number of times.
 */
export function readTaskTables(document: DocumentModel, vocabulary: Vocabulary): TaskTables {
  const before = known.get(document);
  if (before?.vocabulary === vocabulary) return before.tables;
  const tables = readTables(document, vocabulary);
  known.set(document, { vocabulary, tables });
  return tables;
}

function readTables(document: DocumentModel, vocabulary: Vocabulary): TaskTables {
  const readHeader = createHeaderReader(vocabulary.taskColumns);
  const opened: OpenTable[] = [];
  const tasks: Task[] = [];
  let current: OpenTable | null = null;
  for (const block of document.blocks) {
    if (block.kind === "paragraph") {
      if (!isBlank(block.text)) current = null;
      continue;
    }
    if (block.parent !== null) continue;
    const grid = gridOfTable(block);
    const found = findTaskHeader(grid, readHeader);
    const header: TaskHeader | null =
      current !== null && isTaskRow(current, block, found) ? null : found;
    const continued = current !== null && continues(current, block, header) ? current : null;
    if (continued === null) current = header === null ? null : openTable(block, grid, header);
    if (current === null) continue;
    if (continued === null) opened.push(current);
    else current.tableIds.push(block.id);
    readRows(current, opened.length - 1, grid, header?.bodyRow ?? 0, readHeader, tasks);
  }
  return {
    tables: opened.map(({ tableIds, header, headerAnchor, groups }) => ({
      tableIds,
      columns: header.present,
      headerAnchor,
      groups,
    })),
    tasks,
  };
}

/**
 * True where what was taken for a header is a row of tasks of the table above: "Trong thời gian tới" is no column. A
 * header of its own names more than half as many columns.
 */
function isTaskRow(open: OpenTable, table: Table, found: TaskHeader | null): boolean {
  return (
    found !== null &&
    table.columnCount === open.columnCount &&
    found.present.length * 2 <= open.header.present.length
  );
}

function continues(open: OpenTable, table: Table, header: TaskHeader | null): boolean {
  return (
    table.columnCount === open.columnCount && (header === null || isSameHeader(open.header, header))
  );
}

function openTable(table: Table, grid: Grid, header: TaskHeader): OpenTable {
  const first = grid.cellsOf(header.firstRow).find(({ text }) => !isBlank(text));
  return {
    tableIds: [table.id],
    header,
    headerAnchor: first?.anchor ?? { kind: "table", tableId: table.id },
    columnCount: table.columnCount,
    columns: [...header.columns].sort((a, b) => a[1] - b[1]),
    groups: [],
    above: new Map(),
    group: null,
  };
}

function readRows(
  table: OpenTable,
  tableIndex: number,
  grid: Grid,
  bodyRow: number,
  readHeader: HeaderReader,
  tasks: Task[]
): void {
  for (let row = bodyRow; row < grid.rowCount; row += 1) {
    const kind = kindOfRow(table.header, grid, row, readHeader);
    if (kind === "skipped") continue;
    if (kind === "group") {
      const cell = titleCellOf(table.header, grid, row);
      const title = normalise(cell.text).trim();
      table.group = title;
      table.groups.push({ title, anchor: cell.anchor });
      continue;
    }
    const fields = fieldsOf(table, grid, row, kind === "continuation");
    const anchor = fields.task?.anchor ?? grid.at(row, 0).anchor;
    tasks.push({
      source: "table",
      index: tasks.length + 1,
      table: tableIndex,
      group: table.group,
      anchor,
      fields,
    });
  }
}

type RowKind = "group" | "task" | "continuation" | "skipped";

/**
 * What a body row is. "continuation": a further output of the task above, with neither number nor name of its own.
 * "skipped": blank rows, totals and headers printed again.
 */
function kindOfRow(header: TaskHeader, grid: Grid, row: number, readHeader: HeaderReader): RowKind {
  const { columns } = header;
  const title = titleCellOf(header, grid, row);
  const filled = fieldCells(header, grid, row).filter(({ text }) => !isBlank(text));
  if (isBlank(title.text)) return filled.length >= 2 && row > 0 ? "continuation" : "skipped";
  if (totals.test(fold(title.text)) || repeatsRowAbove(grid, row, title)) return "skipped";
  if (coversAll(header, grid, row, title)) return "group";
  if (repeatsHeader(header, grid, row, readHeader)) return "skipped";
  if (filled.length > 0) return "task";
  const ordinal = ordinalAt(columns, grid, row);
  const isGroup =
    /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/u.test(ordinal) ||
    isLineOfCapitals(title.text) ||
    isNumberedUnder(ordinal, ordinalAt(columns, grid, row + 1)) ||
    (ordinal === "" && (/^[IVXLC]+[.)]\s/u.test(title.text.trim()) || fieldCount(columns) >= 3));
  return isGroup ? "group" : "task";
}

/** Columns a task is expected to fill. */
const taskFieldColumns = [
  "output",
  "leadUnit",
  "coordinatingUnits",
  "monitoringUnits",
  "start",
  "deadline",
] as const;

function fieldCount(columns: TaskHeader["columns"]): number {
  return taskFieldColumns.filter((column) => columns.has(column)).length;
}

/** The cell that names the row's task or group: in the task column, or at its left where a group row's title begins. */
function titleCellOf({ columns }: TaskHeader, grid: Grid, row: number): GridCell {
  return grid.at(row, columns.get("task") ?? 0);
}

/** The row's own cells under field columns; a cell that covers several counts once, the title's cell never. */
function fieldCells(header: TaskHeader, grid: Grid, row: number): readonly GridCell[] {
  const title = titleCellOf(header, grid, row);
  const cells: GridCell[] = [];
  for (const column of taskFieldColumns) {
    const place = header.columns.get(column);
    if (place === undefined) continue;
    const cell = grid.at(row, place);
    const isCounted = [title, ...cells].some((other) => isSameCell(other, cell));
    if (!isCounted) cells.push(cell);
  }
  return cells;
}

function isSameCell(a: GridCell, b: GridCell): boolean {
  return a.row === b.row && a.column === b.column;
}

/** True for a row merged over every column that a task would fill. */
function coversAll(header: TaskHeader, grid: Grid, row: number, title: GridCell): boolean {
  const places = taskFieldColumns.flatMap((column) => header.columns.get(column) ?? []);
  return places.length > 0 && places.every((place) => isSameCell(grid.at(row, place), title));
}

/** True where cells merged downwards are all that the row shows. */
function repeatsRowAbove(grid: Grid, row: number, title: GridCell): boolean {
  return title.row < row && grid.cellsOf(row).every(({ text }) => isBlank(text));
}

function repeatsHeader(
  { columns }: TaskHeader,
  grid: Grid,
  row: number,
  readHeader: HeaderReader
): boolean {
  return [...columns].every(([column, place]) => {
    const { text } = grid.at(row, place);
    return (isBlank(text) && column !== "task") || readHeader(text).includes(column);
  });
}

function ordinalAt(columns: TaskHeader["columns"], grid: Grid, row: number): string {
  const place = columns.get("ordinal");
  return place === undefined || row >= grid.rowCount ? "" : grid.at(row, place).text.trim();
}

/** True where the next number begins again below this one: "1" before "1.1", "2" before "1". */
function isNumberedUnder(ordinal: string, next: string): boolean {
  const own = ordinal.replace(/[.)]$/u, "");
  if (own === "" || next === "") return false;
  return next.startsWith(`${own}.`)
    ? /\d/u.test(next.slice(own.length))
    : /^0?1[.)]?$|^a[.)]$/u.test(next);
}

function isLineOfCapitals(text: string): boolean {
  return text.includes(" ") && text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}

function fieldsOf(
  { columns, above }: OpenTable,
  grid: Grid,
  row: number,
  isContinuation: boolean
): Task["fields"] {
  const fields: Partial<Record<TaskColumn, TaskField>> = {};
  let before: GridCell | null = null;
  for (const [column, place] of columns) {
    const cell = grid.at(row, place);
    // A cell merged sideways speaks for its first column; the others have no place of their own in this row.
    if (before !== null && isSameCell(before, cell)) continue;
    before = cell;
    const text = resolved(cell.text, above.get(column));
    if (!isBlank(text)) above.set(column, text);
    const isInherited = isContinuation && isBlank(text);
    if (!isInherited) fields[column] = { text, printed: cell.text, anchor: cell.anchor };
  }
  return fields;
}

function resolved(text: string, above: string | undefined): string {
  return above !== undefined && dittoMarks.has(fold(text).replace(/\.$/u, "")) ? above : text;
}
