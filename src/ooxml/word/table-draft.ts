import type { Table, TableCell } from "../../core/model/document";

/** Widest span taken at its word; Word itself stops at 63 columns. */
const widestSpan = 1024;

/** A cell while its table is being read. */
export class CellDraft {
  text = "";
  columnSpan = 1;
  /** w:vMerge: goes on the cell above it. */
  isContinued = false;
  /** w:hMerge: goes on the cell before it. */
  isJoined = false;
  /** A line of its own above or below. */
  hasBorder = false;
  /** The cell it turned out to be part of; itself unless merged away. */
  owner: CellDraft = this;
  row = -1;
  column = -1;
  rowSpan = 1;
  private hasParagraph = false;

  constructor(readonly rowDraft: RowDraft) {}

  /** Adds a paragraph's text; returns where it begins in the cell's text, after its number. */
  addParagraph(text: string, numbering: string | null): number {
    if (this.hasParagraph) this.text += "\n";
    this.hasParagraph = true;
    if (numbering !== null) this.text += text === "" ? numbering : `${numbering} `;
    const start = this.text.length;
    this.text += text;
    return start;
  }
}

/** A row while its table is being read. */
export class RowDraft {
  isHeader = false;
  /** A tracked deletion of the whole row. */
  isDeleted = false;
  gridBefore = 0;
  gridAfter = 0;
  readonly cells: CellDraft[] = [];

  constructor(readonly table: TableDraft) {}
}

/** A table while it is being read. */
export class TableDraft {
  readonly rows: RowDraft[] = [];
  /** Of all rows, in order. */
  readonly cells: CellDraft[] = [];
  readonly nested: TableDraft[] = [];

  constructor(
    readonly id: string,
    readonly parent: CellDraft | null
  ) {}

  /** The finished table, or null where every row is deleted. Merged cells are found by grid column, as Word does. */
  finish(): Table | null {
    const rows = this.rows.filter(({ isDeleted }) => !isDeleted);
    if (rows.length === 0) return null;
    const cells: CellDraft[] = [];
    let above = new Map<number, CellDraft>();
    let columnCount = 0;
    rows.forEach((row, index) => {
      const here = new Map<number, CellDraft>();
      const width = placeRow(row, index, above, here, cells);
      columnCount = Math.max(columnCount, width);
      above = here;
    });
    const firstPlain = rows.findIndex(({ isHeader }) => !isHeader);
    const parent = this.parent?.owner ?? null;
    return {
      kind: "table",
      id: this.id,
      rowCount: rows.length,
      columnCount,
      headerRowCount: firstPlain < 0 ? rows.length : firstPlain,
      parent: parent && {
        tableId: parent.rowDraft.table.id,
        row: parent.row,
        column: parent.column,
      },
      cells: cells.map(({ row, column, rowSpan, columnSpan, text }): TableCell => ({
        row,
        column,
        rowSpan,
        columnSpan,
        text,
      })),
    };
  }

  /** True when a row around the table, however far out, is deleted. */
  get isInDeletedRow(): boolean {
    return (
      this.parent !== null &&
      (this.parent.rowDraft.isDeleted || this.parent.rowDraft.table.isInDeletedRow)
    );
  }
}

/** Gives the cells of a row their places; returns the row's width in columns. */
function placeRow(
  row: RowDraft,
  index: number,
  above: ReadonlyMap<number, CellDraft>,
  here: Map<number, CellDraft>,
  cells: CellDraft[]
): number {
  let column = row.gridBefore;
  let before: CellDraft | null = null;
  for (const cell of row.cells) {
    const upper = cell.isContinued ? above.get(column) : undefined;
    if (cell.isJoined && before !== null) {
      cell.owner = before;
      if (before.row === index) before.columnSpan += cell.columnSpan;
    } else if (upper !== undefined) {
      cell.owner = upper;
      upper.rowSpan = index - upper.row + 1;
    } else {
      cell.row = index;
      cell.column = column;
      cells.push(cell);
    }
    before = cell.owner;
    here.set(column, cell.owner);
    column += cell.columnSpan;
  }
  return column + row.gridAfter;
}

/** A span or skip as written, kept within reason. */
export function spanOf(value: string | undefined, least: number): number {
  const span = Number.parseInt(value ?? "", 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, least), widestSpan) : least;
}
