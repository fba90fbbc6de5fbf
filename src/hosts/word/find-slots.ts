import type { Anchor } from "../../core/model/anchor";
import type { SlotPlace } from "../../core/model/document";
import { cellKey } from "../../ooxml/word/places";
import type { WordPlaces } from "./build-model";
import { markTag } from "./marks/mark-names";
import type { ControlFacts, WordSnapshot } from "./read-snapshot";

interface FoundControl {
  readonly control: ControlFacts;
  readonly first: number;
  readonly last: number;
}

/**
 * Where content controls stand. Office.js tells their text, not their place, and asking for each place would cost a
 * request per control: so each is looked for, in order, among the paragraphs' texts. In one line a control stands behind the
 * one before it, unless it may stand inside.
 */
function findControls({ controls, paragraphs }: WordSnapshot): readonly FoundControl[] {
  const found: FoundControl[] = [];
  let from = { paragraph: 0, offset: 0 };
  for (const control of controls) {
    const before = found.at(-1)?.control;
    const lines = control.text.split("\n");
    const [firstLine = ""] = lines;
    const mayBeInside =
      (before?.text.length ?? 0) > firstLine.length && before?.text.includes(firstLine) === true;
    const offsetIn = (text: string, index: number): number =>
      text.indexOf(firstLine, index === from.paragraph && !mayBeInside ? from.offset : 0);
    const first = paragraphs.findIndex(
      ({ text }, index) =>
        index >= from.paragraph &&
        (lines.length > 1 ? text === firstLine : offsetIn(text, index) >= 0)
    );
    if (first < 0) continue;
    found.push({ control, first, last: Math.min(first + lines.length - 1, paragraphs.length - 1) });
    const end = offsetIn(paragraphs[first]?.text ?? "", first) + firstLine.length;
    from = { paragraph: first, offset: lines.length > 1 ? 0 : end };
  }
  return found;
}

type Places = Pick<WordPlaces, "paragraphs" | "cells" | "tables">;

/**
 * Tagged controls as the model shows them; marks of ours are none. In a table that was read from its OOXML they are taken
 * from there: it tells their places exactly, and drop-down lists that an older Word does not list.
 */
export function slotsOf(snapshot: WordSnapshot, places: Places): readonly SlotPlace[] {
  const fromTables = slotsOfTables(snapshot, places);
  const inTables = new Set(fromTables.map(({ tableId }) => tableId));
  const tagged = snapshot.controls.filter(({ tag }) => isSlotTag(tag));
  const anchors = tagged.length === 0 ? new Map<number, Anchor>() : anchorsOf(places);
  const found = findControls({ ...snapshot, controls: tagged }).flatMap(({ control, first }) => {
    const anchor = anchors.get(first);
    if (anchor === undefined || (anchor.kind === "tableCell" && inTables.has(anchor.tableId)))
      return [];
    const { tag, title, text, isPlaceholder } = control;
    return [
      { first, slot: { tag, title: title === "" ? null : title, anchor, text, isPlaceholder } },
    ];
  });
  return [...found, ...fromTables].sort((a, b) => a.first - b.first).map(({ slot }) => slot);
}

function isSlotTag(tag: string): boolean {
  return tag !== "" && !tag.startsWith(markTag);
}

interface TableSlot {
  readonly tableId: string;
  /** Its paragraph in the body. */
  readonly first: number;
  readonly slot: SlotPlace;
}

function slotsOfTables({ irregular }: WordSnapshot, places: Places): readonly TableSlot[] {
  return [...places.tables].flatMap(([tableId, { index }]) => {
    const reading = index === null ? undefined : irregular.get(index);
    const outer = reading?.model.blocks.find(({ kind }) => kind === "table");
    return (reading?.model.slots ?? []).flatMap((slot): TableSlot[] => {
      const { anchor, tag } = slot;
      if (anchor.kind !== "tableCell" || anchor.tableId !== outer?.id || !isSlotTag(tag)) return [];
      const [first] = places.cells.get(cellKey(tableId, anchor.row, anchor.column)) ?? [];
      return first === undefined
        ? []
        : [{ tableId, first, slot: { ...slot, anchor: { ...anchor, tableId } } }];
    });
  });
}

export function lockedParagraphs(snapshot: WordSnapshot): ReadonlySet<number> {
  const locked = snapshot.controls.filter(({ isLocked }) => isLocked);
  const indexes = new Set<number>();
  if (locked.length === 0) return indexes;
  for (const { first, last } of findControls({ ...snapshot, controls: locked }))
    for (let index = first; index <= last; index += 1) indexes.add(index);
  return indexes;
}

function anchorsOf({
  paragraphs,
  cells,
}: Pick<WordPlaces, "paragraphs" | "cells">): ReadonlyMap<number, Anchor> {
  const anchors = new Map<number, Anchor>();
  for (const [paragraphId, index] of paragraphs)
    anchors.set(index, { kind: "paragraph", paragraphId });
  for (const [key, indexes] of cells) {
    const [tableId = "", row, column] = key.split("/");
    for (const index of indexes)
      anchors.set(index, { kind: "tableCell", tableId, row: Number(row), column: Number(column) });
  }
  return anchors;
}
