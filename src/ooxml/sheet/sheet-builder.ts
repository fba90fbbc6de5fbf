import { cellAddress, columnName, parseCellAddress } from "../../core/model/cell-address";
import type { CellValue, MergedArea, SheetRow } from "../../core/model/workbook";
import { UnreadableFileError } from "../../core/host";
import type { FormulaElement } from "./cell-formulas";
import { CellFormulas } from "./cell-formulas";
import { serialOfIsoDate, type DateEpoch } from "./number-format/date-serial";
import { maxCells, maxColumns, maxRows } from "./sheet-limits";
import { decodeCellText } from "./cell-text";
import type { CellDetail, CellLook } from "./workbook-cell";
import { WorkbookCell } from "./workbook-cell";

/** What all sheets of a workbook share and a cell may point to. */
export interface WorkbookContext {
  readonly epoch: DateEpoch;
  readonly sharedStrings: readonly string[];
  /** By style index; an index beyond the end takes the first. */
  readonly looks: readonly CellLook[];
}

/** A defect of the sheet's XML that the reader stepped over. */
export type SheetDefect =
  | "duplicateCell"
  | "cellOutOfRange"
  | "cellOutOfPlace"
  | "sharedStringMissing"
  | "valueUnreadable"
  | "formulaWithoutValue"
  | "sharedFormulaMissing"
  | "areaFormulaUnread";

export interface DefectCount {
  count: number;
  /** Address of the first one. */
  readonly first: string;
}

/** How a cell's value is written: its `t` attribute and the text of `v` or `is`. */
export interface RawValue {
  readonly type: string;
  /** Null where the cell has no value element. */
  readonly text: string | null;
}

/**
 * Collects the rows of one sheet from whichever scanner reads it.
 * Both scanners hand over the same raw facts, so what they mean is decided here once.
 */
export class SheetBuilder {
  readonly formulas = new CellFormulas();
  readonly defects = new Map<SheetDefect, DefectCount>();
  cellCount = 0;
  hasFormulas = false;
  private readonly rows: SheetRow[] = [];
  private cells: WorkbookCell[] = [];
  private row = -1;
  private column = -1;
  private isRowHidden = false;
  /** False while neither the row nor one of its cells has said which row it is. */
  private isRowNamed = false;
  private isRowSorted = true;
  private areRowsSorted = true;

  constructor(private readonly context: WorkbookContext) {}

  /** `number` is the one-based row number as written, or 0 for "the next one". */
  beginRow(number: number, isHidden: boolean): void {
    this.row = number > 0 ? number - 1 : this.row + 1;
    this.isRowNamed = number > 0;
    this.isRowHidden = isHidden;
    this.isRowSorted = true;
    this.column = -1;
  }

  endRow(): void {
    if (this.cells.length === 0) return;
    const previous = this.rows.at(-1);
    if (previous !== undefined && previous.index >= this.row) this.areRowsSorted = false;
    const cells = this.cells.slice();
    this.cells.length = 0;
    if (this.row >= maxRows) return;
    this.rows.push({
      index: this.row,
      isHidden: this.isRowHidden,
      cells: this.isRowSorted ? cells : this.sortCells(cells, this.row),
    });
  }

  /**
   * Settles the place of the next cell from its reference (zero-based row and column, or -1 for none);
   * false when the cell lies outside the sheet and must be left out.
   */
  placeCell(row: number, column: number): boolean {
    if (row >= 0 && row !== this.row) {
      if (this.isRowNamed) this.note("cellOutOfPlace", row, column);
      else this.row = row;
    }
    if (row >= 0) this.isRowNamed = true;
    const next = column >= 0 ? column : this.column + 1;
    if (next <= this.column) this.isRowSorted = false;
    this.column = next;
    if (next < maxColumns && this.row < maxRows) return true;
    this.note("cellOutOfRange", this.row, next);
    return false;
  }

  /** A plain number without formula at the settled place. */
  addNumber(style: number, value: number): void {
    this.push(style, value, null);
  }

  /** Any cell at the settled place. */
  addCell(style: number, raw: RawValue, formula: FormulaElement | null): void {
    const error = raw.type === "e" && raw.text !== null && raw.text !== "" ? raw.text : null;
    const value = error === null ? this.valueOf(raw) : null;
    let detail: CellDetail | null = error === null ? null : { formula: null, error };
    if (formula !== null) {
      this.hasFormulas = true;
      if (value === null && error === null) this.note("formulaWithoutValue", this.row, this.column);
      detail = this.formulas.detailOf(formula, this.row, this.column, error);
    }
    this.push(style, value, detail);
  }

  /** A shared string without formula at the settled place. */
  addSharedString(style: number, index: number): void {
    const text = this.context.sharedStrings[index];
    if (text === undefined) this.note("sharedStringMissing", this.row, this.column);
    this.push(style, text ?? null, null);
  }

  private push(style: number, value: CellValue, detail: CellDetail | null): void {
    this.cellCount += 1;
    if (this.cellCount > maxCells) throw new UnreadableFileError("tooManyBlocks");
    const looks = this.context.looks;
    const look = looks[style] ?? (looks[0] as CellLook);
    this.cells.push(new WorkbookCell(this.column, value, look, detail));
  }

  private valueOf({ type, text }: RawValue): CellValue {
    if (text === null) return type === "inlineStr" ? "" : null;
    switch (type) {
      case "s":
        return this.sharedString(text);
      case "str":
      case "inlineStr":
        return decodeCellText(text);
      case "b":
        return text.trim() === "" ? null : /^\s*(?:1|true)\s*$/u.test(text);
      case "e":
        return null;
      case "d":
        return text.trim() === "" ? null : (serialOfIsoDate(text, this.context.epoch) ?? text);
      default:
        return this.numberOf(text);
    }
  }

  private sharedString(text: string): string | null {
    if (text.trim() === "") return null;
    const string = /^\s*\d+\s*$/u.test(text) ? this.context.sharedStrings[Number(text)] : undefined;
    if (string === undefined) this.note("sharedStringMissing", this.row, this.column);
    return string ?? null;
  }

  private numberOf(text: string): number | null {
    if (text.trim() === "") return null;
    const number = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?\s*$/iu.test(text)
      ? Number(text)
      : Number.NaN;
    if (Number.isFinite(number)) return number;
    this.note("valueUnreadable", this.row, this.column);
    return null;
  }

  /** All rows in ascending order, with the formulas of arrays and data tables given to every cell they compute. */
  finish(): readonly SheetRow[] {
    const rows = this.areRowsSorted ? this.rows : this.sortRows();
    for (const { row, column } of this.formulas.undefinedShared)
      this.note("sharedFormulaMissing", row, column);
    this.spreadAreaFormulas(rows);
    return rows;
  }

  private sortRows(): SheetRow[] {
    const merged = new Map<number, SheetRow>();
    for (const row of this.rows) {
      const same = merged.get(row.index);
      merged.set(
        row.index,
        same === undefined
          ? row
          : {
              index: row.index,
              isHidden: row.isHidden || same.isHidden,
              cells: this.sortCells([...same.cells, ...row.cells] as WorkbookCell[], row.index),
            }
      );
    }
    return [...merged.values()].sort((a, b) => a.index - b.index);
  }

  /** Ascending by column; of two cells at one place the later stands, as in other readers. */
  private sortCells(cells: readonly WorkbookCell[], row: number): WorkbookCell[] {
    const byColumn = new Map<number, WorkbookCell>();
    for (const cell of cells) {
      if (byColumn.has(cell.column)) this.note("duplicateCell", row, cell.column);
      byColumn.set(cell.column, cell);
    }
    return [...byColumn.values()].sort((a, b) => a.column - b.column);
  }

  /** Areas of formulas never overlap in a sound file, so the walk is bounded by the number of cells. */
  private spreadAreaFormulas(rows: readonly SheetRow[]): void {
    let budget = 2 * this.cellCount + this.formulas.areas.length;
    for (const { area, formula } of this.formulas.areas) {
      const range = parseArea(area);
      if (range === null) continue;
      for (let at = lowerBound(rows, range.firstRow); at < rows.length; at += 1) {
        const row = rows[at] as SheetRow;
        if (row.index > range.lastRow) break;
        const cells = row.cells as WorkbookCell[];
        for (
          let place = lowerBoundCell(cells, range.firstColumn);
          place < cells.length;
          place += 1
        ) {
          const cell = cells[place] as WorkbookCell;
          if (cell.column > range.lastColumn) break;
          if ((budget -= 1) < 0)
            return this.note("areaFormulaUnread", range.firstRow, range.firstColumn);
          if (cell.formula === null) cells[place] = cell.withFormula(formula);
        }
        budget -= 1;
      }
    }
  }

  private note(defect: SheetDefect, row: number, column: number): void {
    const seen = this.defects.get(defect);
    if (seen !== undefined) seen.count += 1;
    else
      this.defects.set(defect, {
        count: 1,
        first:
          row < maxRows ? cellAddress(row, Math.max(0, column)) : columnName(Math.max(0, column)),
      });
  }
}

/** Zero-based corners of "B2:D9" or of the single cell "B2"; null when the text is no area of a sheet. */
export function parseArea(area: string): MergedArea | null {
  const [first = "", last = first] = area.replaceAll("$", "").trim().split(":");
  const start = parseCellAddress(first);
  const end = parseCellAddress(last);
  if (start === null || end === null) return null;
  const range = {
    firstRow: Math.min(start.row, end.row),
    lastRow: Math.max(start.row, end.row),
    firstColumn: Math.min(start.column, end.column),
    lastColumn: Math.max(start.column, end.column),
  };
  return range.lastRow < maxRows && range.lastColumn < maxColumns ? range : null;
}

function lowerBound(rows: readonly SheetRow[], index: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as SheetRow).index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lowerBoundCell(cells: readonly WorkbookCell[], column: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle] as WorkbookCell).column < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
