import type { FormColumn } from "../core/law/statistics-form";
import type { Sheet, SheetCell } from "../core/model/workbook";
import { knowForms, type KnownForms, type StatisticsLaw } from "../core/statistics/find-places";
import { numberInCell, readCellFigure } from "../core/statistics/read-figure";
import { readStatistics } from "../core/statistics/read-statistics";
import type { FormReading, StatisticsModel } from "../core/statistics/statistics-model";
import { onceFor } from "../core/text/once-for";
import { remembering } from "../core/text/remembering";
import { isBlank } from "../core/text/vietnamese";
import {
  blankFigure,
  cellPlaceOf,
  fillLayout,
  formsRead,
  hasFigure,
  layoutOf,
  type FormLayout,
  type FormPlace,
  type FormsRead,
} from "./consolidate-form";

/**
 * Reads the forms of one sheet after the other. Most units send the same sheet, so one that was recognised before is
 * known again cell by cell, and only its figures are read. What comes out is what `readStatistics` finds.
 */
export const sheetReader = onceFor((law: StatisticsLaw): ((sheet: Sheet) => FormsRead) => {
  const known = knowForms(law);
  const signOf = signReader(known);
  const layouts = new Map<string, readonly SheetLayout[]>();
  return (sheet) => {
    const before = layouts.get(sheet.name) ?? [];
    for (const layout of before) {
      const cells = figureCells(sheet, layout, signOf);
      if (cells !== null) return fillSheet(layout, cells);
    }
    const read = readStatistics({ kind: "workbook", revision: "", sheets: [sheet] }, law);
    const layout = learn(sheet, read, signOf);
    if (layout !== null) {
      if (layouts.size >= mostSheetNames) layouts.clear();
      layouts.set(sheet.name, [layout, ...before].slice(0, mostLayouts));
    }
    return formsRead(read, () => ({ kind: "sheet", name: sheet.name }));
  };
});

/** Sheets of one name that are remembered; more of them would cost more than they save. */
const mostLayouts = 4;
const mostSheetNames = 100;

interface SheetLayout {
  readonly place: FormPlace;
  readonly rows: readonly LayoutRow[];
  readonly mergedAreas: Sheet["mergedAreas"];
  readonly forms: readonly FormLayout[];
}

interface LayoutRow {
  readonly index: number;
  /** What must stand there again. */
  readonly cells: readonly SheetCell[];
  /** Above the first header: a text is the same where it means the same, whichever unit it names. */
  readonly isTitle: boolean;
  /** Columns in which any figure and any note may stand; none where recognition depends on all cells of the row. */
  readonly figureColumn: number | null;
  readonly noteColumn: number | null;
  /** Which of the sheet's rows with an indicator it is; -1 for none. */
  readonly figure: number;
}

/** What a text tells whoever looks for a form's title and header: equal for texts that tell the same. */
interface TextSign {
  readonly heading: FormColumn | null;
  readonly key: string;
}

type SignReader = (text: string) => TextSign;

function signReader({ readHeading, isTitle, namedIn }: KnownForms): SignReader {
  return remembering((text) => {
    const heading = readHeading(text);
    const named = namedIn(text).map((forms) => forms.map(({ id }) => id));
    return { heading, key: JSON.stringify([heading, isTitle(text), isBlank(text), named]) };
  });
}

/** The unit's forms; `cells` are those of all rows with an indicator, form after form. */
function fillSheet({ forms, place }: SheetLayout, cells: readonly (SheetCell | null)[]): FormsRead {
  let first = 0;
  const filled = forms.map((layout) => {
    const start = first;
    first += layout.rows.length;
    return fillLayout(layout, place, (row) => {
      const cell = cells[start + row] ?? null;
      const indicator = layout.rows[row]?.indicator;
      if (cell === null || indicator === undefined) return blankFigure;
      return numberInCell(cell) ?? readCellFigure(cell, indicator);
    });
  });
  return { forms: filled, unrecognised: [] };
}

/** The cells of the figures where the sheet is laid out as the other one was; null where it is not. */
function figureCells(
  sheet: Sheet,
  layout: SheetLayout,
  signOf: SignReader
): readonly (SheetCell | null)[] | null {
  if (sheet.rows.length !== layout.rows.length || !hasSameAreas(sheet, layout)) return null;
  const figures: (SheetCell | null)[] = [];
  for (const [position, row] of sheet.rows.entries()) {
    const expected = layout.rows[position];
    if (expected?.index !== row.index) return null;
    if (expected.figure >= 0) figures[expected.figure] = null;
    let next = 0;
    for (const cell of row.cells) {
      const isFigure = cell.column === expected.figureColumn;
      if (isFigure || cell.column === expected.noteColumn) {
        if (!mayDiffer(cell, signOf)) return null;
        if (isFigure) figures[expected.figure] = cell;
        continue;
      }
      const other = expected.cells[next];
      next += 1;
      if (other === undefined || !isSame(cell, other, expected.isTitle, signOf)) return null;
    }
    if (next < expected.cells.length) return null;
  }
  return figures;
}

function hasSameAreas({ mergedAreas }: Sheet, layout: SheetLayout): boolean {
  return (
    mergedAreas.length === layout.mergedAreas.length &&
    mergedAreas.every((area, index) => {
      const other = layout.mergedAreas[index];
      return (
        area.firstRow === other?.firstRow &&
        area.lastRow === other.lastRow &&
        area.firstColumn === other.firstColumn &&
        area.lastColumn === other.lastColumn
      );
    })
  );
}

function isSame(a: SheetCell, b: SheetCell, isTitle: boolean, signOf: SignReader): boolean {
  if (
    a.column !== b.column ||
    a.numberFormat !== b.numberFormat ||
    a.formula !== b.formula ||
    a.error !== b.error
  )
    return false;
  if (a.value === b.value) return true;
  const areTexts = typeof a.value === "string" && typeof b.value === "string";
  return isTitle && areTexts && signOf(a.text).key === signOf(b.text).key;
}

/** True for any number or remark that does not make a header of its row: one has a heading for the indicators. */
function mayDiffer(cell: SheetCell, signOf: SignReader): boolean {
  if (typeof cell.value === "string") return signOf(cell.text).heading !== "indicator";
  return cell.numberFormat === null || !/\p{L}{2}/u.test(cell.numberFormat);
}

/** What of a sheet will tell that another one is laid out alike; null for a sheet that is not worth knowing. */
function learn(
  sheet: Sheet,
  { forms, unrecognised }: StatisticsModel,
  signOf: SignReader
): SheetLayout | null {
  if (unrecognised.length > 0) return null;
  const layouts = forms.map(layoutOf);
  if (layouts.some(({ faults }) => faults.length > 0)) return null;
  const columns = forms.map(columnsOf);
  const readings = forms.flatMap((reading, form) =>
    reading.rows.map((row) => ({ ...row, columns: columns[form] ?? null }))
  );
  const merged = mergedRows(sheet);
  const figureAt = new Map<number, number>();
  for (const [
    figure,
    { indicator, columns: own, figureAnchor, anchor, number },
  ] of readings.entries()) {
    const { row, column } = cellPlaceOf(figureAnchor);
    const name = cellPlaceOf(anchor);
    const isOwn = name.row === row && name.column === own?.indicator && column === own.figure;
    if (isOwn && !merged.has(row) && !figureAt.has(row) && !isBlank(number))
      figureAt.set(row, figure);
    else if (hasFigure(indicator)) return null;
  }
  const headingOf = ({ text }: SheetCell): FormColumn | null => signOf(text).heading;
  const header = sheet.rows.findIndex(({ cells }) =>
    cells.some((cell) => headingOf(cell) !== null)
  );
  const rows = sheet.rows.map(({ index, cells }, position): LayoutRow => {
    const figure = figureAt.get(index) ?? -1;
    const own = readings[figure]?.columns ?? null;
    const kept = cells.filter(
      ({ column }) => own === null || (column !== own.figure && column !== own.note)
    );
    return {
      index,
      cells: kept,
      isTitle: position < header,
      figureColumn: own?.figure ?? null,
      noteColumn: own?.note ?? null,
      figure,
    };
  });
  // A heading among the figures, or a further column of figures, would let their cells take part in recognition.
  const isDoubtful = rows.some(
    ({ figure, cells }) =>
      figure >= 0 &&
      cells.some(
        (cell) =>
          headingOf(cell) === "indicator" ||
          (!isBlank(cell.text) && !readings[figure]?.columns?.named.has(cell.column))
      )
  );
  if (isDoubtful) return null;
  const place: FormPlace = { kind: "sheet", name: sheet.name };
  return { place, rows, mergedAreas: sheet.mergedAreas, forms: layouts };
}

interface RowColumns {
  /** All columns that the header names. */
  readonly named: ReadonlySet<number>;
  readonly indicator: number;
  readonly figure: number;
  readonly note: number | null;
}

/** The columns of a form's rows; null where its headers do not agree on them. */
function columnsOf({ headers }: FormReading): RowColumns | null {
  const [first] = headers;
  const indicator = first?.columns.get("indicator");
  const figure = first?.columns.get("figure");
  if (first === undefined || indicator === undefined || figure === undefined) return null;
  const agree = headers.every(
    ({ columns }) =>
      columns.size === first.columns.size &&
      [...columns].every(([column, at]) => first.columns.get(column) === at)
  );
  if (!agree) return null;
  const named = new Set(first.columns.values());
  return { named, indicator, figure, note: first.columns.get("note") ?? null };
}

function mergedRows({ mergedAreas, rows }: Sheet): ReadonlySet<number> {
  const last = rows.at(-1)?.index ?? -1;
  const merged = new Set<number>();
  for (const { firstRow, lastRow } of mergedAreas)
    for (let row = firstRow; row <= Math.min(lastRow, last); row += 1) merged.add(row);
  return merged;
}
