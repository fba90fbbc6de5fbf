import type { FormColumn } from "../law/statistics-form";
import { fold, isBlank } from "../text/vietnamese";
import type { Grid } from "./grid";

/** A column of figures under a header, with the columns that say what its figures are counted in. */
export interface FigureColumn {
  readonly column: number;
  /** What tells it from the other columns of figures, the highest first: a unit, a period, a unit and a period of it; empty where nothing does. */
  readonly headings: readonly string[];
  /** Unit of measure that its own heading states ("Kinh phí (triệu đồng)"), with the row it stands in. */
  readonly statedUnit: { readonly text: string; readonly row: number } | null;
  /** Column of the units of measure that goes with it: the nearest before it. */
  readonly unitColumn: number | null;
  /** The nearest column of notes behind it, or the only one. */
  readonly noteColumn: number | null;
}

/** What the header says of its columns: its rows of cells, and how headings are read. */
export interface HeaderRows {
  readonly grid: Grid;
  /** Zero-based rows of the grid, from the top. */
  readonly rows: readonly number[];
  /** Columns in which any of the rows holds a text, ascending. */
  readonly columns: readonly number[];
  /** The column under the first heading of figures, whatever else may stand there. */
  readonly figureColumn: number;
  readonly readHeading: (text: string) => FormColumn | null;
  readonly isMeasureUnit: (text: string) => boolean;
  /** True for the heading of a column that sets figures against each other: it holds none of the form's rows. */
  readonly isComparison: (text: string) => boolean;
}

interface ReadColumn {
  readonly column: number;
  readonly kind: FormColumn | null;
  /** False for a heading of its own under a wider one ("Số liệu" over "Sở A" and "Sở B"). */
  readonly isDirect: boolean;
  /** Texts of the header over it, the lowest first. */
  readonly texts: readonly { readonly text: string; readonly row: number }[];
}

/**
 * The columns of figures, in sets: columns that state different units of measure share a set, and every row has its
 * figure in the one of its own unit; all others are sets by themselves, each a whole reading of the form.
 */
export function findFigureColumns(header: HeaderRows): readonly (readonly FigureColumn[])[] {
  const read = header.columns.map((column) => readColumn(header, column));
  const figures = read.filter(({ kind }) => kind === "figure");
  const direct = figures.filter(({ isDirect }) => isDirect);
  const plain = (direct.length > 0 ? direct : figures).filter(
    ({ texts }) => !texts.some(({ text }) => header.isComparison(text))
  );
  // One column under a wider heading was renamed, and nothing tells what it holds now; two or more divide that heading.
  const isDivided = direct.length > 0 || plain.length > 1;
  const taken =
    isDivided && plain.length > 0
      ? plain
      : read.filter(({ column }) => column === header.figureColumn);
  const columnsOf = (wanted: FormColumn): readonly number[] =>
    read.flatMap(({ column, kind }) => (kind === wanted ? [column] : []));
  const units = columnsOf("measureUnit");
  const notes = columnsOf("note");
  const headings = distinctHeadings(taken);
  return inSets(
    taken.map(({ column, texts }, place) => ({
      column,
      headings: headings[place] ?? [],
      statedUnit: statedUnitIn(texts, header.isMeasureUnit),
      unitColumn: units.findLast((unit) => unit < column) ?? units[0] ?? null,
      noteColumn: notes.find((note) => note > column) ?? notes.at(-1) ?? null,
    }))
  );
}

function readColumn({ grid, rows, readHeading }: HeaderRows, column: number): ReadColumn {
  const texts = new Map<string, { readonly text: string; readonly row: number }>();
  let kind: FormColumn | null = null;
  let isDirect = true;
  for (const row of [...rows].reverse()) {
    const cell = grid.at(row, column);
    if (isBlank(cell.text)) continue;
    texts.set(`${cell.row}:${cell.column}`, { text: cell.text.trim(), row: cell.row });
    if (kind !== null) continue;
    kind = readHeading(cell.text);
    if (kind === null) isDirect = false;
  }
  return { column, kind, isDirect, texts: [...texts.values()] };
}

/** The lowest texts that tell the columns apart, else those of several rows together; empty where they do not either. */
function distinctHeadings(columns: readonly ReadColumn[]): readonly (readonly string[])[] {
  const depth = Math.max(0, ...columns.map(({ texts }) => texts.length));
  for (let level = 0; level < depth; level += 1) {
    const headings = columns.map(({ texts }) => texts.slice(level, level + 1));
    const named = headings.map((texts) => texts.map(({ text }) => text));
    if (areDistinct(named)) return named;
  }
  return headingsOfRows(columns);
}

/** "Sở Nội vụ" over "Quý I" and "6 tháng", beside another unit over the same: rows that say one thing of all are left out. */
function headingsOfRows(columns: readonly ReadColumn[]): readonly (readonly string[])[] {
  const rows = [...new Set(columns.flatMap(({ texts }) => texts.map(({ row }) => row)))].sort(
    (one, other) => one - other
  );
  const textIn = ({ texts }: ReadColumn, row: number): string =>
    texts.find((text) => text.row === row)?.text ?? "";
  const telling = rows.filter(
    (row) => new Set(columns.map((column) => fold(textIn(column, row)))).size > 1
  );
  const headings = columns.map((column) =>
    telling.map((row) => textIn(column, row)).filter((text) => text !== "")
  );
  return areDistinct(headings) ? headings : [];
}

function areDistinct(headings: readonly (readonly string[])[]): boolean {
  const keys = headings.map((texts) => texts.map(fold).join("\n"));
  return !keys.includes("") && new Set(keys).size === keys.length;
}

const inBrackets = /\(\s*(?:(?:đơn vị tính|đvt|đơn vị)\s*:?\s*)?([^()]+?)\s*\)/iu;
const longestUnit = 30;

function statedUnitIn(
  texts: ReadColumn["texts"],
  isMeasureUnit: (text: string) => boolean
): FigureColumn["statedUnit"] {
  for (const { text, row } of texts) {
    const unit = inBrackets.exec(text)?.[1] ?? (text.includes("%") ? "%" : "");
    if (unit !== "" && unit.length <= longestUnit && isMeasureUnit(unit))
      return { text: unit, row };
  }
  return null;
}

/** A column joins the first set whose columns all state another unit of measure than its own. */
function inSets(columns: readonly FigureColumn[]): readonly (readonly FigureColumn[])[] {
  const sets: FigureColumn[][] = [];
  for (const column of columns) {
    const own = column.statedUnit;
    const set = sets.find((others) =>
      others.every(
        ({ statedUnit }) =>
          own !== null && statedUnit !== null && fold(statedUnit.text) !== fold(own.text)
      )
    );
    if (set === undefined) sets.push([column]);
    else set.push(column);
  }
  return sets;
}
