import type { MergedArea } from "../../core/model/workbook";

/** Rows or columns `first` up to, not including, `last`. */
export interface VisibleRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What lies between two offsets of a running sum of sizes, with `spare` more at either end. Logarithmic in the count.
 */
export function visibleRange(
  offsets: readonly number[],
  from: number,
  to: number,
  spare: number
): VisibleRange {
  const count = offsets.length - 1;
  return {
    first: Math.max(0, indexAt(offsets, from) - spare),
    last: Math.min(count, indexAt(offsets, to) + 1 + spare),
  };
}

/** The row or column at an offset: the last one that begins at or before it. */
export function indexAt(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How a merged area shows inside what is drawn: where its one cell stands and how far it reaches. */
export interface ShownMerge {
  readonly area: MergedArea;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Merged areas that reach into the drawn part, by every place they cover: "row/column". */
export function shownMerges(
  areas: readonly MergedArea[],
  rows: VisibleRange,
  columns: VisibleRange
): ReadonlyMap<string, ShownMerge> {
  const places = new Map<string, ShownMerge>();
  for (const area of areas) {
    const row = Math.max(area.firstRow, rows.first);
    const column = Math.max(area.firstColumn, columns.first);
    const rowSpan = Math.min(area.lastRow + 1, rows.last) - row;
    const columnSpan = Math.min(area.lastColumn + 1, columns.last) - column;
    if (rowSpan <= 0 || columnSpan <= 0) continue;
    const merge = { area, row, column, rowSpan, columnSpan };
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + columnSpan; c += 1) places.set(`${r}/${c}`, merge);
  }
  return places;
}

/** The rows whose cells are needed to draw a range: those of merged areas that begin above it, too. */
export function neededRows(areas: readonly MergedArea[], rows: VisibleRange): VisibleRange {
  let { first } = rows;
  for (const { firstRow, lastRow } of areas)
    if (firstRow < first && lastRow >= rows.first) first = firstRow;
  return { first, last: rows.last };
}
