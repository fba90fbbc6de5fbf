import type {
  Block,
  DocumentModel,
  Paragraph,
  Table,
  TableCell,
} from "../../src/core/model/document";

/** A paragraph ("text" or with details) or a table given as rows of cell texts. */
export type BlockInput = string | ParagraphInput | TableInput;

export interface ParagraphInput {
  readonly text: string;
  readonly outlineLevel?: number;
  readonly numbering?: string;
}

/**
 * Rows of cell texts. `null` continues the cell to its left (merged sideways), `undefined` the cell above it
 * (merged downwards).
 */
export interface TableInput {
  readonly rows: readonly (readonly (string | null | undefined)[])[];
  readonly headerRowCount?: number;
}

/** Builds a document model; paragraphs are p1, p2 … and tables t1, t2 … in reading order. */
export function documentOf(...inputs: readonly BlockInput[]): DocumentModel {
  let paragraphs = 0;
  let tables = 0;
  const blocks = inputs.map((input): Block => {
    if (typeof input === "string") return paragraphOf(`p${(paragraphs += 1)}`, { text: input });
    return "rows" in input
      ? tableOf(`t${(tables += 1)}`, input)
      : paragraphOf(`p${(paragraphs += 1)}`, input);
  });
  return { kind: "document", revision: "r1", blocks, stories: [], slots: [], layout: null };
}

function paragraphOf(id: string, { text, outlineLevel, numbering }: ParagraphInput): Paragraph {
  return {
    kind: "paragraph",
    id,
    text,
    outlineLevel: outlineLevel ?? null,
    numbering: numbering ?? null,
  };
}

function tableOf(id: string, { rows, headerRowCount }: TableInput): Table {
  const cells = rows.flatMap((row, rowIndex) =>
    row.flatMap((text, column): TableCell[] => {
      if (typeof text !== "string") return [];
      const columnSpan = countWhile(row.slice(column + 1), (next) => next === null) + 1;
      const below = rows.slice(rowIndex + 1).map((next) => next[column]);
      const rowSpan = countWhile(below, (next) => next === undefined) + 1;
      return [{ row: rowIndex, column, rowSpan, columnSpan, text }];
    })
  );
  return {
    kind: "table",
    id,
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    headerRowCount: headerRowCount ?? 0,
    parent: null,
    cells,
  };
}

function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end === -1 ? items.length : end;
}
