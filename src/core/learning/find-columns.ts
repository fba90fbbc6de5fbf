import type { FormColumn } from "../law/statistics-form";
import type { HeadingReader } from "../statistics/find-form-blocks";
import type { Grid, GridCell } from "../statistics/grid";
import { withoutBrackets } from "../statistics/name-words";
import { fold, isBlank, wordsOf } from "../text/vietnamese";

/** How a sheet's columns were found, or what of a form it lacks. */
export type ColumnSearch =
  | { readonly kind: "found"; readonly readHeading: HeadingReader }
  | { readonly kind: "lacking"; readonly missing: readonly ("number" | "indicator" | "figure")[] };

const rowsLookedAt = 200;
const columnsLookedAt = 40;
const headerRowsLookedAt = 3;
const ordinal = /^\s*(?:\d{1,2}(?:[.,]\d+)*|[IVX]+|\p{L})[.)]?\s*$/u;
const figure = /^[\d\s.,%-]+$/u;

interface ColumnContent {
  ordinals: number;
  words: number;
  short: number;
  figures: number;
  filled: number;
}

/**
 * Tells the columns of a form by what stands in them, where no heading is a usual one: numbers in order, then names, then
 * figures. The headings above them are then read as a form's.
 */
export function findColumns(grid: Grid): ColumnSearch {
  const contents = contentsOf(grid);
  const columns = [...contents.keys()].sort((a, b) => a - b);
  const best = (score: (content: ColumnContent) => number, from: number): number | null => {
    let found: { readonly column: number; readonly score: number } | null = null;
    for (const column of columns) {
      const content = contents.get(column);
      const own = content === undefined || column < from ? 0 : score(content);
      if (own > (found?.score ?? 1)) found = { column, score: own };
    }
    return found?.column ?? null;
  };
  const numberColumn = best(({ ordinals, filled }) => (2 * ordinals > filled ? ordinals : 0), 0);
  const nameColumn = best(({ words }) => words, (numberColumn ?? -1) + 1);
  const figureColumn =
    nameColumn === null
      ? null
      : (columns.find((column) => column > nameColumn && isFigures(contents.get(column))) ?? null);
  if (numberColumn === null || nameColumn === null || figureColumn === null) {
    const missing = [
      numberColumn === null ? ("number" as const) : [],
      nameColumn === null ? ("indicator" as const) : [],
      figureColumn === null ? ("figure" as const) : [],
    ].flat();
    return { kind: "lacking", missing };
  }
  const unitColumn = columns.find(
    (column) => column > nameColumn && column !== figureColumn && isUnits(contents.get(column))
  );
  const others = columns.filter(
    (column) => column > figureColumn && isFigures(contents.get(column))
  );
  const taken: readonly (readonly [FormColumn, number | undefined])[] = [
    ["number", numberColumn],
    ["indicator", nameColumn],
    ["measureUnit", unitColumn],
    ["figure", figureColumn],
    ...others.map((column) => ["figure", column] as const),
  ];
  const header = headingsAbove(grid, numberColumn);
  const spellings = new Map<string, FormColumn>();
  for (const [kind, column] of taken) {
    const text = header.findLast((cell) => cell.column === column)?.text;
    if (text !== undefined) spellings.set(headingKey(text), kind);
  }
  const readHeading: HeadingReader = (text) => spellings.get(headingKey(text)) ?? null;
  return { kind: "found", readHeading };
}

/** A heading as headings are compared: folded words without those in brackets. */
function headingKey(text: string): string {
  return wordsOf(withoutBrackets(text)).join(" ");
}

function isFigures(content: ColumnContent | undefined): boolean {
  return content !== undefined && content.figures > 0 && 2 * content.figures > content.filled;
}

function isUnits(content: ColumnContent | undefined): boolean {
  return content !== undefined && content.short > 1 && 2 * content.short > content.filled;
}

function contentsOf(grid: Grid): ReadonlyMap<number, ColumnContent> {
  const contents = new Map<number, ColumnContent>();
  for (let position = 0; position < Math.min(grid.rowCount, rowsLookedAt); position += 1) {
    for (const { column, text } of grid.cellsOf(position).slice(0, columnsLookedAt)) {
      if (isBlank(text)) continue;
      const content = contents.get(column) ?? {
        ordinals: 0,
        words: 0,
        short: 0,
        figures: 0,
        filled: 0,
      };
      const words = wordsOf(text).length;
      contents.set(column, {
        ordinals: content.ordinals + (ordinal.test(text) ? 1 : 0),
        words: content.words + (/\p{L}/u.test(text) && words > 2 ? Math.min(words, 12) : 0),
        short: content.short + (/[\p{L}%]/u.test(text) && words < 5 ? 1 : 0),
        figures: content.figures + (figure.test(text) && /\d/u.test(text) ? 1 : 0),
        filled: content.filled + 1,
      });
    }
  }
  return contents;
}

/** Texts in the rows directly above the first numbered row. */
function headingsAbove(grid: Grid, numberColumn: number): readonly GridCell[] {
  let first = 0;
  while (first < grid.rowCount && !isNumbered(grid, first, numberColumn)) first += 1;
  const cells: GridCell[] = [];
  for (let position = Math.max(0, first - headerRowsLookedAt); position < first; position += 1) {
    cells.push(
      ...grid.cellsOf(position).filter(({ text }) => !isBlank(text) && fold(text).length < 80)
    );
  }
  return cells;
}

function isNumbered(grid: Grid, position: number, numberColumn: number): boolean {
  return grid
    .cellsOf(position)
    .some(({ column, text }) => column === numberColumn && ordinal.test(text));
}
