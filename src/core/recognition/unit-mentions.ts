import type { DirectoryUnit, UnitDirectory } from "../law/unit-directory";
import type { Span } from "../model/anchor";
import { onceFor } from "../text/once-for";
import { createPhraseFinder, fold } from "../text/vietnamese";

/** A unit where a text names it. */
export interface UnitMention {
  readonly unit: DirectoryUnit;
  readonly span: Span;
  readonly isFormer: boolean;
}

export type UnitFinder = (text: string) => readonly UnitMention[];

/**
 * The finder of every name in the directory: whole words, longest first, so that "Ban Dân tộc HĐND tỉnh" is not the
 * former "Ban Dân tộc". A name that a unit in being and a former one share stands for the one in being.
 */
export const unitFinderOf = onceFor((directory: UnitDirectory): UnitFinder => {
  const unitOf = new Map<string, Omit<UnitMention, "span">>();
  const add = (units: readonly DirectoryUnit[], isFormer: boolean): void => {
    for (const unit of units) {
      for (const name of [unit.name, ...unit.variants]) {
        const key = fold(name);
        if (!unitOf.has(key)) unitOf.set(key, { unit, isFormer });
      }
    }
  };
  add(directory.current, false);
  add(directory.former, true);
  const find = createPhraseFinder([...unitOf.keys()]);
  return (text) =>
    find(text).flatMap(({ phrase, span }) => {
      const named = unitOf.get(phrase);
      return named === undefined ? [] : [{ ...named, span }];
    });
});

/** Where a sentence begins and ends around a span; abbreviations and numbers with a full stop inside do not end it. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = 0;
  for (const { index, 0: stop } of text.matchAll(sentenceEnd)) {
    const after = index + stop.length;
    if (after <= start) from = after;
    else if (index >= end) return { start: from, end: index };
  }
  return { start: from, end: text.length };
}

const sentenceEnd = /[.!?;]\s+(?=[\p{Lu}\d(“"–+-])|\n+/gu;

const instrumentNumber = /\d{1,5}[a-zđ]?\s?\/\s?(?:\d{4}\s?\/\s?)?\p{Lu}[\p{L}\d]*\s?-\s?\p{Lu}/u;
const yearInFigures = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu;

/** Makes a test of whether a text names a former unit as history, which is no mistake. */
export function createHistoryTest(
  words: readonly string[]
): (text: string, mention: UnitMention) => boolean {
  const isPast = createPastTest(words);
  return (text, { unit, span }) => isPast(text, span, unit.valid.to ?? "");
}

/** Makes a test of whether a text speaks at a place of the time up to a last day, or only cites what bears the name. */
export function createPastTest(
  words: readonly string[]
): (text: string, span: Span, lastDay: string) => boolean {
  const findWords = createPhraseFinder(words);
  return (text, span, lastDay) => {
    if (isQuoted(text, span) || /^\s*căn cứ\s/iu.test(text)) return true;
    const { start, end } = sentenceAround(text, span);
    const sentence = text.slice(start, end);
    return (
      findWords(sentence).length > 0 ||
      instrumentNumber.test(sentence) ||
      namesEarlierYear(sentence, lastDay)
    );
  };
}

/** A sentence that names the year in which something ended, or one before it, may tell of its time. */
function namesEarlierYear(sentence: string, lastDay: string): boolean {
  const lastYear = Number(lastDay.slice(0, 4));
  return [...sentence.matchAll(yearInFigures)].some(([, year]) => Number(year) <= lastYear);
}

function isQuoted(text: string, { start, end }: Span): boolean {
  const opened = Math.max(text.lastIndexOf("“", start), text.lastIndexOf("«", start));
  const closed = Math.max(text.lastIndexOf("”", start), text.lastIndexOf("»", start));
  const isTypographic = opened > closed && /[”»]/u.test(text.slice(end));
  const straightBefore = text.slice(0, start).split('"').length - 1;
  return isTypographic || (straightBefore % 2 === 1 && text.indexOf('"', end) >= 0);
}
