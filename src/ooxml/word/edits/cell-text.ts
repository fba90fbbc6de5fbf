import type { CellPlace, DocumentPlaces, ParagraphPlace } from "../places";
import { planReplacement, type EditableText, type SplicePlan } from "./replace-text";
import { changeBetween } from "../../../core/text/text-change";
import type { InlineWriter } from "./write-inline";

interface Line extends EditableText {
  /** Where the line's text begins in the cell's text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Plans a change of a cell's text. A change within one paragraph is made there; one that takes in several puts the new
 * text into the first and takes the others out. Line breaks in new text stay inside a paragraph.
 */
export function planCellText(
  places: DocumentPlaces,
  cell: CellPlace,
  text: string,
  newText: string,
  writer: InlineWriter
): SplicePlan {
  const refused: SplicePlan = { kind: "refused", reason: "unsupported" };
  const lines = linesOf(cell, text);
  const { start, oldEnd, inserted } = changeBetween(text, newText);
  const first = lines.find((line) => line.start <= start && start <= line.end);
  const last = lines.find((line) => line.start <= oldEnd && oldEnd <= line.end);
  if (first === undefined || last === undefined) return refused;
  const tail = text.slice(oldEnd, last.end);
  const changed = text.slice(first.start, start) + inserted + tail;
  const plan = planReplacement(places.source, first, changed, writer);
  if (first === last || plan.kind === "refused") return plan;
  const removed = lines.slice(lines.indexOf(first) + 1, lines.indexOf(last) + 1);
  const elements = removed.flatMap((line) => line.places);
  if (!areNeighbours(places.source, [...first.places, ...elements])) return refused;
  if (elements.some(({ isLocked }) => isLocked)) return { kind: "refused", reason: "protected" };
  return {
    kind: "splices",
    splices: [
      ...plan.splices,
      ...elements.map(({ start: from, end }) => ({ start: from, end, text: "" })),
    ],
  };
}

/** Paragraphs with their texts; those that a tracked deletion joins share one. */
function linesOf({ paragraphs }: CellPlace, text: string): readonly Line[] {
  const byOffset = new Map<number, ParagraphPlace[]>();
  for (const { place, offset } of paragraphs) {
    const known = byOffset.get(offset);
    // An empty paragraph and the one after it never share an offset: a line break stands between them.
    if (known === undefined) byOffset.set(offset, [place]);
    else known.push(place);
  }
  return [...byOffset].map(([start, places]) => {
    const end = start + Math.max(...places.map(({ textEnd }) => textEnd));
    return { start, end, places, text: text.slice(start, end) };
  });
}

/** True when nothing but white space stands between elements: no table, no content control is torn. */
function areNeighbours(source: string, elements: readonly ParagraphPlace[]): boolean {
  return elements.every((element, index) => {
    const before = elements[index - 1];
    return before === undefined || source.slice(before.end, element.start).trim() === "";
  });
}
