import type { CellValue, Sheet, SheetCell, WorkbookModel } from "../../src/core/model/workbook";

/** A constant, or a cell with details; `null` and `undefined` leave the cell out. */
export type CellInput =
  CellValue | undefined | (Partial<Omit<SheetCell, "column">> & { readonly value: CellValue });

/** Builds a workbook model from rows of values; sheets are s1, s2 … in order of the names. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly CellInput[])[]>>
): WorkbookModel {
  return {
    kind: "workbook",
    revision: "r1",
    sheets: Object.entries(sheets).map(([name, rows], index) =>
      sheetOf(`s${index + 1}`, name, rows)
    ),
  };
}

function sheetOf(id: string, name: string, rows: readonly (readonly CellInput[])[]): Sheet {
  return {
    id,
    name,
    isHidden: false,
    mergedAreas: [],
    hiddenColumns: [],
    rows: rows
      .map((row, index) => ({
        index,
        isHidden: false,
        cells: row.flatMap((input, column) => cellOf(column, input) ?? []),
      }))
      .filter((row) => row.cells.length > 0),
  };
}

function cellOf(column: number, input: CellInput): SheetCell | null {
  if (input === null || input === undefined) return null;
  const details = typeof input === "object" ? input : { value: input };
  const { value } = details;
  return {
    column,
    text: value === null ? "" : String(value),
    formula: null,
    error: null,
    numberFormat: null,
    ...details,
  };
}
