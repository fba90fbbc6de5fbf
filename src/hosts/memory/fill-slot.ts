import type { Edit } from "../../core/fixes/edit";
import { isSameCell, type Anchor, type Span } from "../../core/model/anchor";
import type { Block, DocumentModel, SlotPlace } from "../../core/model/document";

export type SlotFilling = Extract<Edit, { kind: "setSlotText" }>;

type Content = Pick<DocumentModel, "blocks" | "slots">;

/** The document with another text in a slot; null where the slot is not what the edit expects. */
export function fillSlot({ blocks, slots }: Content, edit: SlotFilling): Content | null {
  const slot = slots[edit.slot];
  if (slot === undefined || slot.tag !== edit.tag || slot.text !== edit.expected) return null;
  const { anchor } = slot;
  const span = spanOf(anchor);
  const filled = blocks.map((block) =>
    withText(block, anchor, (text) =>
      span === null ? edit.text : text.slice(0, span.start) + edit.text + text.slice(span.end)
    )
  );
  const by = edit.text.length - edit.expected.length;
  const end = span === null ? null : { ...span, end: span.end + by };
  return {
    blocks: filled,
    slots: slots.map((one, index): SlotPlace => {
      if (index === edit.slot)
        return { ...one, text: edit.text, isPlaceholder: false, anchor: withSpan(anchor, end) };
      const own = spanOf(one.anchor);
      const isBehind =
        span !== null && own !== null && own.start >= span.end && isSameText(one.anchor, anchor);
      return isBehind
        ? { ...one, anchor: withSpan(one.anchor, { start: own.start + by, end: own.end + by }) }
        : one;
    }),
  };
}

function spanOf(anchor: Anchor): Span | null {
  return "span" in anchor ? (anchor.span ?? null) : null;
}

function withSpan(anchor: Anchor, span: Span | null): Anchor {
  return span !== null && (anchor.kind === "paragraph" || anchor.kind === "tableCell")
    ? { ...anchor, span }
    : anchor;
}

function isSameText(one: Anchor, other: Anchor): boolean {
  if (one.kind === "paragraph" && other.kind === "paragraph")
    return one.paragraphId === other.paragraphId;
  return isSameCell(one, other);
}

function withText(block: Block, anchor: Anchor, change: (text: string) => string): Block {
  if (anchor.kind === "paragraph" && block.kind === "paragraph" && block.id === anchor.paragraphId)
    return { ...block, text: change(block.text) };
  if (anchor.kind !== "tableCell" || block.kind !== "table" || block.id !== anchor.tableId)
    return block;
  return {
    ...block,
    cells: block.cells.map((cell) =>
      cell.row === anchor.row && cell.column === anchor.column
        ? { ...cell, text: change(cell.text) }
        : cell
    ),
  };
}
