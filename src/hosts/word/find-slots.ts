import type { Anchor } from "../../core/model/anchor";
import type { SlotPlace } from "../../core/model/document";
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
 * request per control: so each is looked for, in order, among the paragraphs' texts.
 */
function findControls({ controls, paragraphs }: WordSnapshot): readonly FoundControl[] {
  const found: FoundControl[] = [];
  let from = 0;
  for (const control of controls) {
    const lines = control.text.split("\n");
    const [firstLine = ""] = lines;
    const first = paragraphs.findIndex(
      ({ text }, index) =>
        index >= from && (lines.length > 1 ? text === firstLine : text.includes(firstLine))
    );
    if (first < 0) continue;
    found.push({ control, first, last: Math.min(first + lines.length - 1, paragraphs.length - 1) });
    from = first;
  }
  return found;
}

/** Tagged controls as the model shows them; marks of ours are none. */
export function slotsOf(
  snapshot: WordSnapshot,
  places: Pick<WordPlaces, "paragraphs" | "cells">
): readonly SlotPlace[] {
  const tagged = snapshot.controls.filter(({ tag }) => tag !== "" && !tag.startsWith(markTag));
  if (tagged.length === 0) return [];
  const anchors = anchorsOf(places);
  return findControls({ ...snapshot, controls: tagged }).flatMap(({ control, first }) => {
    const anchor = anchors.get(first);
    if (anchor === undefined) return [];
    const { tag, title, text, isPlaceholder } = control;
    return [{ tag, title: title === "" ? null : title, anchor, text, isPlaceholder }];
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
