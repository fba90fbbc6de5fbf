import { cellAddress } from "../../src/core/model/cell-address";
import type { CellValue, Sheet, WorkbookModel } from "../../src/core/model/workbook";

/** A cell as plain data, its lazily computed members included. */
export interface PlainCell {
  readonly value: CellValue;
  readonly text: string;
  readonly formula: string | null;
  readonly error: string | null;
  readonly numberFormat: string | null;
}

/** The cells of a sheet by address. */
export function cellsOf(sheet: Sheet | undefined): Record<string, PlainCell> {
  return Object.fromEntries(
    (sheet?.rows ?? []).flatMap((row) =>
      row.cells.map(({ column, value, text, formula, error, numberFormat }) => [
        cellAddress(row.index, column),
        { value, text, formula, error, numberFormat },
      ])
    )
  );
}

/** A model as plain data, for comparing whole readings. */
export function plainWorkbook(model: WorkbookModel): unknown {
  return model.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(({ index, isHidden }) => ({ index, isHidden })),
    cells: cellsOf(sheet),
  }));
}
