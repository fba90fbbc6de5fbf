import type { NewParagraph } from "../../../core/fixes/edit";
import type { Block, DocumentModel, Paragraph } from "../../../core/model/document";
import type { Splice } from "../../package/splice-text";
import type { DocumentPlaces, ParagraphPlace } from "../places";
import { textProperties, runProperties, type InlineWriter } from "./write-inline";

/** Properties of one paragraph only: section ends, frames, breaks, tracked changes, numbers and the mark's own look. */
const notCopied = new Set([
  "w:sectPr",
  "w:framePr",
  "w:pageBreakBefore",
  "w:cnfStyle",
  "w:pPrChange",
  "w:rPr",
]);

/** What stands before w:numPr in CT_PPr (ECMA-376 part 1, 17.3.1.26). */
const beforeNumbering = new Set([
  "w:pStyle",
  "w:keepNext",
  "w:keepLines",
  "w:pageBreakBefore",
  "w:framePr",
  "w:widowControl",
]);

/**
 * The splice that adds paragraphs after a block, or at the start of the body; null where there is no such block. A new
 * paragraph looks like the one it names, but is never numbered by the list: a number nobody asked for would shift the
 * numbers after it. No ids, bookmarks or section ends are copied.
 */
export function planInsertion(
  model: DocumentModel,
  places: DocumentPlaces,
  after: string,
  paragraphs: readonly NewParagraph[],
  writer: InlineWriter
): Splice | null {
  const index = after === "start" ? -1 : model.blocks.findIndex(({ id }) => id === after);
  if (index < 0 && after !== "start") return null;
  const at = index < 0 ? places.bodyStart : endOf(model.blocks[index] as Block, places);
  if (at === null) return null;
  const before = nearestParagraph(model.blocks, index);
  const written: string[] = [];
  for (const { text, like } of paragraphs) {
    const model_ = like === null ? before : paragraphOf(model, like);
    if (model_ === null && like !== null) return null;
    written.push(paragraphXml(text, model_, places, writer));
  }
  return { start: at, end: at, text: written.join("") };
}

function endOf(block: Block, places: DocumentPlaces): number | null {
  if (block.kind === "table") return places.tables.get(block.id)?.end ?? null;
  return places.paragraphs.get(block.id)?.at(-1)?.end ?? null;
}

function nearestParagraph(blocks: readonly Block[], from: number): Paragraph | null {
  for (let index = from; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.kind === "paragraph") return block;
  }
  return null;
}

function paragraphOf(model: DocumentModel, id: string): Paragraph | null {
  return (
    model.blocks.find(
      (block): block is Paragraph => block.kind === "paragraph" && block.id === id
    ) ?? null
  );
}

function paragraphXml(
  text: string,
  like: Paragraph | null,
  places: DocumentPlaces,
  writer: InlineWriter
): string {
  const elements = like === null ? [] : (places.paragraphs.get(like.id) ?? []);
  const isNumbered = (like?.numbering ?? null) !== null;
  const content = (look: string): string => (text === "" ? "" : writer.run(look, text));
  return paragraphLike(content, elements, isNumbered, places.source, writer);
}

/**
 * A paragraph with the look of one that these elements make up; a numbered one's number is left behind. `content` writes
 * what stands in it from the look of its text, a w:rPr or nothing.
 */
export function paragraphLike(
  content: (look: string) => string,
  elements: readonly ParagraphPlace[],
  isNumbered: boolean,
  source: string,
  writer: InlineWriter
): string {
  const place = elements.at(-1);
  if (place === undefined) return writer.element("p", content(""));
  const textPlace = elements.find(({ pieces }) => pieces.length > 0) ?? place;
  const properties = paragraphProperties(source, place, isNumbered, writer);
  return writer.element("p", properties + content(textProperties(source, textPlace, writer)));
}

function paragraphProperties(
  source: string,
  { propertyItems, markProperties }: ParagraphPlace,
  isNumbered: boolean,
  writer: InlineWriter
): string {
  const kept = propertyItems.filter(
    ({ name }) => !notCopied.has(name) && !(isNumbered && name === "w:numPr")
  );
  const written = kept.map(({ start, end }) => source.slice(start, end));
  if (isNumbered) {
    const place = kept.findIndex(({ name }) => !beforeNumbering.has(name));
    const none = `<${writer.prefix}:numId ${writer.prefix}:val="0"/>`;
    written.splice(place < 0 ? kept.length : place, 0, writer.element("numPr", none));
  }
  const content = written.join("") + runProperties(source, markProperties, writer);
  return content === "" ? "" : writer.element("pPr", content);
}
