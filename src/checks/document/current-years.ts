import * as z from "zod/mini";
import type { Span } from "../../core/model/anchor";
import { sentenceAround } from "../../core/recognition/unit-mentions";
import { defineCheck, type CheckContext, type Violation } from "../../core/rules/check";
import { findDates } from "../../core/text/dates";
import {
  createPhraseFinder,
  fold,
  foldWithOffsets,
  startsWithWords,
} from "../../core/text/vietnamese";
import { replaceSpan, textIndexOf } from "./text-places";

const options = z.strictObject({
  /** Words that announce what the document itself is for; a year soon after them is its own. */
  announcements: z.strictObject({ plan: z.array(z.string()), report: z.array(z.string()) }),
  /** Words by which a sentence looks back: then an earlier year is right. */
  historyWords: z.array(z.string()),
});

type Options = z.infer<typeof options>;
type MessageId = "stale" | "datedLate" | "replace" | "unknownYears";

/**
 * No year is left over from the document of the year before: where a sentence looks ahead, its year is the document's;
 * and a yearly plan that is cited was not issued at the end of its own year. Sentences that look back, cite an
 * instrument, compare or name a span of years are let be.
 */
export default defineCheck<"document", Options, MessageId>({
  name: "current-years",
  reads: "document",
  messages: {
    vi: {
      stale: "“{stated}”: văn bản là của năm {year}, có thể còn sót từ văn bản năm trước.",
      datedLate:
        "Kế hoạch năm {year} lại ghi ngày ban hành {stated}, gần hết năm kế hoạch; có thể phải là năm {suggested}.",
      replace: "Sửa thành năm {suggested}",
      unknownYears: "Chưa rõ văn bản của năm nào.",
    },
    en: {
      stale: "“{stated}”: the document is for {year}; this may be left over from the year before.",
      datedLate:
        "A plan for {year} is said to be issued on {stated}, when that year is nearly over; {suggested} may be meant.",
      replace: "Change the year to {suggested}",
      unknownYears: "The year the document is for is not known.",
    },
  },
  options,
  run(model, settings, context) {
    const years = context.facts.years?.value;
    if (years === undefined)
      return { kind: "notApplicable", reason: { messageId: "unknownYears" } };
    const findStale = createStaleFinder(settings, context);
    const isYearlyPlan = createTitleTest(settings, context);
    const own = context.facts.instrumentNumber?.value ?? null;
    const places = textIndexOf(model)
      .withCharacter(/\d/u)
      .filter(({ text }) => yearInFigures.test(text));
    const violations = places.flatMap((place) =>
      [...findStale(place.text), ...plansDatedLate(place.text, isYearlyPlan, own)].map(
        (found): Violation<MessageId> => ({
          anchor: place.anchorAt(found.span),
          messageId: found.messageId,
          data: {
            stated: place.text.slice(found.span.start, found.span.end),
            year: found.year,
            suggested: found.suggested,
          },
          fixes: [
            {
              title: { messageId: "replace", data: { suggested: found.suggested } },
              isPreferred: true,
              safety: "confirm",
              edits: [
                place.editTo(replaceSpan(place.text, found.yearSpan, String(found.suggested))),
              ],
            },
          ],
        })
      )
    );
    return { kind: "checked", violations };
  },
});

const yearInFigures = /(?:19|20)\d{2}/u;

interface WrongYear {
  readonly messageId: "stale" | "datedLate";
  readonly span: Span;
  readonly yearSpan: Span;
  /** Year of the document or of the plan that is cited. */
  readonly year: number;
  readonly suggested: number;
}

const mostBetween = 70;
const yearAfter = /^(?<between>[^.;:\n]*?)năm (?<year>(?:19|20)\d{2})(?!\d|-\d| đến)/u;
const instrumentNumber = /\d{1,5}[a-zđ]?\/(?:\d{4}\/)?\p{L}[\p{L}\d]*-/u;

function createStaleFinder(
  { announcements, historyWords }: Options,
  { facts }: CheckContext
): (text: string) => readonly WrongYear[] {
  const years = facts.years?.value ?? { from: 0, to: 0 };
  const isReport = facts.documentType?.value === "report";
  // A yearly report looks ahead to the year after its own; every other document to its own.
  const due = isReport && facts.period?.value === "year" ? years.to + 1 : years.from;
  const find = createPhraseFinder(isReport ? announcements.report : announcements.plan);
  const findHistory = createPhraseFinder(historyWords);
  return (text) => {
    const [first] = find(text);
    if (first === undefined || startsWithWords(text, "căn cứ")) return [];
    const folded = foldWithOffsets(text);
    return find(folded.text).flatMap(({ span }): WrongYear[] => {
      const rest = folded.text.slice(span.end, span.end + mostBetween + 10);
      const match = yearAfter.exec(rest);
      const between = match?.groups?.["between"] ?? "";
      const year = Number(match?.groups?.["year"]);
      // Only the document of one year before is what people copy from.
      if (match === null || year !== due - 1 || / năm /u.test(between)) return [];
      const end = span.end + match[0].length;
      const sentence = sentenceAround(folded.text, { start: span.start, end });
      const words = clauseAround(folded.text.slice(0, sentence.end), sentence.start, end);
      if (findHistory(words).length > 0 || instrumentNumber.test(words)) return [];
      if (/giai đoạn/u.test(words) || isInQuotes(folded.text, span.start)) return [];
      return [
        {
          messageId: "stale",
          span: folded.originalSpan(span.start, end),
          yearSpan: folded.originalSpan(end - 4, end),
          year: isReport ? years.to : years.from,
          suggested: due,
        },
      ];
    });
  };
}

/** The part of a sentence, between semicolons, that ends with or after a place. */
function clauseAround(text: string, sentenceStart: number, place: number): string {
  const start = Math.max(sentenceStart, text.lastIndexOf(";", place - 1) + 1);
  const end = text.indexOf(";", place);
  return text.slice(start, end < 0 ? text.length : end);
}

function isInQuotes(folded: string, at: number): boolean {
  return (folded.slice(0, at).split('"').length - 1) % 2 === 1;
}

const citedPlan =
  /kế hoạch (?:số )?(?<number>\d{1,5}\/kh-[\p{L}\d&-]+)(?: ngày (?<date>\d{1,2}\/\d{1,2}\/20\d{2}|\d{1,2} tháng \d{1,2} năm 20\d{2}))?(?<title>[^.;\n]{0,240}?) năm (?<year>20\d{2})(?!\d|-)/gu;
/** Makes a test of whether a title is that of a yearly plan of reform, not of an inspection or a review. */
function createTitleTest(
  { historyWords }: Options,
  { law }: CheckContext
): (title: string) => boolean {
  const findSubject = createPhraseFinder(law.vocabulary.subjects);
  const findOther = createPhraseFinder([...law.vocabulary.otherSubjects, ...historyWords]);
  return (title) => findSubject(title).length > 0 && findOther(title).length === 0;
}

const lastMonths = 11;

/**
 * Yearly reform plans that are said to have been issued in November or December of their own year. The document's own
 * number and date are another rule's.
 */
function plansDatedLate(
  text: string,
  isYearlyPlan: (title: string) => boolean,
  own: string | null
): readonly WrongYear[] {
  const folded = foldWithOffsets(text);
  return [...folded.text.matchAll(citedPlan)].flatMap((match): WrongYear[] => {
    if (!isYearlyPlan(match.groups?.["title"] ?? "")) return [];
    if (match.groups?.["number"] === fold(own ?? "")) return [];
    const year = Number(match.groups?.["year"]);
    const sentence = sentenceAround(folded.text, {
      start: match.index,
      end: match.index + match[0].length,
    });
    const stated = match.groups?.["date"] !== undefined;
    const from = stated ? match.index : sentence.start;
    const until = stated ? match.index + match[0].length : match.index;
    const date = findDates(folded.text.slice(from, until)).find(({ iso }) => iso !== null);
    if (date === undefined || date.year !== year || date.month < lastMonths) return [];
    const start = from + date.span.start;
    const end = from + date.span.end;
    const yearAt = start + folded.text.slice(start, end).lastIndexOf(String(year));
    return [
      {
        messageId: "datedLate",
        span: folded.originalSpan(start, end),
        yearSpan: folded.originalSpan(yearAt, yearAt + 4),
        year,
        suggested: year - 1,
      },
    ];
  });
}
