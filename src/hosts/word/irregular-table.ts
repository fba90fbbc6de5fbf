import type { Table } from "../../core/model/document";
import type { DocumentReading } from "../../ooxml/word/read-document";
import { cellKey, type DocumentPlaces } from "../../ooxml/word/places";
import type { WordSnapshot } from "./read-snapshot";

/** A table with the paragraphs of the body that its cells hold. */
export interface PlacedTable {
  readonly index: number | null;
  readonly first: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly headerRowCount: number;
  readonly parent: null;
  readonly cells: readonly PlacedCell[];
  readonly nested: readonly {
    readonly table: PlacedTable;
    readonly row: number;
    readonly column: number;
  }[];
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly paragraphs: readonly number[];
}

/**
 * Tables read from their OOXML, by the first paragraph of the stretch they stand in. The grid is taken from the OOXML;
 * the texts and numbers are Word's own: the paragraphs of both follow the same order.
 */
export function readIrregularTables(
  snapshot: WordSnapshot
): ReadonlyMap<number, readonly PlacedTable[]> {
  const byStretch = new Map<number, PlacedTable[]>();
  const queue = [...snapshot.plan.irregular];
  for (const { first, last, table } of snapshot.plan.stretches) {
    if (table !== null && !queue.includes(table)) continue;
    const found: PlacedTable[] = [];
    let next = first;
    while (next <= last && queue.length > 0) {
      const index = table ?? (queue[0] as number);
      queue.splice(queue.indexOf(index), 1);
      const reading = snapshot.irregular.get(index);
      const placed = reading === undefined ? null : placeTables(reading, index, next);
      if (placed === null) break;
      found.push(placed.table);
      next = placed.next;
    }
    byStretch.set(first, found);
  }
  return byStretch;
}

/** The first table of a reading and those nested in it, over the body's paragraphs from `first` on. */
function placeTables(
  { model, places }: DocumentReading,
  index: number,
  first: number
): { readonly table: PlacedTable; readonly next: number } | null {
  const tables = model.blocks.filter((block): block is Table => block.kind === "table");
  const [outer] = tables;
  if (outer === undefined || places === null) return null;
  const own = [outer, ...tables.filter((table) => isInside(table, outer.id, tables))];
  const order = paragraphOrder(own, places);
  const build = (table: Table): PlacedTable => {
    const cells = table.cells.map(({ row, column, rowSpan, columnSpan }): PlacedCell => ({
      row,
      column,
      rowSpan,
      columnSpan,
      paragraphs: startsOf(places, cellKey(table.id, row, column)).map(
        (start) => first + (order.get(start) ?? 0)
      ),
    }));
    return {
      index: table === outer ? index : null,
      first: cells[0]?.paragraphs[0] ?? first,
      rowCount: table.rowCount,
      columnCount: table.columnCount,
      headerRowCount: table.headerRowCount,
      parent: null,
      cells,
      nested: own
        .filter(({ parent }) => parent?.tableId === table.id)
        .map((nested) => ({
          table: build(nested),
          row: nested.parent?.row ?? 0,
          column: nested.parent?.column ?? 0,
        })),
    };
  };
  return { table: build(outer), next: first + order.size };
}

function isInside(table: Table, outerId: string, tables: readonly Table[]): boolean {
  for (let at: Table | undefined = table; at?.parent;) {
    const tableId: string = at.parent.tableId;
    if (tableId === outerId) return true;
    at = tables.find(({ id }) => id === tableId);
  }
  return false;
}

/** Rank, by place in the source, of each paragraph in these tables. */
function paragraphOrder(
  tables: readonly Table[],
  places: DocumentPlaces
): ReadonlyMap<number, number> {
  const starts = tables.flatMap(({ id, cells }) =>
    cells.flatMap(({ row, column }) => startsOf(places, cellKey(id, row, column)))
  );
  return new Map(starts.sort((a, b) => a - b).map((start, rank) => [start, rank]));
}

function startsOf(places: DocumentPlaces, key: string): readonly number[] {
  return (places.cells.get(key)?.paragraphs ?? []).map(({ place }) => place.start);
}
