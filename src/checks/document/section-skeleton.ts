import type { Edit, NewParagraph } from "../../core/fixes/edit";
import type { Anchor } from "../../core/model/anchor";
import type { Block, DocumentModel } from "../../core/model/document";
import type { Section } from "../../core/model/outline";
import type { MessageData } from "../../core/findings/finding";
import type { Violation } from "../../core/rules/check";
import { sameWords } from "../../core/text/vietnamese";
import { numberedLabelOf, printLabel } from "./section-labels";

/** Where a missing section belongs among the sections that are there. */
export interface SectionGap {
  /** Nearest section that comes before it, and after it. */
  readonly previous: Section | null;
  readonly next: Section | null;
  /** The sections of its kind that the document has, in reading order. */
  readonly siblings: readonly Section[];
  /** Every section beside the nearest one, of whatever kind: their numbers may have to move. */
  readonly neighbours: readonly Section[];
}

/** Where a missing section is reported: at the heading it should stand in front of, else at the one it should follow. */
export function anchorOfGap({ previous, next }: SectionGap): Anchor {
  const nearest = next ?? previous;
  return nearest === null
    ? { kind: "document" }
    : { kind: "paragraph", paragraphId: nearest.heading.id };
}

/** A missing section, reported where it should stand, with its skeleton as the fix where one can be made. */
export function missingSection(
  document: DocumentModel,
  gap: SectionGap,
  name: string,
  data: MessageData
): Violation<"missing" | "addHeading"> {
  const edits = skeletonEdits(document, gap, name);
  const title = { messageId: "addHeading", data } as const;
  return {
    anchor: anchorOfGap(gap),
    messageId: "missing",
    data,
    fixes: edits === null ? [] : [{ title, isPreferred: true, safety: "confirm", edits }],
  };
}

/**
 * Inserts the heading of a missing section, and the headings that all its siblings have under them, formatted like
 * theirs. Numbers typed by hand go on from the section before; the ones behind move up where they would clash.
 * Null where no sibling shows what such a heading looks like.
 */
export function skeletonEdits(
  document: DocumentModel,
  gap: SectionGap,
  name: string
): readonly Edit[] | null {
  const { previous, next, siblings } = gap;
  const model = next ?? previous;
  if (model === null) return null;
  const label = numberedLabelOf(model);
  const number = label === null ? null : newNumber(gap);
  const title = isInCapitals(model.title) ? name.toUpperCase() : name;
  const heading: NewParagraph = {
    text: label === null || number === null ? title : `${printLabel(label, number)} ${title}`,
    like: model.heading.id,
  };
  const children = sharedChildren(model, siblings).map((child): NewParagraph => ({
    text: childText(child, model, number),
    like: child.heading.id,
  }));
  return [
    {
      kind: "insertParagraphs",
      after: blockBefore(document, gap),
      paragraphs: [heading, ...children],
    },
    ...(number === null ? [] : shiftedLabels(gap, number)),
  ];
}

/** Number after the previous section's, or the next section's own where nothing stands before it. */
function newNumber({ previous, next }: SectionGap): number | null {
  const before = previous === null ? null : numberedLabelOf(previous);
  if (before !== null) return before.number + 1;
  const after = next === null ? null : numberedLabelOf(next);
  return after === null ? null : Math.max(1, after.number - 1);
}

/** New labels for the sections behind, as far as their numbers clash. */
function shiftedLabels({ next, neighbours }: SectionGap, number: number): readonly Edit[] {
  if (next === null) return [];
  const edits: Edit[] = [];
  let taken = number;
  for (const sibling of neighbours.slice(neighbours.indexOf(next))) {
    const label = numberedLabelOf(sibling);
    if (label === null || sibling.label === null || label.number > taken) break;
    taken = label.number + 1;
    const { id, text } = sibling.heading;
    edits.push({
      kind: "replaceParagraphText",
      paragraphId: id,
      expected: text,
      text: text.replace(sibling.label, printLabel(label, taken)),
    });
  }
  return edits;
}

function sharedChildren(model: Section, siblings: readonly Section[]): readonly Section[] {
  if (siblings.length < 2) return [];
  return model.children.filter((child) =>
    siblings.every(({ children }) => children.some(({ title }) => sameWords(title, child.title)))
  );
}

/** "2.1. Mục tiêu" becomes "3.1. Mục tiêu" under a new section 3; "a) Mục tiêu" stays. */
function childText({ heading, label }: Section, parent: Section, number: number | null): string {
  const own = numberedLabelOf(parent);
  if (own === null || own.isRoman || number === null || label === null) return heading.text;
  const lead = `${own.before}${own.number}.`;
  return label.startsWith(lead)
    ? heading.text.replace(lead, `${own.before}${number}.`)
    : heading.text;
}

function blockBefore(document: DocumentModel, { previous, next }: SectionGap): string | "start" {
  if (next !== null) {
    const at = document.blocks.findIndex(({ id }) => id === next.heading.id);
    return document.blocks[at - 1]?.id ?? "start";
  }
  return previous === null ? "start" : lastBlockOf(previous).id;
}

function lastBlockOf(section: Section): Block {
  const child = section.children.at(-1);
  return child === undefined ? (section.blocks.at(-1) ?? section.heading) : lastBlockOf(child);
}

function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** The sections that stand beside a section, itself among them. */
export function neighboursOf(
  section: Section | null,
  sections: readonly Section[]
): readonly Section[] {
  if (section === null || sections.includes(section)) return sections;
  for (const { children } of sections) {
    const found = neighboursOf(section, children);
    if (found.includes(section)) return found;
  }
  return [];
}
