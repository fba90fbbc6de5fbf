import type { IsoDate } from "../law/calendar";
import type { Span } from "../model/anchor";
import { findDates, type FoundDate } from "../text/dates";
import { normalise } from "../text/vietnamese";

/** An instrument as a text cites it. */
export interface InstrumentReference {
  /** "Nghị quyết", "Quyết định" … as printed. */
  readonly kind: string;
  /** Number and symbol without spaces: "76/NQ-CP". */
  readonly number: string;
  readonly numberSpan: Span;
  /** Year inside the number of a normative instrument: 2018 in "61/2018/NĐ-CP". */
  readonly yearInNumber: number | null;
  readonly issuedOn: IsoDate | null;
  readonly dateSpan: Span | null;
  /** What stands between the beginning of its sentence and the reference. */
  readonly before: string;
  /** What follows up to the next reference or the end of the paragraph, at most some two hundred letters. */
  readonly after: string;
}

const kinds =
  "Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Công văn|Kế hoạch|Chương trình|Báo cáo|Luật|Thông báo|Hướng dẫn|văn bản";
const reference = new RegExp(
  `(?<![\\p{L}])(?<kind>${kinds})(?:\\s[^\\d.;,()“”]{0,60}?)?\\s(?:số\\s?:?\\s?)?(?<number>\\d{1,5}[a-zđ]?\\s?/\\s?(?:(?<year>\\d{4})\\s?/\\s?)?(?:QH\\d{1,2}|\\p{Lu}[\\p{L}\\d]*(?:\\s?-\\s?[\\p{Lu}\\d][\\p{L}\\d&.]*[\\p{L}\\d])+))(?![\\p{L}\\d])`,
  "dgiu"
);
/** Party documents put the symbol before the issuer: "57-NQ/TW", "127-KL/TW", "12-CTr/TU", "05-BC/ĐU". */
const partyReference =
  /(?<![\p{L}])(?<kind>[Nn]ghị quyết|[Kk]ết luận|[Cc]hỉ thị|[Qq]uy định|[Qq]uyết định|[Cc]hương trình|[Tt]hông báo|[Hh]ướng dẫn|[Kk]ế hoạch|[Bb]áo cáo|[Cc]ông văn|[Đđ]ề án|[Vv]ăn bản)(?:\s[^\d.;,()“”]{0,60}?)?\s(?:[Ss]ố\s?:?\s?)?(?<number>\d{1,5}\s?-\s?\p{Lu}\p{L}{1,5}\s?\/\s?(?:\p{Lu}*TW|TU|HU|QU|TXU|ThU|ĐU\p{Lu}*))(?![\p{L}\d])/dgu;
const longestTail = 220;
const datePrefix = /^[\s,(]*$/u;

/** Every instrument a text cites by kind and number, the state's and the party's, with the date that follows the number. */
export function findInstrumentReferences(input: string): readonly InstrumentReference[] {
  const text = normalise(input);
  if (text.length !== input.length || !text.includes("/")) return [];
  const matches = [...text.matchAll(reference), ...text.matchAll(partyReference)].sort(
    (one, other) => one.index - other.index
  );
  return matches.flatMap((match, index): InstrumentReference[] => {
    const { kind = "", number = "", year } = match.groups ?? {};
    const place = match.indices?.groups?.["number"];
    if (place === undefined) return [];
    const [start, end] = place;
    const tail = text.slice(
      end,
      Math.min(matches[index + 1]?.index ?? Infinity, end + longestTail)
    );
    const date = dateAfter(tail);
    return [
      {
        kind,
        number: number.replace(/\s/gu, ""),
        numberSpan: { start, end },
        yearInNumber: year === undefined ? null : Number(year),
        issuedOn: date?.iso ?? null,
        dateSpan: date === null ? null : { start: end + date.span.start, end: end + date.span.end },
        before: text.slice(sentenceStart(text, match.index), match.index),
        after: tail,
      },
    ];
  });
}

/** The date right after a number: "ngày 15/7/2021", "(15/7/2021)". */
function dateAfter(tail: string): FoundDate | null {
  const [date] = findDates(tail);
  if (date === undefined || date.iso === null) return null;
  const between = tail.slice(0, date.span.start).replace(/ngày\s*$/iu, "");
  return datePrefix.test(between) ? date : null;
}

function sentenceStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf(". ", at - 1), text.lastIndexOf("\n", at - 1), -1) + 1;
}

/** Number as it is compared: no leading zeros, capitals only. */
export function instrumentKey(number: string): string {
  return number.normalize("NFC").replace(/\s/gu, "").replace(/^0+/u, "").toUpperCase();
}
