import type { Finding, Severity } from "../../../core/findings/finding";
import type { Anchor, Span } from "../../../core/model/anchor";
import { cellKey } from "../../../ooxml/word/places";
import { numberedText, type WordReading } from "../build-model";

/** What is to be shown on one paragraph. */
export interface ParagraphMark {
  /** Index of the paragraph in the body. */
  readonly paragraph: number;
  readonly findings: readonly PlacedFinding[];
}

export interface PlacedFinding {
  readonly finding: Finding;
  /** In the paragraph's text as the model has it; null for all of it. */
  readonly span: Span | null;
}

const severityOrder: readonly Severity[] = ["error", "warning", "information", "hint"];

/** Gravest severity of a mark. */
export function gravestOf({ findings }: ParagraphMark): Severity {
  return (
    severityOrder.find((level) => findings.some(({ finding }) => finding.severity === level)) ??
    "hint"
  );
}

/**
 * Paragraphs to mark, in reading order, each once. Nothing can be drawn where no letter stands: a finding on an empty
 * cell goes to the nearest filled cell of its row, one on a table to its first filled cell, one on the document to its
 * first line. Findings without any place are left to the list.
 */
export function placeMarks(
  findings: readonly Finding[],
  reading: WordReading
): readonly ParagraphMark[] {
  const byParagraph = new Map<number, PlacedFinding[]>();
  for (const finding of findings) {
    const place = visiblePlace(finding.anchor, reading);
    if (place === null || reading.places.locked.has(place.paragraph)) continue;
    const list = byParagraph.get(place.paragraph) ?? [];
    list.push({ finding, span: place.span });
    byParagraph.set(place.paragraph, list);
  }
  return [...byParagraph]
    .sort(([a], [b]) => a - b)
    .map(([paragraph, list]) => ({ paragraph, findings: list }));
}

export interface VisiblePlace {
  readonly paragraph: number;
  readonly span: Span | null;
}

/** The paragraph with letters that shows an anchor best; null where there is none. */
export function visiblePlace(anchor: Anchor, reading: WordReading): VisiblePlace | null {
  const { places, snapshot } = reading;
  const { paragraphs } = snapshot;
  switch (anchor.kind) {
    case "paragraph": {
      const index = places.paragraphs.get(anchor.paragraphId);
      if (index === undefined) return null;
      if (hasText(reading, index)) return { paragraph: index, span: anchor.span ?? null };
      return nearestInBody(reading, index);
    }
    case "tableCell": {
      const own = places.cells.get(cellKey(anchor.tableId, anchor.row, anchor.column)) ?? [];
      const inCell = placeInCell(own, anchor.span ?? null, reading);
      return inCell ?? nearestInRow(anchor, reading) ?? firstOfTable(anchor.tableId, reading);
    }
    case "table":
      return firstOfTable(anchor.tableId, reading);
    case "document": {
      const index = paragraphs.findIndex((_, at) => hasText(reading, at));
      return index < 0 ? null : { paragraph: index, span: null };
    }
    case "sheet":
    case "sheetRange":
      return null;
  }
}

function hasText({ snapshot }: WordReading, index: number): boolean {
  return (snapshot.paragraphs[index]?.text ?? "").trim() !== "";
}

/** The cell's paragraph that holds the span, offsets counted through automatic numbers and line ends. */
function placeInCell(
  indexes: readonly number[],
  span: Span | null,
  reading: WordReading
): VisiblePlace | null {
  let start = 0;
  for (const index of indexes) {
    const facts = reading.snapshot.paragraphs[index];
    const numbered = numberedText(facts);
    const prefix = numbered.length - (facts?.text.length ?? 0);
    const end = start + numbered.length;
    if (hasText(reading, index)) {
      if (span === null) return { paragraph: index, span: null };
      if (span.start >= start && span.end <= end) {
        const from = Math.max(0, span.start - start - prefix);
        return {
          paragraph: index,
          span: { start: from, end: Math.max(from, span.end - start - prefix) },
        };
      }
    }
    start = end + 1;
  }
  const first = indexes.find((index) => hasText(reading, index));
  return first === undefined ? null : { paragraph: first, span: null };
}

/** The filled cell of the same row that is nearest, to the left first. */
function nearestInRow(
  anchor: Extract<Anchor, { kind: "tableCell" }>,
  reading: WordReading
): VisiblePlace | null {
  const table = reading.model.blocks.find(({ id }) => id === anchor.tableId);
  if (table?.kind !== "table") return null;
  const inRow = table.cells
    .filter(({ row, rowSpan }) => row <= anchor.row && anchor.row < row + rowSpan)
    .sort((a, b) => distance(a.column, anchor.column) - distance(b.column, anchor.column));
  for (const { row, column } of inRow) {
    const indexes = reading.places.cells.get(cellKey(table.id, row, column)) ?? [];
    const place = placeInCell(indexes, null, reading);
    if (place !== null) return place;
  }
  return null;
}

function distance(column: number, from: number): number {
  return column < from ? from - column : column - from + 0.5;
}

function firstOfTable(tableId: string, reading: WordReading): VisiblePlace | null {
  const table = reading.model.blocks.find(({ id }) => id === tableId);
  if (table?.kind !== "table") return null;
  for (const { row, column } of table.cells) {
    const place = placeInCell(
      reading.places.cells.get(cellKey(tableId, row, column)) ?? [],
      null,
      reading
    );
    if (place !== null) return place;
  }
  return null;
}

function nearestInBody(reading: WordReading, from: number): VisiblePlace | null {
  for (let index = from; index >= 0; index -= 1)
    if (hasText(reading, index)) return { paragraph: index, span: null };
  return null;
}
