import { blocksTarget, type SlotDraft, type SlotTarget } from "../slot-drafts";
import type { TableDraft } from "../table-draft";
import type { Container, OpenParagraph, StoryPosition } from "./story-position";

interface OpenSlot {
  readonly draft: SlotDraft;
  readonly paragraph: OpenParagraph | null;
  readonly container: Container;
  /** The table whose cells it goes around. */
  readonly table: TableDraft | null;
  /** Cells of that table before it. */
  readonly cells: number;
  /** Text, or blocks, before it. */
  readonly from: number;
}

/** The content controls (ECMA-376 part 1, 17.5.2) that are open, the innermost last. */
export class OpenSlots {
  private readonly slots: OpenSlot[] = [];

  /** The innermost. */
  get draft(): SlotDraft | null {
    return this.slots.at(-1)?.draft ?? null;
  }

  /** A w:sdt begins. */
  open({ paragraph, container, table }: StoryPosition): SlotDraft {
    const draft: SlotDraft = { tag: null, title: null, isPlaceholder: false, target: null };
    const from =
      paragraph?.target.text.length ?? container.cell?.text.length ?? blocksOf(container).length;
    const around = container.cell?.rowDraft.table === table ? null : table;
    const cells = around?.cells.length ?? 0;
    this.slots.push({ draft, paragraph, container, table: around, cells, from });
    return draft;
  }

  /** The innermost ends: what it goes around is known. */
  close(): void {
    const slot = this.slots.pop();
    if (slot !== undefined) slot.draft.target = targetOf(slot);
  }
}

function targetOf({ paragraph, table, container, cells, from }: OpenSlot): SlotTarget | null {
  if (paragraph !== null) {
    const { target } = paragraph;
    return { kind: "inline", paragraph: target, start: from, end: target.text.length };
  }
  if (table !== null) return { kind: "cells", cells: table.cells.slice(cells) };
  if (container.cell === null) return blocksTarget(blocksOf(container).slice(from));
  const { text } = container.cell;
  const start = from > 0 && text.charAt(from) === "\n" ? from + 1 : from;
  return { kind: "cell", cell: container.cell, start, end: text.length };
}

function blocksOf({ story, blocks }: Container): NonNullable<Container["blocks"]> {
  return story ?? blocks ?? [];
}
