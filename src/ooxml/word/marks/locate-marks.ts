import type { Anchor, Span } from "../../../core/model/anchor";
import type { Block, DocumentModel, TableCell } from "../../../core/model/document";
import { cellKey, type DocumentPlaces, type ParagraphPlace } from "../places";

/** A stretch of the document between two offsets of its source, from within one paragraph to within another. */
export interface MarkedStretch {
  readonly first: ParagraphPlace;
  readonly start: number;
  readonly last: ParagraphPlace;
  readonly end: number;
}

/**
 * Where the comment of an anchor goes: the paragraph, or the run boundaries around its span; a cell's text. An empty cell
 * hands over to the first filled cell of its row, what else is empty to the nearest text before it, a table to its first
 * filled cell, all the rest to the first text of the document. Null only in a document without a paragraph.
 */
export class MarkLocator {
  private readonly positions = new Map<string, number>();

  constructor(
    private readonly model: DocumentModel,
    private readonly places: DocumentPlaces
  ) {
    model.blocks.forEach((block, index) => this.positions.set(block.id, index));
  }

  locate(anchor: Anchor): MarkedStretch | null {
    switch (anchor.kind) {
      case "paragraph":
        return this.inParagraph(anchor.paragraphId, anchor.span);
      case "tableCell":
        return this.inCell(anchor.tableId, anchor.row, anchor.column, anchor.span);
      case "table":
        return this.inTable(anchor.tableId);
      case "document":
      case "sheet":
      case "sheetRange":
        return this.anywhere();
    }
  }

  private inParagraph(id: string, span: Span | undefined): MarkedStretch | null {
    const places = this.places.paragraphs.get(id);
    const index = this.positions.get(id);
    if (places === undefined || index === undefined) return this.anywhere();
    return stretchOf(places, span) ?? this.before(index);
  }

  private inCell(
    tableId: string,
    row: number,
    column: number,
    span: Span | undefined
  ): MarkedStretch | null {
    const index = this.positions.get(tableId);
    const table = index === undefined ? undefined : this.model.blocks[index];
    if (index === undefined || table?.kind !== "table") return this.anywhere();
    const ofRow = table.cells.filter((cell) => cell.row === row);
    return (
      this.stretchOfCell(tableId, { row, column }, span) ??
      firstOf(ofRow, (cell) => this.stretchOfCell(tableId, cell)) ??
      this.lastBefore(tableId, table.cells, row) ??
      this.before(index)
    );
  }

  private inTable(id: string): MarkedStretch | null {
    const index = this.positions.get(id);
    const table = index === undefined ? undefined : this.model.blocks[index];
    if (index === undefined || table?.kind !== "table") return this.anywhere();
    return this.stretchOfBlock(table) ?? this.before(index);
  }

  private lastBefore(
    tableId: string,
    cells: readonly TableCell[],
    row: number
  ): MarkedStretch | null {
    const earlier = cells.filter((cell) => cell.row < row).reverse();
    return firstOf(earlier, (cell) => this.stretchOfCell(tableId, cell));
  }

  /** The nearest text before a block, else the first after it. */
  private before(index: number): MarkedStretch | null {
    for (let at = index - 1; at >= 0; at -= 1) {
      const stretch = this.stretchOfBlock(this.model.blocks[at] as Block);
      if (stretch !== null) return stretch;
    }
    return this.anywhere();
  }

  /** The first text of the document, else its first paragraph, empty as it is. */
  private anywhere(): MarkedStretch | null {
    const first = firstOf(this.model.blocks, (block) => this.stretchOfBlock(block));
    if (first !== null) return first;
    const [paragraph] = [...this.places.paragraphs.values()].flat();
    const [cell] = [...this.places.cells.values()].flatMap(({ paragraphs }) => paragraphs);
    const place = paragraph ?? cell?.place;
    return place === undefined ? null : whole([place]);
  }

  private stretchOfBlock(block: Block): MarkedStretch | null {
    if (block.kind === "table")
      return firstOf(block.cells, (cell) => this.stretchOfCell(block.id, cell));
    return block.text.trim() === "" ? null : stretchOf(this.places.paragraphs.get(block.id) ?? []);
  }

  private stretchOfCell(
    tableId: string,
    { row, column }: Pick<TableCell, "row" | "column">,
    span?: Span
  ): MarkedStretch | null {
    const paragraphs = this.places.cells.get(cellKey(tableId, row, column))?.paragraphs ?? [];
    const filled = paragraphs.filter(({ place }) => isFilled(place));
    if (span !== undefined) {
      const around = filled.find(
        ({ place, offset }) =>
          offset + place.textStart <= span.start && span.end <= offset + place.textEnd
      );
      if (around !== undefined) {
        const { place, offset } = around;
        return stretchOf([place], { start: span.start - offset, end: span.end - offset });
      }
    }
    return stretchOf(filled.map(({ place }) => place));
  }
}

function isFilled({ pieces }: ParagraphPlace): boolean {
  return pieces.length > 0;
}

function stretchOf(places: readonly ParagraphPlace[], span?: Span): MarkedStretch | null {
  const filled = places.filter(isFilled);
  const [first] = filled;
  if (first === undefined) return null;
  return (span === undefined ? null : around(filled, span)) ?? whole(filled);
}

function whole(places: readonly ParagraphPlace[]): MarkedStretch {
  const first = places[0] as ParagraphPlace;
  const last = places.at(-1) as ParagraphPlace;
  return { first, start: first.contentStart, last, end: last.contentEnd };
}

/** The children of one paragraph that hold the span; a run is never split. Null when none does. */
function around(places: readonly ParagraphPlace[], span: Span): MarkedStretch | null {
  const place = places.find(
    ({ textStart, textEnd }) => textStart <= span.start && span.end <= textEnd
  );
  const items = place?.items.filter(
    (item) =>
      item.textEnd > item.textStart && item.textEnd > span.start && item.textStart < span.end
  );
  const first = items?.[0];
  const last = items?.at(-1);
  if (place === undefined || first === undefined || last === undefined) return null;
  return { first: place, start: first.start, last: place, end: last.end };
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
