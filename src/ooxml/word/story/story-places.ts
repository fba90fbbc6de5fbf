import type { Table } from "../../../core/model/document";
import {
  cellKey,
  type CellPlace,
  type ParagraphPlace,
  type RowPlace,
  type SourceRange,
} from "../places";
import type { CellDraft, RowDraft, TableDraft } from "../table-draft";

type PlaceInCell = CellPlace["paragraphs"][number];

/** Notes where the paragraphs, tables, rows and cells of a story stand in the source. */
export class StoryPlaces {
  /** By ids of the model, in order of reading. */
  readonly found = {
    bodyStart: 0,
    paragraphs: new Map<string, readonly ParagraphPlace[]>(),
    tables: new Map<string, SourceRange>(),
    cells: new Map<string, CellPlace>(),
    rows: new Map<string, readonly RowPlace[]>(),
  };
  private readonly cellDrafts = new Map<CellDraft, PlaceInCell[]>();
  private readonly rowDrafts = new Map<RowDraft, RowPlace>();
  private readonly tableStarts = new Map<TableDraft, number>();

  addRow(row: RowDraft, place: RowPlace): void {
    this.rowDrafts.set(row, place);
  }

  /** Paragraphs whose text begins at `offset` in the cell's text. */
  addToCell(cell: CellDraft, places: readonly ParagraphPlace[], offset: number): void {
    const known = this.cellDrafts.get(cell) ?? [];
    for (const place of places) known.push({ place, offset });
    this.cellDrafts.set(cell, known);
  }

  openTable(table: TableDraft, start: number): void {
    this.tableStarts.set(table, start);
  }

  closeTable(table: TableDraft, end: number): void {
    const start = this.tableStarts.get(table);
    if (start !== undefined) this.found.tables.set(table.id, { start, end });
  }

  /** Rows and cells of a table that is in the model: their indexes are known. */
  addTable({ rows: drafts, id }: TableDraft, { rowCount }: Table): void {
    const rows = drafts.flatMap((row) => (row.isDeleted ? [] : (this.rowDrafts.get(row) ?? [])));
    if (rows.length === rowCount) this.found.rows.set(id, rows);
    for (const row of drafts)
      for (const cell of row.cells) {
        const paragraphs = this.cellDrafts.get(cell);
        if (paragraphs !== undefined && cell.owner === cell && cell.row >= 0)
          this.found.cells.set(cellKey(id, cell.row, cell.column), { paragraphs });
      }
  }
}
