import type { FormColumn, StatisticsForm } from "../law/statistics-form";
import type { Anchor } from "../model/anchor";
import { isBlank, wordsOf } from "../text/vietnamese";
import { findFigureColumns, type FigureColumn } from "./figure-columns";
import type { Grid, GridCell } from "./grid";
import type { NamedRow } from "./match-indicators";
import { withoutBrackets } from "./name-words";

/** A line above a table that may name the form. */
export interface Caption {
  readonly text: string;
  readonly anchor: Anchor;
}

/** A row under the header of a statistics table, by what its columns hold. */
export interface BlockRow extends NamedRow {
  readonly nameCell: GridCell;
  /** The figure's own cell, or the blank place where it would stand; of several, the first one's. */
  readonly figureCell: GridCell;
  readonly unitCell: GridCell | null;
  readonly note: string;
  /** The figures of all columns, in the sets of the block. */
  readonly figureSets: readonly (readonly FigureCells[])[];
  /** Nothing but a name: a remark, unless an indicator has that name. */
  readonly isRemark: boolean;
}

/** A figure with the cells beside it that belong to its column. */
export interface FigureCells {
  readonly figureCell: GridCell;
  readonly unitCell: GridCell | null;
  /** Unit of measure in the column's own heading. */
  readonly statedUnit: GridCell | null;
  readonly note: string;
}

/** Consecutive rows under one header. */
export interface FormBlock {
  readonly grid: Grid;
  readonly columns: FormColumns;
  /** Columns that one row of the header names more than once; those of figures where they are several readings. */
  readonly repeated: ReadonlySet<FormColumn>;
  readonly figureSets: readonly (readonly FigureColumn[])[];
  /** Lines between the rows before and this header, the nearest last. */
  readonly captions: readonly Caption[];
  /** Cell of the header that heads the names; null where the header is not typed again after a page break. */
  readonly headerCell: GridCell | null;
  readonly rows: readonly BlockRow[];
}

export type FormColumns = ReadonlyMap<FormColumn, number>;
export type HeadingReader = (text: string) => FormColumn | null;

/** A sheet or table whose first rows hold no header of a form is none; so a large foreign one costs nothing. */
const rowsSearchedForHeader: Readonly<Record<Grid["kind"], number>> = { sheet: 60, table: 12 };
const mostCaptions = 8;
const longestHeading = 200;

/** Tells what a column holds from its heading, by the spellings that the forms list. */
export function headingReader(forms: readonly StatisticsForm[]): HeadingReader {
  const columnOf = new Map<string, FormColumn>();
  for (const form of forms) {
    for (const [column, spellings] of Object.entries(form.columns) as [FormColumn, string[]][]) {
      for (const spelling of spellings) columnOf.set(wordsOf(spelling).join(" "), column);
    }
  }
  const long = [...columnOf].filter(([spelling]) => spelling.split(" ").length > 2);
  return (text) => {
    if (text.length > longestHeading) return null;
    const heading = wordsOf(withoutBrackets(text)).join(" ");
    return (
      columnOf.get(heading) ??
      long.find(([spelling]) => heading.startsWith(`${spelling} `))?.[1] ??
      null
    );
  };
}

/** How headings and titles of the forms are known. */
export interface FormSigns {
  readonly readHeading: HeadingReader;
  /** True where a line begins with a form's code, as its title does. */
  readonly isTitle: (text: string) => boolean;
  /** True for a unit of measure that the forms count in. */
  readonly isMeasureUnit: (text: string) => boolean;
  /** True for the heading of a column that sets figures against each other. */
  readonly isComparison: (text: string) => boolean;
}

/** The statistics tables of a grid: each header, which may be typed again, with its rows. */
export function findFormBlocks(
  grid: Grid,
  signs: FormSigns,
  captionsAbove: readonly Caption[]
): readonly FormBlock[] {
  const blocks: { readonly block: FormBlock; readonly rows: BlockRow[] }[] = [];
  const open = (header: Omit<Header, "next">): void => {
    const rows: BlockRow[] = [];
    blocks.push({ block: { grid, ...header, captions, rows }, rows });
    captions = [];
    titleCell = null;
  };
  let captions: Caption[] = [...captionsAbove];
  let titleCell: GridCell | null = null;
  for (let position = 0; position < grid.rowCount;) {
    const current = blocks.at(-1);
    if (current === undefined && position >= rowsSearchedForHeader[grid.kind]) break;
    const header = readHeader(grid, position, signs);
    if (header !== null) {
      open({ ...headOf(header), headerCell: header.headerCell });
      position = header.next;
      continue;
    }
    const row = current === undefined ? null : readRow(grid, position, current.block);
    const isCaption = row === null || (isBlank(row.number) && isAfterGap(grid, position));
    if (isCaption || row.isRemark) {
      const cells = grid.cellsOf(position).filter((cell) => !isBlank(cell.text));
      const title = cells.find((cell) => signs.isTitle(cell.text));
      titleCell = title ?? titleCell;
      const kept = title === undefined ? captions : [];
      captions = [...kept, ...cells.slice(0, mostCaptions)].slice(-mostCaptions);
    }
    if (!isCaption && current !== undefined) {
      if (titleCell !== null && !row.isRemark)
        open({ ...headOf(current.block), headerCell: titleCell });
      blocks.at(-1)?.rows.push(row);
      if (!row.isRemark) captions = [];
    }
    position += 1;
  }
  return blocks.map(({ block }) => block);
}

type Head = Pick<FormBlock, "columns" | "repeated" | "figureSets">;

function headOf({ columns, repeated, figureSets }: Head): Head {
  return { columns, repeated, figureSets };
}

/** The lines at the top of a grid, where its title would stand. */
export function topCaptions(grid: Grid): readonly Caption[] {
  const captions: Caption[] = [];
  for (let position = 0; position < Math.min(grid.rowCount, mostCaptions); position += 1) {
    captions.push(...grid.cellsOf(position).slice(0, mostCaptions));
  }
  return captions.filter(({ text }) => !isBlank(text));
}

/** The rows of a table without a header that may go on from the table before it. */
export function continueFormBlock(grid: Grid, before: FormBlock): FormBlock {
  const rows: BlockRow[] = [];
  for (let position = 0; position < grid.rowCount; position += 1) {
    const row = readRow(grid, position, before);
    if (row !== null) rows.push(row);
  }
  return { grid, ...headOf(before), captions: [], headerCell: null, rows };
}

/** True after two or more empty rows: what follows without a number is a signature or a title, not a row. */
function isAfterGap(grid: Grid, position: number): boolean {
  const row = grid.rowAt(position);
  const above = grid.rowAt(position - 1);
  return row !== null && above !== null && row - above > 2;
}

interface Header extends Head {
  readonly headerCell: GridCell;
  /** Position of the row after the header. */
  readonly next: number;
}

const ordinal = /^\s*\d+(?:[.,]\d+)*[.)]?\s*$/u;

function readHeader(grid: Grid, position: number, signs: FormSigns): Header | null {
  const { readHeading } = signs;
  const cells = grid.cellsOf(position);
  const row = grid.rowAt(position);
  if (row === null || cells.length < 3 || ordinal.test(cells[0]?.text ?? "")) return null;
  const upper = headingsOf(cells, readHeading);
  const columns = new Map(upper.columns);
  const repeated = new Set(upper.repeated);
  const nameColumn = columns.get("indicator");
  if (nameColumn === undefined) return null;
  const rows = [row];
  let next = position + 1;
  for (; next <= position + 2; next += 1) {
    const below = grid.rowAt(next);
    if (below === null || !isUnderHeader(grid, row, below, nameColumn)) break;
    const lower = headingsOf(grid.cellsOf(next), readHeading);
    const isPart =
      lower.columns.size > 0 ||
      dividesFigures(grid, next, row, readHeading) ||
      (next === position + 1 && standsOverFigures(grid, next, nameColumn, signs));
    if (!isPart) break;
    rows.push(below);
    for (const [heading, column] of lower.columns) {
      columns.set(heading, column);
      if (!lower.repeated.has(heading)) repeated.delete(heading);
    }
    for (const heading of lower.repeated) repeated.add(heading);
  }
  const figureColumn = columns.get("figure");
  if (figureColumn === undefined || !(columns.has("number") || columns.has("measureUnit")))
    return null;
  const figureSets = findFigureColumns({
    grid,
    rows,
    columns: columnsWithText(grid, position, next),
    figureColumn,
    readHeading,
    isMeasureUnit: signs.isMeasureUnit,
    isComparison: signs.isComparison,
  });
  const first = figureSets[0]?.[0]?.column;
  if (first !== undefined) columns.set("figure", first);
  repeated.delete("figure");
  if (figureSets.length > 1) {
    // Each column of figures has its own unit of measure and note beside it.
    for (const column of ["measureUnit", "note"] as const) repeated.delete(column);
    repeated.add("figure");
  }
  return { columns, repeated, figureSets, headerCell: grid.at(row, nameColumn), next };
}

/** True for a row that divides a heading of figures into columns: "Số liệu" over "Sở A", "Sở B". */
function dividesFigures(
  grid: Grid,
  position: number,
  headerRow: number,
  readHeading: HeadingReader
): boolean {
  const cells = grid.cellsOf(position).filter(({ text }) => !isBlank(text));
  const isPart = ({ column, text }: GridCell): boolean =>
    readHeading(grid.at(headerRow, column).text) === "figure" && !columnIndex.test(text);
  return (
    cells.length > 1 && cells.every((cell) => isPart(cell) && !/^[\d.,%\s-]+$/u.test(cell.text))
  );
}

/** True for a row of periods between the units above and the headings of figures below, all in one header. */
function standsOverFigures(
  grid: Grid,
  position: number,
  nameColumn: number,
  { readHeading }: FormSigns
): boolean {
  const header = grid.rowAt(position - 1);
  const below = grid.rowAt(position + 1);
  if (header === null || below === null || !isUnderHeader(grid, header, below, nameColumn))
    return false;
  const cells = grid.cellsOf(position).filter(({ text }) => !isBlank(text));
  return (
    cells.length > 1 &&
    cells.every(({ text, column }) => {
      const isHeading = readHeading(grid.at(below, column).text) === "figure";
      return isHeading && !columnIndex.test(text) && !/^[\d.,%\s-]+$/u.test(text);
    })
  );
}

function columnsWithText(grid: Grid, position: number, end: number): readonly number[] {
  const columns = new Set<number>();
  for (let at = position; at < end; at += 1)
    for (const { column, text } of grid.cellsOf(at)) if (!isBlank(text)) columns.add(column);
  return [...columns].sort((a, b) => a - b);
}

function isUnderHeader(grid: Grid, header: number, row: number, nameColumn: number): boolean {
  const cell = grid.at(row, nameColumn);
  return cell.row === header || isBlank(cell.text);
}

/** The first column of each kind, and the kinds that have several. */
function headingsOf(
  cells: readonly GridCell[],
  readHeading: HeadingReader
): Pick<Header, "columns" | "repeated"> {
  const columns = new Map<FormColumn, number>();
  const repeated = new Set<FormColumn>();
  for (const cell of cells) {
    const heading = readHeading(cell.text);
    if (heading === null) continue;
    if (columns.has(heading)) repeated.add(heading);
    else columns.set(heading, cell.column);
  }
  return { columns, repeated };
}

const columnIndex = /^\s*(?:\(\s*(?:\d{1,2}|\p{L})\s*\)|\d{1,2}|\p{Lu})\s*$/u;

const numberedName = /^\s*(\d+(?:\.\d+)*)[.)]?\s+(?=\S)/u;

/** A row by its columns; null for captions, rows of column numbers and rows with nothing to read. */
function readRow(grid: Grid, position: number, head: Head): BlockRow | null {
  const row = grid.rowAt(position);
  if (row === null) return null;
  const cellIn = (column: FormColumn): GridCell | null => {
    const index = head.columns.get(column);
    return index === undefined ? null : grid.at(row, index);
  };
  const nameCell = cellIn("indicator");
  const figureSets = head.figureSets.map((set) => set.map((one) => figureCells(grid, row, one)));
  const first = figureSets[0]?.[0];
  if (nameCell === null || first === undefined) return null;
  const numberCell = cellIn("number");
  const isCaption = numberCell?.row === nameCell.row && numberCell.column === nameCell.column;
  if (isCaption || columnIndex.test(nameCell.text)) return null;

  const figures = figureSets.flatMap((set) => set.map(({ figureCell }) => figureCell));
  const { number, name } = numberAndName(row, numberCell, nameCell);
  const hasFigure = figures.some(
    ({ text, typed }) => !isBlank(text) || (typed?.formula ?? null) !== null
  );
  const hasName = !isBlank(name) && nameCell.row === row;
  if (!hasName && !hasFigure) return null;
  if (!hasName && isBlank(number) && !figures.some(({ text }) => /\d/u.test(text))) return null;
  const unitCell = cellIn("measureUnit");
  const hasUnit = unitCell?.row === row && !isBlank(unitCell.text);
  return {
    number,
    name,
    nameCell,
    ...first,
    figureSets,
    isRemark: isBlank(number) && !hasFigure && !hasUnit,
  };
}

/** The cells of a column of figures in a row; a figure merged over from elsewhere is not the row's own. */
function figureCells(
  grid: Grid,
  row: number,
  { column, unitColumn, noteColumn, statedUnit }: FigureColumn
): FigureCells {
  const covering = grid.at(row, column);
  const isOwn = covering.row === row && covering.column === column;
  const unitCell = unitColumn === null ? null : grid.at(row, unitColumn);
  return {
    figureCell: isOwn ? covering : { ...covering, text: "", typed: null },
    unitCell: unitCell?.column === unitColumn ? unitCell : null,
    statedUnit:
      statedUnit === null ? null : { ...grid.at(statedUnit.row, column), text: statedUnit.text },
    note: noteColumn === null ? "" : grid.at(row, noteColumn).text,
  };
}

/** STT and name; a table without a column for the STT has it before the name. */
function numberAndName(
  row: number,
  numberCell: GridCell | null,
  { text }: GridCell
): { readonly number: string; readonly name: string } {
  if (numberCell !== null)
    return { number: numberCell.row === row ? numberCell.text : "", name: text };
  const [prefix = "", number = ""] = numberedName.exec(text) ?? [];
  return { number, name: text.slice(prefix.length) };
}
