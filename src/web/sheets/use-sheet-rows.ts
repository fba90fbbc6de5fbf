import { useEffect, useState } from "react";
import type { SheetCell } from "../../core/model/workbook";
import type { FileDesk, SheetLayout } from "../worker/file-desk";
import { neededRows, type VisibleRange } from "./visible-range";

/** Cells by row and column. */
export type CellsInSight = ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;

const none: CellsInSight = new Map();

/** The cells of the rows in sight; those already there stay until the next ones have come. */
export function useSheetRows(
  desk: FileDesk,
  { id, mergedAreas }: SheetLayout,
  rows: VisibleRange,
  version: number
): CellsInSight {
  const [cells, setCells] = useState(none);
  const { first, last } = neededRows(mergedAreas, rows);
  useEffect(() => {
    let isWanted = true;
    desk.rows(id, first, last).then(
      (fetched) => {
        if (!isWanted) return;
        setCells(
          new Map(
            fetched.map((row) => [
              row.index,
              new Map(row.cells.map((cell) => [cell.column, cell] as const)),
            ])
          )
        );
      },
      () => {
        // The desk has moved on to another file; its own view follows.
        if (isWanted) setCells(none);
      }
    );
    return () => {
      isWanted = false;
    };
  }, [desk, id, first, last, version]);
  return cells;
}
