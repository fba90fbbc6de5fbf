import type { Notice } from "../../core/host";
import type { CellValue, MergedArea, Sheet, SheetCell, SheetRow } from "../../core/model/workbook";
import { vietnameseDisplay } from "../../ooxml/sheet/number-format/display-locale";
import { maxCells } from "../../ooxml/sheet/sheet-limits";
import { CellLook } from "../../ooxml/sheet/workbook-cell";
import { OfficeRequestError, officeCode } from "../office/office-request-error";
import { canUse, type ExcelOffice } from "./excel-office";
import { hiddenColumnsOf, hiddenRowsOf, queueHiddenLines, type HiddenLines } from "./hidden-lines";
import { queueMergedAreas, readMergedAreas } from "./merged-areas";

/** What is known of the sheets beside the model. */
export interface SheetsReading {
  readonly sheets: readonly Sheet[];
  readonly notices: readonly Notice[];
  /** Ids of sheets that are protected: nothing is written there, and nothing unprotected. */
  readonly protectedSheets: ReadonlySet<string>;
}

/** Cells in one answer of Excel on the web: at some 60 bytes a cell this stays well under its 5 MB. */
const cellsPerAnswer = 20_000;

const gridFields = "values,formulas,numberFormat,valueTypes";
const placeFields = "rowIndex,columnIndex,rowCount,columnCount";
/** Null where some are hidden and some not. */
const hiddenFields = "rowHidden,columnHidden";

interface OpenSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
  hidden: HiddenLines | null;
}

/**
 * Reads the used cells of every sheet, hidden ones too: a sync for the list of sheets, one for all their cells, and one
 * more where lines are hidden. Excel
 * on the web, and any Excel that finds the answer too large, is asked in pieces.
 */
export async function readSheets(
  context: Excel.RequestContext,
  office: ExcelOffice
): Promise<SheetsReading> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  await context.sync();

  const isWeb = office.claims.platform === "web";
  let open = queueSheets(worksheets.items, office);
  const isWhole = !isWeb && (await readWhole(context, open));
  if (!isWhole && !isWeb) open = queueSheets(worksheets.items, office);
  const pieces = isWhole ? open.map(({ used }) => wholeOf(used)) : await readPieces(context, open);
  await readHiddenLines(context, office, open);
  const protectedSheets = new Set(
    worksheets.items.flatMap(({ id, protection }) => (protection.protected ? [id] : []))
  );
  return {
    sheets: open.map((one, index) => toSheet(one, pieces[index] ?? [])),
    notices: canUse(office, "mergedAreas") ? [] : [{ id: "mergedCellsNotRead", data: {} }],
    protectedSheets,
  };
}

/** Queues what is known of each sheet before its cells: how far they reach and which are merged. */
function queueSheets(
  sheets: readonly Excel.Worksheet[],
  office: ExcelOffice
): readonly OpenSheet[] {
  return sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(`${placeFields},${hiddenFields}`);
    const merged = canUse(office, "mergedAreas") ? queueMergedAreas(sheet) : null;
    return { sheet, used, merged, hidden: null };
  });
}

/** Asks line by line only where a sheet shows that some are hidden. */
async function readHiddenLines(
  context: Excel.RequestContext,
  office: ExcelOffice,
  open: readonly OpenSheet[]
): Promise<void> {
  const mixed = open.filter(
    ({ used }) =>
      !used.isNullObject &&
      ((used.rowHidden as unknown) !== false || (used.columnHidden as unknown) !== false)
  );
  if (mixed.length === 0 || !canUse(office, "rowProperties")) return;
  for (const one of mixed) one.hidden = queueHiddenLines(one.used);
  await context.sync();
}

/** Part of a sheet: rows of cells from a place on. */
interface Piece {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

/** False where Excel finds it too much, or leaves the values out without a word. */
async function readWhole(
  context: Excel.RequestContext,
  open: readonly OpenSheet[]
): Promise<boolean> {
  for (const { used } of open) used.load(gridFields);
  try {
    await context.sync();
  } catch (error) {
    const code = officeCode(error);
    if (code === null || !tooMuch.has(code)) throw error;
    return false;
  }
  return open.every(({ used }) => used.isNullObject || (used.values as unknown) !== null);
}

const tooMuch = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RequestPayloadSizeLimitExceeded",
  "RequestAborted",
]);

function wholeOf(used: Excel.Range): readonly Piece[] {
  return used.isNullObject ? [] : [used];
}

/** Reads bands of rows, as many bands at a time as an answer holds. */
async function readPieces(
  context: Excel.RequestContext,
  open: readonly OpenSheet[]
): Promise<readonly (readonly Piece[])[]> {
  await context.sync();
  const bands = open.map(({ sheet, used }) => (used.isNullObject ? [] : bandsOf(sheet, used)));
  let waiting = 0;
  for (const band of bands.flat()) {
    if (waiting > 0 && waiting + band.cells > cellsPerAnswer) {
      // The answer would be too large for Excel on the web.
      await context.sync();
      waiting = 0;
    }
    band.range.load(`${placeFields},${gridFields}`);
    waiting += band.cells;
  }
  if (waiting > 0) await context.sync();
  return bands.map((list) => list.map(({ range }) => range));
}

function bandsOf(
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range
): readonly { readonly range: Excel.Range; readonly cells: number }[] {
  if (rowCount * columnCount > maxCells) throw new OfficeRequestError("tooLarge");
  const height = Math.max(1, Math.floor(cellsPerAnswer / columnCount));
  return Array.from({ length: Math.ceil(rowCount / height) }, (_, index) => {
    const first = index * height;
    const rows = Math.min(height, rowCount - first);
    return {
      range: sheet.getRangeByIndexes(rowIndex + first, columnIndex, rows, columnCount),
      cells: rows * columnCount,
    };
  });
}

function toSheet({ sheet, used, merged, hidden }: OpenSheet, pieces: readonly Piece[]): Sheet {
  const hiddenRows = new Set(hidden === null ? [] : hiddenRowsOf(hidden, used.rowIndex));
  return {
    id: sheet.id,
    name: sheet.name,
    isHidden: sheet.visibility !== "Visible",
    rows: pieces.flatMap((piece) => rowsOf(piece, hiddenRows)),
    mergedAreas: merged === null ? [] : sortAreas(readMergedAreas(merged)),
    hiddenColumns: hidden === null ? [] : hiddenColumnsOf(hidden, used.columnIndex),
  };
}

function sortAreas(areas: readonly MergedArea[]): readonly MergedArea[] {
  return [...areas].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}

const looks = new Map<string, CellLook>();

/** Shown as a Vietnamese Office shows it: the same text whatever the language of this machine. */
function lookOf(format: string): CellLook {
  let look = looks.get(format);
  if (look === undefined) {
    look = new CellLook(format === "General" ? null : format, 1900, vietnameseDisplay);
    looks.set(format, look);
  }
  return look;
}

function rowsOf(piece: Piece, hiddenRows: ReadonlySet<number>): readonly SheetRow[] {
  return piece.values.flatMap((values, rowAt): SheetRow[] => {
    const cells = values.flatMap((value, columnAt): SheetCell[] => {
      const cell = cellOf(
        piece.columnIndex + columnAt,
        value,
        piece.formulas[rowAt]?.[columnAt],
        String(piece.numberFormat[rowAt]?.[columnAt] ?? "General"),
        piece.valueTypes[rowAt]?.[columnAt]
      );
      return cell === null ? [] : [cell];
    });
    const index = piece.rowIndex + rowAt;
    return cells.length === 0 ? [] : [{ index, isHidden: hiddenRows.has(index), cells }];
  });
}

/** Null for a blank cell: what only has a look is not part of the model. */
function cellOf(
  column: number,
  raw: unknown,
  rawFormula: unknown,
  numberFormat: string,
  type: unknown
): SheetCell | null {
  const isFormula =
    typeof rawFormula === "string" && rawFormula.startsWith("=") && rawFormula !== raw;
  const formula = isFormula ? rawFormula.slice(1) : null;
  const error = type === "Error" ? String(raw) : null;
  const value = error === null && type !== "Empty" ? valueOf(raw, isFormula) : null;
  if (value === null && formula === null && error === null) return null;
  // Plain, not a WorkbookCell: the pane hands models to a worker, and getters do not survive that.
  const look = lookOf(numberFormat);
  const text = error ?? look.textOf(value);
  return { column, value, text, formula, error, numberFormat: look.numberFormat };
}

function valueOf(raw: unknown, isFormula: boolean): CellValue {
  if (typeof raw === "number" || typeof raw === "boolean") return raw;
  if (typeof raw !== "string") return null;
  return raw === "" && !isFormula ? null : raw;
}
