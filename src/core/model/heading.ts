import { fold, isBlank, normalise } from "../text/vietnamese";
import type { Paragraph } from "./document";
import { labelOf, type Label, type LabelKind } from "./heading-label";

/** A paragraph that heads a section, before its depth is known. */
export interface Heading {
  readonly paragraph: Paragraph;
  readonly label: string | null;
  readonly title: string;
  /** Headings of one class are siblings: "roman", "decimal2", "capitals" … */
  readonly className: string;
  /** Where a class stands as long as the document has not shown otherwise; outer classes are smaller. */
  readonly rank: number;
  readonly outlineLevel: number | null;
}

/** Longest text, in UTF-16 units, still taken for a heading where only its shape says so. */
export const maxHeadingLength = 200;
const maxLetterHeadingLength = 120;
const maxInlineTitleLength = 80;
const maxWordsBeforeFullStop = 4;
const maxWordsBeforeFullStopInDivision = 20;

const ranks: Readonly<Record<LabelKind | "capitals", number>> = {
  appendix: 0,
  part: 0,
  chapter: 1,
  division: 2,
  capitalLetter: 3,
  roman: 4,
  capitals: 4,
  article: 5,
  arabic: 6,
  decimal: 7,
  letter: 20,
  arabicParenthesis: 21,
};

/** Kinds that are headings even with nothing after the label. */
const namedKinds: ReadonlySet<LabelKind> = new Set([
  "appendix",
  "part",
  "chapter",
  "division",
  "article",
]);

/** Reads a paragraph as a heading; null where it is body text. Bullets never head anything. */
export function headingOf(paragraph: Paragraph): Heading | null {
  const text = normalise(paragraph.text).trim();
  if (isBlank(text)) return null;
  const numbering = paragraph.numbering === null ? "" : normalise(paragraph.numbering).trim();
  const label = labelOf(numbering === "" ? text : `${numbering} ${text}`);
  const { outlineLevel } = paragraph;
  if (label === null) {
    if (outlineLevel === null) return null;
    const place = { className: "capitals", rank: ranks.capitals, outlineLevel };
    return { paragraph, label: numbering === "" ? null : numbering, title: text, ...place };
  }
  const title = outlineLevel === null ? titleOf(label) : (titleOf(label) ?? label.rest);
  if (title === null) return null;
  const isAppendix = label.kind === "appendix";
  return {
    paragraph,
    label: isAppendix ? null : label.label,
    title: isAppendix ? label.label : title,
    className: label.kind === "decimal" ? `decimal${label.depth}` : label.kind,
    rank: ranks[label.kind] + label.depth - 1,
    outlineLevel,
  };
}

/** The title of a labelled paragraph that has the shape of a heading; null when it reads like body text. */
function titleOf({ kind, rest }: Label): string | null {
  if (rest === "") return namedKinds.has(kind) ? "" : null;
  const inline = inlineTitle(rest);
  if (inline !== null) return inline;
  if (hasHeadingShape(kind, rest)) return rest.replace(/\s*:$/u, "");
  return kind === "article" ? "" : null;
}

const inlineHeading = /^(\p{L}[^:.;]*?)\s*:\s+\S/u;

/** "Mục tiêu" of "Mục tiêu: Xây dựng …": a heading with its text on the same line. */
function inlineTitle(rest: string): string | null {
  // Nothing beyond the longest title matters, and a bounded text bounds the search.
  const [, title] = inlineHeading.exec(rest.slice(0, maxInlineTitleLength + 10)) ?? [];
  return title !== undefined && title.length <= maxInlineTitleLength ? title : null;
}

const listItemStart = /^(?:[\d%"“(]|[-+•*–])/u;
const sentenceWithin = /\p{Ll}\p{L}*[.!?] +\p{Lu}/u;

function hasHeadingShape(kind: LabelKind, rest: string): boolean {
  if (isInCapitals(rest)) return rest.length <= maxHeadingLength;
  const isItem = kind === "letter" || kind === "arabicParenthesis";
  if (rest.length > (isItem ? maxLetterHeadingLength : maxHeadingLength)) return false;
  if (/[;,]$/u.test(rest) || sentenceWithin.test(rest)) return false;
  if (isItem && listItemStart.test(rest)) return false;
  if (!/[.!?…]$/u.test(rest)) return true;
  return (
    fold(rest).split(" ").length <=
    (ranks[kind] <= ranks.article ? maxWordsBeforeFullStopInDivision : maxWordsBeforeFullStop)
  );
}

/** True for a text with letters of which none is small. */
export function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
}

const signature =
  /^(?:TM|KT|TL|TUQ|Q)\s*\.|^(?:CHỦ TỊCH|PHÓ |GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH |TRƯỞNG |THỦ TRƯỞNG|NƠI NHẬN)/u;
const minLettersInCapitals = 8;
const minShareOfLetters = 0.7;

/** An unnumbered line in capitals such as "MỤC ĐÍCH, YÊU CẦU"; null for signatures, single words and long texts. */
export function capitalsHeadingOf(paragraph: Paragraph): Heading | null {
  const text = normalise(paragraph.text).trim();
  const hasShape =
    paragraph.outlineLevel === null &&
    paragraph.numbering === null &&
    text.length <= maxHeadingLength &&
    isInCapitals(text) &&
    /^\p{L}/u.test(text) &&
    text.includes(" ") &&
    hasEnoughLetters(text) &&
    !signature.test(text);
  if (!hasShape) return null;
  const place = { className: "capitals", rank: ranks.capitals, outlineLevel: null };
  return { paragraph, label: null, title: text.replace(/\s*[:.]$/u, ""), ...place };
}

function hasEnoughLetters(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, "").length;
  const signs = text.replace(/\s/gu, "").length;
  return letters >= minLettersInCapitals && letters >= signs * minShareOfLetters;
}
