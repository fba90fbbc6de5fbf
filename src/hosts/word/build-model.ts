import type { Notice, Reading } from "../../core/host";
import type {
  Block,
  DocumentModel,
  Paragraph,
  SlotPlace,
  Table,
  TableCell,
} from "../../core/model/document";
import { ContentHash } from "../../ooxml/package/content-hash";
import { cellKey } from "../../ooxml/word/places";
import { readIrregularTables, type PlacedTable } from "./irregular-table";
import { lockedParagraphs, slotsOf } from "./find-slots";
import type { ParagraphFacts, WordSnapshot } from "./read-snapshot";

/** The way from a model's ids back to Word's paragraphs, by their index in the body. */
export interface WordPlaces {
  readonly paragraphs: ReadonlyMap<string, number>;
  /** Paragraphs of each cell, by `cellKey`. */
  readonly cells: ReadonlyMap<string, readonly number[]>;
  /** Index of a table among the body's tables, and its first paragraph; nested tables have none of the first. */
  readonly tables: ReadonlyMap<string, { readonly index: number | null; readonly first: number }>;
  /** Paragraphs inside content controls that may not be edited. */
  readonly locked: ReadonlySet<number>;
}

export interface WordReading extends Reading<DocumentModel> {
  readonly snapshot: WordSnapshot;
  readonly places: WordPlaces;
}

/** The model of a snapshot: the same blocks that the reader of files gives for the same document. */
export function buildModel(snapshot: WordSnapshot): WordReading {
  const builder = new ModelBuilder(snapshot);
  builder.build();
  const { blocks, places } = builder;
  const slots = slotsOf(snapshot, places);
  return {
    model: {
      kind: "document",
      revision: revisionOf(blocks, slots),
      blocks,
      stories: [],
      slots,
      layout: null,
    },
    notices: noticesOf(snapshot),
    snapshot,
    places: { ...places, locked: lockedParagraphs(snapshot) },
  };
}

class ModelBuilder {
  readonly blocks: Block[] = [];
  readonly places = {
    paragraphs: new Map<string, number>(),
    cells: new Map<string, readonly number[]>(),
    tables: new Map<string, { index: number | null; first: number }>(),
  };
  private tableCount = 0;

  constructor(private readonly snapshot: WordSnapshot) {}

  build(): void {
    const { paragraphs, plan } = this.snapshot;
    const stretches = new Map(plan.stretches.map((stretch) => [stretch.first, stretch]));
    const irregular = readIrregularTables(this.snapshot);
    for (let index = 0; index < paragraphs.length; index += 1) {
      const stretch = stretches.get(index);
      if (stretch === undefined) {
        this.addParagraph(index);
        continue;
      }
      const cells = stretch.table === null ? undefined : plan.regular.get(stretch.table);
      if (cells !== undefined && stretch.table !== null) {
        const { values, headerRowCount } = this.snapshot.tables[
          stretch.table
        ] as (typeof this.snapshot.tables)[number];
        this.addTable({
          index: stretch.table,
          first: stretch.first,
          rowCount: values.length,
          columnCount: Math.max(0, ...values.map((row) => row.length)),
          headerRowCount,
          parent: null,
          cells: cells.map((cell) => ({ ...cell, rowSpan: 1, columnSpan: 1 })),
          nested: [],
        });
      } else for (const table of irregular.get(stretch.first) ?? []) this.addTable(table);
      index = stretch.last;
    }
  }

  private addParagraph(index: number): void {
    const { text, outlineLevel, listString } = this.snapshot.paragraphs[index] as ParagraphFacts;
    const id = `p${index + 1}`;
    const block: Paragraph = {
      kind: "paragraph",
      id,
      text,
      outlineLevel: outlineLevel >= 1 && outlineLevel <= 9 ? outlineLevel : null,
      numbering: listString,
    };
    this.blocks.push(block);
    this.places.paragraphs.set(id, index);
  }

  private addTable(placed: PlacedTable, parent: Table["parent"] = null): void {
    this.tableCount += 1;
    const id = `t${this.tableCount}`;
    const { index, first, rowCount, columnCount, headerRowCount } = placed;
    this.places.tables.set(id, { index, first });
    const cells = placed.cells.map(
      ({ row, column, rowSpan, columnSpan, paragraphs }): TableCell => {
        this.places.cells.set(cellKey(id, row, column), paragraphs);
        const text = paragraphs.map((at) => numberedText(this.snapshot.paragraphs[at])).join("\n");
        return { row, column, rowSpan, columnSpan, text };
      }
    );
    this.blocks.push({ kind: "table", id, rowCount, columnCount, headerRowCount, parent, cells });
    for (const { table, row, column } of placed.nested)
      this.addTable(table, { tableId: id, row, column });
  }
}

/** A cell's line: the automatic number, where there is one, and the text. */
export function numberedText(facts: ParagraphFacts | undefined): string {
  if (facts === undefined) return "";
  const { listString, text } = facts;
  if (listString === null) return text;
  return text === "" ? listString : `${listString} ${text}`;
}

/** Headers, footers, notes and text boxes are not read through Office.js: each would cost a sync of its own. */
function noticesOf({ trackedChanges, plan, irregular }: WordSnapshot): readonly Notice[] {
  const unread = plan.irregular.filter((index) => !irregular.has(index)).length;
  return [
    { id: "storiesNotRead", data: {} },
    ...(trackedChanges > 0
      ? [{ id: "trackedChangesAccepted", data: { count: trackedChanges } }]
      : []),
    ...(unread > 0 ? [{ id: "tableNotRead", data: { count: unread } }] : []),
  ];
}

function revisionOf(blocks: readonly Block[], slots: readonly SlotPlace[]): string {
  return new ContentHash().addText(JSON.stringify([blocks, slots])).digest();
}
