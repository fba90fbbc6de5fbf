import type { FigureChange } from "../../core/filling/figure-change";
import type { WordReading } from "./build-model";
import { controlsBySlot, controlsOf } from "./controls-of";
import type { LiveSnapshot } from "./read-snapshot";
import type { WordOffice } from "./word-office";

type LinkChange = Extract<FigureChange, { kind: "link" }>;
type RefillChange = Extract<FigureChange, { kind: "refill" }>;

/** Longest text that Word searches for (office-js#1726), with room for what it escapes. */
const longestSearch = 120;

/**
 * Writes figures into the document as content controls (WordApi 1.1): texts and tags of those that are there, and new ones
 * around words, which Word is asked to find. Answers what could not be done cleanly. One sync for finding, one for all
 * writing; the changes must fit the reading.
 */
export async function writeFigures(
  context: Word.RequestContext,
  changes: readonly FigureChange[],
  { model, places, snapshot }: WordReading,
  { paragraphs }: Pick<LiveSnapshot, "paragraphs">,
  office: WordOffice
): Promise<readonly FigureChange[]> {
  const refused: FigureChange[] = [];
  const controls = controlsOf(context.document.body, office);
  controls.load("items/tag,items/text,items/cannotEdit");
  const links: { readonly link: LinkChange; readonly found: Word.RangeCollection }[] = [];
  for (const link of changes.filter((one): one is LinkChange => one.kind === "link")) {
    const index = places.paragraphs.get(link.paragraphId);
    const paragraph = index === undefined ? undefined : paragraphs[index];
    const isFree = index !== undefined && !places.locked.has(index);
    if (paragraph === undefined || !isFree || !isSearchable(link.expected)) refused.push(link);
    else {
      const found = paragraph.search(link.expected);
      found.load("items/text");
      links.push({ link, found });
    }
  }
  await context.sync();

  const controlOf = controlsBySlot(model.slots, controls.items);
  for (const change of changes.filter((one): one is RefillChange => one.kind === "refill")) {
    const control = controlOf.get(change.slot);
    if (control === undefined || control.cannotEdit) refused.push(change);
    else {
      control.insertText(change.text, "Replace");
      control.tag = change.tag;
    }
  }
  // The last first: what is written must not move the words that were found before it.
  links.sort((a, b) => b.link.span.start - a.link.span.start);
  for (const { link, found } of links) {
    const index = places.paragraphs.get(link.paragraphId) ?? -1;
    const range = found.items[occurrenceOf(link, snapshot.paragraphs[index]?.text ?? "")];
    if (range === undefined || range.text !== link.expected) refused.push(link);
    else {
      const written = link.text === link.expected ? range : range.insertText(link.text, "Replace");
      const control = written.insertContentControl();
      control.tag = link.tag;
      control.title = link.title;
    }
  }
  await context.sync();
  return refused;
}

/** "^" begins a code in Word's search. */
function isSearchable(text: string): boolean {
  return text !== "" && text.length <= longestSearch && !text.includes("^");
}

/** How many times the words stand before the place that is meant. */
function occurrenceOf({ expected, span }: LinkChange, text: string): number {
  let count = 0;
  for (let at = text.indexOf(expected); at >= 0 && at < span.start;) {
    count += 1;
    at = text.indexOf(expected, at + expected.length);
  }
  return count;
}
