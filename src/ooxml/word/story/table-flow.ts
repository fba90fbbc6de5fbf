import type { Block } from "../../../core/model/document";
import { CellDraft, RowDraft, TableDraft } from "../table-draft";
import type { ReadingContext } from "./reading-context";
import type { StoryPlaces } from "./story-places";
import { newContainer, type StoryPosition } from "./story-position";

/** Reads the tables of the body, those inside cells included, and puts them after its other blocks when they end. */
export class TableFlow {
  constructor(
    private readonly shared: ReadingContext,
    private readonly blocks: Block[],
    /** Null where places are not recorded. */
    private readonly places: StoryPlaces | null
  ) {}

  /** A w:tbl begins, its tag at `start`; not asked outside the body, whose tables are read as paragraphs. */
  openTable(position: StoryPosition, start: number): void {
    const { container, row } = position;
    this.shared.nextTable += 1;
    const table = new TableDraft(`t${this.shared.nextTable}`, container.cell);
    this.places?.openTable(table, start);
    container.cell?.rowDraft.table.nested.push(table);
    position.around.push({ container, row });
    position.table = table;
    position.row = null;
  }

  closeTable(position: StoryPosition, end: number): void {
    const { table } = position;
    if (table === null) return;
    const outer = position.around.pop();
    position.row = outer?.row ?? null;
    position.table = table.parent?.rowDraft.table ?? null;
    this.places?.closeTable(table, end);
    if (table.parent === null) this.addTable(table);
  }

  openRow(position: StoryPosition): void {
    const { table } = position;
    if (table === null) return;
    const row = new RowDraft(table);
    table.rows.push(row);
    position.row = row;
  }

  openCell(position: StoryPosition): void {
    const { container, row } = position;
    if (row === null) return;
    const cell = new CellDraft(row);
    row.cells.push(cell);
    row.table.cells.push(cell);
    position.around.push({ container, row });
    position.container = newContainer({ cell });
  }

  closeCell(position: StoryPosition): void {
    const outer = position.around.pop();
    if (outer === undefined) return;
    position.container = outer.container;
    position.row = outer.row;
  }

  private addTable(table: TableDraft): void {
    const finished = table.isInDeletedRow ? null : table.finish();
    if (finished === null) return;
    this.blocks.push(finished);
    this.places?.addTable(table, finished);
    for (const nested of table.nested) this.addTable(nested);
  }
}
