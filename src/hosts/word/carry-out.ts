import type { Anchor } from "../../core/model/anchor";
import { changeBetween } from "../../core/text/text-change";
import { cellKey } from "../../ooxml/word/places";
import type { EditPlan, Insertion, Problem } from "./plan-edits";
import type { WordReading } from "./build-model";
import { controlsBySlot, controlsOf } from "./controls-of";
import { cellControlsOf, insertRows } from "./new-controls";
import type { LiveSnapshot } from "./read-snapshot";
import type { WordOffice } from "./word-office";
import { rawOffset } from "./word-text";

/** Paragraph and character formatting that a new paragraph takes over from another. */
const paragraphFormat = [
  "alignment",
  "firstLineIndent",
  "leftIndent",
  "rightIndent",
  "lineSpacing",
  "spaceAfter",
  "spaceBefore",
] as const;
const fontFormat = ["name", "size", "bold", "italic", "color"] as const;

/**
 * Carries out planned edits in one batch, after one more sync where words inside a paragraph have to be found, formatting
 * copied or slots filled. Word keeps the formatting of all that is not replaced. Answers why nothing was done, else null.
 */
export async function carryOut(
  context: Word.RequestContext,
  plan: EditPlan,
  reading: WordReading,
  { snapshot, paragraphs, tables }: LiveSnapshot,
  office: WordOffice
): Promise<Problem> {
  const texts = new Map(plan.texts);
  const fills = new Map([...plan.slots, ...takeWholeSlots(texts, reading)]);
  const changes = changesOf(texts, snapshot, paragraphs);
  const models = loadModels(plan.insertions, paragraphs);
  const controls = fills.size === 0 ? null : controlsOf(context.document.body, office);
  controls?.load("items/tag,items/cannotEdit");
  if (models.size > 0 || controls !== null || changes.some(({ words }) => words !== null))
    await context.sync();
  const targets = targetsOf(fills, controls?.items ?? [], reading, paragraphs);
  if (targets === null) return { kind: "refused", reason: "protected" };

  for (const insertion of plan.insertions)
    insertParagraphs(context, insertion, paragraphs, tables, models);
  for (const change of changes) replacePart(change);
  for (const { target, text } of targets) target.insertText(text, "Replace");
  for (const rows of [...plan.rows].sort((a, b) => b.after - a.after)) {
    const live = tables[rows.table];
    if (live === undefined) throw new TypeError("a table of the reading is gone");
    insertRows(live, rows, cellControlsOf(office));
  }
  await context.sync();
  return null;
}

/** What each text changes in its paragraph; asks Word for the words of those that change within. */
function changesOf(
  texts: ReadonlyMap<number, string>,
  snapshot: LiveSnapshot["snapshot"],
  paragraphs: readonly Word.Paragraph[]
): readonly TextChange[] {
  return [...texts].flatMap(([index, text]): readonly TextChange[] => {
    const facts = snapshot.paragraphs[index];
    const paragraph = paragraphs[index];
    if (facts === undefined || paragraph === undefined || facts.text === text) return [];
    const { raw } = facts;
    const change = changeBetween(facts.text, text);
    const start = rawOffset(facts, change.start);
    const end = change.oldEnd === facts.text.length ? raw.length : rawOffset(facts, change.oldEnd);
    const isInside = end > start ? raw.length > end - start : start > 0 && start < raw.length;
    const words = isInside ? paragraph.getTextRanges([" "], false) : null;
    words?.load("items/text");
    return [{ paragraph, raw, start, end, text: change.inserted, words }];
  });
}

/** The paragraphs that new ones are to look like, their formatting asked for. */
function loadModels(
  insertions: readonly Insertion[],
  paragraphs: readonly Word.Paragraph[]
): ReadonlyMap<number, Word.Paragraph> {
  const models = new Map<number, Word.Paragraph>();
  for (const index of insertions.flatMap(({ like }) => like)) {
    const model = index === null ? undefined : paragraphs[index];
    if (index === null || model === undefined) continue;
    model.load([...paragraphFormat]);
    model.font.load([...fontFormat]);
    models.set(index, model);
  }
  return models;
}

interface SlotTarget {
  readonly target: Word.ContentControl | Word.Range;
  readonly text: string;
}

/** Where the texts of slots go; null where one is locked or not to be found. */
function targetsOf(
  fills: ReadonlyMap<number, string>,
  controls: readonly Word.ContentControl[],
  reading: WordReading,
  paragraphs: readonly Word.Paragraph[]
): readonly SlotTarget[] | null {
  const bySlot = controlsBySlot(reading.model.slots, controls);
  const targets: SlotTarget[] = [];
  for (const [slot, text] of fills) {
    const control = bySlot.get(slot);
    const target = control === undefined ? lineOfSlot(slot, reading, paragraphs) : control;
    if (target === null || control?.cannotEdit === true) return null;
    targets.push({ target, text });
  }
  return targets;
}

/** The line of a slot that this Word does not list, a drop-down list; null where other text stands in it too. */
function lineOfSlot(
  slot: number,
  { model, places, snapshot }: WordReading,
  paragraphs: readonly Word.Paragraph[]
): Word.Range | null {
  const place = model.slots[slot];
  if (place === undefined) return null;
  const index = paragraphOfSlot(place.anchor, place.text, places, snapshot);
  if (index === null || places.locked.has(index)) return null;
  return paragraphs[index]?.getRange("Content") ?? null;
}

/** Takes out the texts of paragraphs that are one slot and nothing else: their text goes into it, so that it stays. */
function takeWholeSlots(
  texts: Map<number, string>,
  { model, places, snapshot }: WordReading
): ReadonlyMap<number, string> {
  const fills = new Map<number, string>();
  if (texts.size === 0) return fills;
  model.slots.forEach(({ anchor, text }, slot) => {
    const index = paragraphOfSlot(anchor, text, places, snapshot);
    const wanted = index === null ? undefined : texts.get(index);
    if (index === null || wanted === undefined || wanted === "") return;
    fills.set(slot, wanted);
    texts.delete(index);
  });
  return fills;
}

/** The paragraph that has the slot's text and no other; null for a slot within a line. */
function paragraphOfSlot(
  anchor: Anchor,
  text: string,
  places: WordReading["places"],
  snapshot: WordReading["snapshot"]
): number | null {
  const indexes =
    anchor.kind === "paragraph"
      ? [places.paragraphs.get(anchor.paragraphId) ?? -1]
      : anchor.kind === "tableCell"
        ? (places.cells.get(cellKey(anchor.tableId, anchor.row, anchor.column)) ?? [])
        : [];
  const [own, ...others] = indexes.filter((index) => snapshot.paragraphs[index]?.text === text);
  return text !== "" && own !== undefined && others.length === 0 ? own : null;
}

interface TextChange {
  readonly paragraph: Word.Paragraph;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: Word.RangeCollection | null;
}

/** Replaces the words that the change touches, and in them only what differs. */
function replacePart({ paragraph, raw, start, end, text, words }: TextChange): void {
  if (words === null) {
    if (end > start) paragraph.getRange("Content").insertText(text, "Replace");
    else paragraph.getRange("Content").insertText(text, start === 0 ? "Start" : "End");
    return;
  }
  let at = 0;
  const touched: { readonly range: Word.Range; readonly from: number; readonly to: number }[] = [];
  for (const range of words.items) {
    const from = at;
    at += range.text.length;
    const isTouched = end > start ? from < end && at > start : from < start && at >= start;
    if (isTouched) touched.push({ range, from, to: at });
  }
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined || at !== raw.length)
    throw new TypeError("Word split a paragraph into other words than its text");
  const range = first === last ? first.range : first.range.expandTo(last.range);
  range.insertText(raw.slice(first.from, start) + text + raw.slice(end, last.to), "Replace");
}

function insertParagraphs(
  context: Word.RequestContext,
  { after, paragraphs, like }: Insertion,
  live: readonly Word.Paragraph[],
  tables: readonly Word.Table[],
  models: ReadonlyMap<number, Word.Paragraph>
): void {
  let previous: Word.Paragraph | null = null;
  for (const [at, { text }] of paragraphs.entries()) {
    let made: Word.Paragraph | undefined;
    if (previous !== null) made = previous.insertParagraph(text, "After");
    else if (after.kind === "start") made = context.document.body.insertParagraph(text, "Start");
    else if (after.kind === "table") made = tables[after.index]?.insertParagraph(text, "After");
    else made = live[after.index]?.insertParagraph(text, "After");
    if (made === undefined) throw new TypeError("a block of the reading is gone");
    const model = models.get(like[at] ?? -1);
    if (model !== undefined) copyFormat(model, made);
    previous = made;
  }
}

function copyFormat(from: Word.Paragraph, to: Word.Paragraph): void {
  to.set(Object.fromEntries(paragraphFormat.map((name) => [name, from[name]])));
  to.font.set(Object.fromEntries(fontFormat.map((name) => [name, from.font[name]])));
}
