import type { TaskColumn, Vocabulary } from "../law/vocabulary";
import type { Grid } from "../statistics/grid";
import { onceFor } from "../text/once-for";
import { createPhraseFinder, fold, isBlank } from "../text/vietnamese";

/** Which column of a table holds what, and where its body begins. */
export interface TaskHeader {
  readonly firstRow: number;
  /** Row after the header, row of column numbers included. */
  readonly bodyRow: number;
  /** Grid column by what it holds. */
  readonly columns: ReadonlyMap<TaskColumn, number>;
  /** Everything the header has a place for; a column for lead and coordinating units together counts as both. */
  readonly present: readonly TaskColumn[];
}

/** Tells what a header cell announces; two columns where it announces both, none where it is no known header. */
export type HeaderReader = (text: string) => readonly TaskColumn[];

const longestHeader = 100;
const mostRowsAboveHeader = 5;

/** Makes a reader of header cells: the whole text as a known header, else the first known header within it. */
export const createHeaderReader = onceFor((words: Vocabulary["taskColumns"]): HeaderReader => {
  const columnOf = new Map<string, TaskColumn>();
  const exact = new Map<string, TaskColumn>();
  for (const [column, phrases] of Object.entries(words) as [TaskColumn, readonly string[]][]) {
    for (const phrase of phrases) {
      columnOf.set(phrase, column);
      exact.set(fold(phrase), column);
    }
  }
  const find = createPhraseFinder([...columnOf.keys()]);
  return (text) => {
    const header = fold(text.replace(/\([^)]*\)/gu, " ")).replace(/[\s:.*]+$/u, "");
    if (header === "" || header.length > longestHeader) return [];
    const whole = exact.get(header);
    if (whole !== undefined) return [whole];
    const named = find(header).flatMap(({ phrase }) => columnOf.get(phrase) ?? []);
    if (named.includes("leadUnit") && named.includes("coordinatingUnits"))
      return ["leadUnit", "coordinatingUnits"];
    return named.slice(0, 1);
  };
});

/** Finds the header of a task table, of one or two rows; null for a table of another kind. */
export function findTaskHeader(grid: Grid, readHeader: HeaderReader): TaskHeader | null {
  const last = Math.min(mostRowsAboveHeader, grid.rowCount - 1);
  for (let row = 0; row <= last; row += 1) {
    const one = headerAt(grid, row, 1, readHeader);
    const two = hasSecondLevel(grid, row) ? headerAt(grid, row, 2, readHeader) : one;
    const header = two.present.length > one.present.length ? two : one;
    if (isTaskHeader(header)) return { ...header, bodyRow: afterColumnNumbers(grid, header) };
  }
  return null;
}

/** True when both headers put the same things in the same columns. */
export function isSameHeader(a: TaskHeader, b: TaskHeader): boolean {
  return (
    a.columns.size === b.columns.size &&
    [...a.columns].every(([column, place]) => b.columns.get(column) === place)
  );
}

function isTaskHeader({ present }: TaskHeader): boolean {
  const has = (column: TaskColumn): boolean => present.includes(column);
  return has("task") && (has("leadUnit") || has("deadline") || (has("output") && has("ordinal")));
}

function headerAt(grid: Grid, row: number, depth: 1 | 2, readHeader: HeaderReader): TaskHeader {
  const columns = new Map<TaskColumn, number>();
  const present = new Set<TaskColumn>();
  let before: string | null = null;
  for (let column = 0; column < grid.columnCount; column += 1) {
    const upper = grid.at(row, column);
    const lower = depth === 2 ? grid.at(row + 1, column) : upper;
    const key = `${lower.row}:${lower.column}`;
    if (key === before) continue;
    before = key;
    const below = readHeader(lower.text);
    const named = below.length > 0 ? below : readHeader(upper.text);
    for (const name of named) present.add(name);
    const [only] = named;
    // Of two columns of one kind the right one is the more specific: "Nhiệm vụ chung | Nhiệm vụ cụ thể".
    if (only !== undefined && named.length === 1) {
      if (only === "task" || only === "deadline" || !columns.has(only)) columns.set(only, column);
    }
  }
  return { firstRow: row, bodyRow: row + depth, columns, present: [...present] };
}

/** True where a cell of the row spans several columns, but not all of them, and others reach into the next row. */
function hasSecondLevel(grid: Grid, row: number): boolean {
  if (row + 1 >= grid.rowCount) return false;
  let starts = 0;
  let reachesDown = false;
  for (const cell of grid.cellsOf(row)) {
    starts += 1;
    const under = grid.at(row + 1, cell.column);
    if (under.row === row || isBlank(under.text)) reachesDown = true;
  }
  return starts > 1 && starts < grid.columnCount && reachesDown;
}

/** Skips a row that only numbers the columns: "(1) (2) (3)" or "A B 1 2". */
function afterColumnNumbers(grid: Grid, { bodyRow }: TaskHeader): number {
  const texts = grid.cellsOf(bodyRow).flatMap(({ text }) => (isBlank(text) ? [] : [text.trim()]));
  const isNumbering =
    texts.length >= 3 && texts.every((text) => /^(?:\(?\d{1,2}\)?|[A-H])$/u.test(text));
  return isNumbering ? bodyRow + 1 : bodyRow;
}
