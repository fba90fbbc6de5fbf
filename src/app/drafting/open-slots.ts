import type { Edit } from "../../core/fixes/edit";
import type { Anchor } from "../../core/model/anchor";
import type { DocumentModel, SlotPlace } from "../../core/model/document";
import { slotFactsOf, type SlotFacts } from "../../templating/slot-facts";
import { isIsoDate, longDate } from "../../templating/vietnamese-date";
import type { DraftedDocument } from "./drafted-document";

/** A named place that waits for its answer; places with one tag are filled together. */
export interface OpenSlot extends Pick<SlotFacts, "kind" | "hint" | "choices"> {
  readonly tag: string;
  readonly title: string;
  /** What stands around it, so that "[số]" says which number. */
  readonly context: string;
  /** Its first place in the document, and how many there are. */
  readonly anchor: Anchor;
  readonly placeCount: number;
  /** Index of the first place among the model's slots. */
  readonly index: number;
}

/** The open slots of a document in reading order, each tag once. */
export function listOpenSlots(
  { model, profile, on, year }: DraftedDocument,
  units: readonly string[]
): readonly OpenSlot[] {
  const byTag = new Map<string, OpenSlot>();
  const contextOf = createContextReader(model);
  model.slots.forEach((slot, index) => {
    if (!slot.isPlaceholder) return;
    const { tag, title, text, anchor } = slot;
    const known = byTag.get(tag);
    if (known !== undefined) {
      byTag.set(tag, { ...known, placeCount: known.placeCount + 1 });
      return;
    }
    const situation = { level: profile.level, on };
    const { kind, hint, choices } = slotFactsOf(tag, situation, { year, units });
    const context = contextOf(slot);
    const name = title ?? text;
    byTag.set(tag, {
      tag,
      title: name,
      kind,
      hint,
      choices,
      context,
      anchor,
      placeCount: 1,
      index,
    });
  });
  return [...byTag.values()];
}

/** The line a slot stands in; for a slot alone in a cell of a table, the longest text of its row. */
function createContextReader({ blocks }: DocumentModel): (slot: SlotPlace) => string {
  const blockById = new Map(blocks.map((block) => [block.id, block]));
  return ({ anchor, text }) => {
    if (anchor.kind === "paragraph") {
      const block = blockById.get(anchor.paragraphId);
      return block?.kind === "paragraph" ? block.text : "";
    }
    if (anchor.kind !== "tableCell") return "";
    const table = blockById.get(anchor.tableId);
    if (table?.kind !== "table") return "";
    const row = table.cells.filter((cell) => cell.row === anchor.row);
    const own = row.find(({ column }) => column === anchor.column)?.text ?? "";
    if (own !== text) return own;
    const others = row.filter(({ column }) => column !== anchor.column).map((cell) => cell.text);
    return others.reduce((longest, one) => (one.length > longest.length ? one : longest), "");
  };
}

const number = /^\d+(?:\.\d{3})*(?:,\d+)?$/u;

export type WorkedOutAnswer =
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "unusable"; readonly reason: "blank" | "notANumber" | "notALine" };

/** An answer as the document writes it: a day in words, a number as it is typed. */
export function workOutAnswer(kind: SlotFacts["kind"], typed: string): WorkedOutAnswer {
  const text = typed.normalize("NFC").trim();
  if (text === "") return { kind: "unusable", reason: "blank" };
  if (/[\r\n\t]/u.test(text)) return { kind: "unusable", reason: "notALine" };
  if (kind === "number" && !number.test(text)) return { kind: "unusable", reason: "notANumber" };
  if (kind === "date" && isIsoDate(text)) return { kind: "answer", text: longDate(text) };
  return { kind: "answer", text };
}

/** Fills every open place of a tag, and those that repeat it in capitals; each is refused where its text has changed. */
export function fillingOf(
  { model, profile, on, year }: DraftedDocument,
  tag: string,
  answer: string
): readonly Edit[] {
  const situation = { level: profile.level, on };
  return model.slots.flatMap((slot, index): readonly Edit[] => {
    if (!slot.isPlaceholder) return [];
    const { capitalsOf } = slotFactsOf(slot.tag, situation, { year, units: [] });
    if (slot.tag !== tag && capitalsOf !== tag) return [];
    const text = capitalsOf === null ? answer : answer.toUpperCase();
    return [{ kind: "setSlotText", slot: index, tag: slot.tag, expected: slot.text, text }];
  });
}
