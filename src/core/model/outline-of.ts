import { onceFor } from "../text/once-for";
import { isBlank, normalise } from "../text/vietnamese";
import type { Block, DocumentModel, Paragraph } from "./document";
import { capitalsHeadingOf, headingOf, isInCapitals, type Heading } from "./heading";
import type { Outline, Section } from "./outline";

export { labelOf, type Label, type LabelKind } from "./heading-label";

/** Shortest paragraph, in UTF-16 units, that shows that the title block is over. */
const bodyTextLength = 60;

interface OpenSection {
  readonly heading: Heading;
  readonly section: Section & { title: string };
  readonly blocks: Block[];
  readonly children: Section[];
}

/**
 * Nests the blocks of a document under its headings, however these are made: outline levels of the host, automatic
 * numbers, labels typed by hand, or capitals alone. Headings of one class are siblings, and a class that has not been
 * open yet nests under the one before it in the usual order (part, chapter, roman, arabic, 1.1, a); levels count from
 * what the document uses, so a document without roman numerals begins with its arabic ones. Where the host states an
 * outline level, that decides. Runs in linear time.
 */
export function outlineOf(document: DocumentModel): Outline {
  return outlineOnce(document);
}

const outlineOnce = onceFor((document: DocumentModel): Outline => {
  const preamble: Block[] = [];
  const sections: Section[] = [];
  const open: OpenSection[] = [];
  const capitals = new CapitalsReader();

  for (const block of document.blocks) {
    const heading = block.kind === "paragraph" ? capitals.read(block) : capitals.readTable();
    const top = open.at(-1);
    if (heading === null) {
      if (top !== undefined && block.kind === "paragraph") giveTitle(top, block);
      (top?.blocks ?? preamble).push(block);
      continue;
    }
    closeFor(heading, open);
    const opened = openSection(heading, open.length + 1);
    (open.at(-1)?.children ?? sections).push(opened.section);
    open.push(opened);
  }
  return { kind: "outline", document, preamble, sections };
});

function openSection(heading: Heading, level: number): OpenSection {
  const blocks: Block[] = [];
  const children: Section[] = [];
  const { paragraph, label, title } = heading;
  return {
    heading,
    blocks,
    children,
    section: { heading: paragraph, label, title, level, blocks, children },
  };
}

/** "PHẦN I" on a line of its own takes its title from the line after it. */
function giveTitle({ section, blocks }: OpenSection, paragraph: Paragraph): void {
  const text = normalise(paragraph.text).trim();
  if (section.title !== "" || isBlank(text) || blocks.some(hasText)) return;
  if (isInCapitals(text)) section.title = text;
}

function hasText(block: Block): boolean {
  return block.kind === "table" || !isBlank(block.text);
}

/** Closes every open section that cannot hold the heading. */
function closeFor(heading: Heading, open: OpenSection[]): void {
  const sibling = open.findIndex((entry) => isSibling(entry.heading, heading));
  if (sibling >= 0) {
    open.length = sibling;
    return;
  }
  while (open.length > 0 && !canHold((open.at(-1) as OpenSection).heading, heading)) open.pop();
}

function isSibling(entry: Heading, heading: Heading): boolean {
  if (entry.outlineLevel !== null && heading.outlineLevel !== null)
    return entry.outlineLevel === heading.outlineLevel;
  return entry.className === heading.className;
}

function canHold(entry: Heading, heading: Heading): boolean {
  return entry.outlineLevel !== null && heading.outlineLevel !== null
    ? entry.outlineLevel < heading.outlineLevel
    : entry.rank < heading.rank;
}

/**
 * Reads headings in order, and settles what a line in capitals is, which depends on what went before: in the title
 * block and right under a heading it is a title line, after body text it is a heading without a number.
 */
class CapitalsReader {
  private isAfterBody = false;
  private isAfterTitle = true;

  read(paragraph: Paragraph): Heading | null {
    const heading = headingOf(paragraph);
    if (heading !== null) {
      this.isAfterBody = true;
      this.isAfterTitle = isInCapitals(heading.title) || heading.title === "";
      return heading;
    }
    if (isBlank(paragraph.text)) return null;
    const text = normalise(paragraph.text).trim();
    const capitals = capitalsHeadingOf(paragraph);
    if (capitals === null) {
      if (text.length >= bodyTextLength && !isInCapitals(text)) this.isAfterBody = true;
      this.isAfterTitle = false;
      return null;
    }
    const isHeading = this.isAfterBody && !this.isAfterTitle;
    this.isAfterTitle = true;
    return isHeading ? capitals : null;
  }

  readTable(): null {
    this.isAfterTitle = false;
    return null;
  }
}
