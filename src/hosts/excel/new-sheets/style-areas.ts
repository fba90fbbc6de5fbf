import { cellAddress } from "../../../core/model/cell-address";
import type { CellStyle, SheetRowContent } from "../../../ooxml/sheet/write/workbook-content";

/** Cells of one look, as rectangles one cell wide or more. */
export interface StyledArea {
  readonly style: CellStyle;
  /** In A1 notation. */
  readonly address: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

interface Run {
  readonly key: string;
  readonly style: CellStyle;
  readonly firstRow: number;
  lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * The looks of a sheet's cells in as few areas as rows of equal runs allow: a request for each cell would make a batch
 * of megabytes, which Excel on the web refuses.
 */
export function styleAreas(rows: readonly SheetRowContent[]): readonly StyledArea[] {
  const areas: Run[] = [];
  let above: readonly Run[] = [];
  for (const { index, cells } of rows) {
    above = runsOf(index, cells).map((run) => {
      const joined = above.find(
        (other) =>
          other.key === run.key &&
          other.lastRow === index - 1 &&
          other.firstColumn === run.firstColumn &&
          other.lastColumn === run.lastColumn
      );
      if (joined === undefined) {
        areas.push(run);
        return run;
      }
      joined.lastRow = index;
      return joined;
    });
  }
  return areas.map(({ style, firstRow, lastRow, firstColumn, lastColumn }) => ({
    style,
    address: `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`,
    rowCount: lastRow - firstRow + 1,
    columnCount: lastColumn - firstColumn + 1,
  }));
}

/** Cells side by side that look alike; cells are given in the order of their columns. */
function runsOf(row: number, cells: SheetRowContent["cells"]): readonly Run[] {
  const runs: Run[] = [];
  for (const { column, style } of cells) {
    const key = JSON.stringify(Object.entries(style).sort());
    const last = runs.at(-1);
    if (last?.key === key && last.lastColumn === column - 1)
      runs[runs.length - 1] = { ...last, lastColumn: column };
    else
      runs.push({
        key,
        style,
        firstRow: row,
        lastRow: row,
        firstColumn: column,
        lastColumn: column,
      });
  }
  return runs;
}
