import type { Anchor } from "../../core/model/anchor";
import type { Block, SlotPlace } from "../../core/model/document";
import type { CellDraft } from "./table-draft";

/** A paragraph while it is being read: slots inside it learn its place when it is finished. */
export interface ParagraphTarget {
  /** Null until finished, and for a paragraph that vanished. */
  id: string | null;
  cell: CellDraft | null;
  /** Where its text begins in its cell's text, or in the paragraph it was joined with. */
  offset: number;
  text: string;
}

/** A content control while it is being read. */
export interface SlotDraft {
  tag: string | null;
  title: string | null;
  isPlaceholder: boolean;
  target: SlotTarget | null;
}

export type SlotTarget =
  | { readonly kind: "inline"; readonly paragraph: ParagraphTarget; start: number; end: number }
  | { readonly kind: "cell"; readonly cell: CellDraft; start: number; end: number }
  | { readonly kind: "cells"; readonly cells: readonly CellDraft[] }
  | { readonly kind: "blocks"; readonly anchor: Anchor; readonly text: string };

/** The control as the model shows it; null for one without tag, or whose text is not in the document any more. */
export function finishSlot({ tag, title, isPlaceholder, target }: SlotDraft): SlotPlace | null {
  if (tag === null || target === null) return null;
  const place = placeOf(target);
  return place && { tag, title, isPlaceholder, ...place };
}

function placeOf(target: SlotTarget): Pick<SlotPlace, "anchor" | "text"> | null {
  switch (target.kind) {
    case "blocks":
      return target;
    case "cells": {
      const [first] = target.cells;
      const anchor = first && cellAnchor(first);
      return anchor ? { anchor, text: target.cells.map(({ text }) => text).join("\n") } : null;
    }
    case "cell": {
      const { cell, start, end } = target;
      const anchor = cellAnchor(cell, start, end);
      return anchor && { anchor, text: cell.text.slice(start, end) };
    }
    case "inline": {
      const { id, cell, offset, text } = target.paragraph;
      const { start, end } = target;
      const span = { start: start + offset, end: end + offset };
      const anchor: Anchor | null =
        cell !== null
          ? cellAnchor(cell, span.start, span.end)
          : id === null
            ? null
            : { kind: "paragraph", paragraphId: id, span };
      return anchor && { anchor, text: text.slice(start, end) };
    }
  }
}

/** A place in a cell; null where the cell was merged away or deleted. */
export function cellAnchor(cell: CellDraft, start?: number, end?: number): Anchor | null {
  if (cell.row < 0 || cell.rowDraft.isDeleted || cell.rowDraft.table.isInDeletedRow) return null;
  const place = {
    kind: "tableCell",
    tableId: cell.rowDraft.table.id,
    row: cell.row,
    column: cell.column,
  } as const;
  return start === undefined || end === undefined ? place : { ...place, span: { start, end } };
}

/** The target of a control around blocks: the first of them. */
export function blocksTarget(blocks: readonly Block[]): SlotTarget | null {
  const [first] = blocks;
  if (first === undefined) return null;
  return {
    kind: "blocks",
    anchor:
      first.kind === "paragraph"
        ? { kind: "paragraph", paragraphId: first.id }
        : { kind: "table", tableId: first.id },
    text: blocks
      .map((block) => (block.kind === "paragraph" ? block.text : tableText(block.cells)))
      .join("\n"),
  };
}

function tableText(cells: readonly { readonly text: string }[]): string {
  return cells.map(({ text }) => text).join("\n");
}
