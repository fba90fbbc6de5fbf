import * as z from "zod/mini";
import type { Span } from "../../core/model/anchor";
import { defineCheck, type CheckContext, type Violation } from "../../core/rules/check";
import { findDateRanges } from "../../core/text/dates";
import { createPhraseFinder, foldWithOffsets } from "../../core/text/vietnamese";
import { textIndexOf, type TextPlace } from "./text-places";

const options = z.strictObject({});

type MessageId = "swapped" | "swap";

/** Every range of days or years begins before it ends. Data windows are left to their own rule where there is one. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "ordered-ranges",
  reads: "document",
  messages: {
    vi: {
      swapped: "Khoảng thời gian “{range}” có điểm đầu sau điểm cuối.",
      swap: "Đổi chỗ hai đầu",
    },
    en: {
      swapped: "The range “{range}” begins after it ends.",
      swap: "Swap the two ends",
    },
  },
  options,
  run(model, _options, context) {
    const isWindow = createWindowTest(context);
    const violations = textIndexOf(model)
      .withCharacter(/\d/u)
      .flatMap((place) => {
        if (!yearInFigures.test(place.text) || !joint.test(place.text)) return [];
        const ranges = [...swappedDays(place.text), ...swappedYears(place.text)];
        if (ranges.length === 0 || isWindow(place.text)) return [];
        return ranges.map((range) => violationFor(place, range));
      });
    return { kind: "checked", violations };
  },
});

const yearInFigures = /(?:19|20|21)\d{2}/u;
/** What the two ends of every range have between them. */
const joint = /\p{Pd}|\u2212|đến|tới/iu;

interface Range {
  readonly span: Span;
  readonly from: Span;
  readonly to: Span;
}

function swappedDays(text: string): readonly Range[] {
  return findDateRanges(text).flatMap(({ span, from, to }): Range[] => {
    const isStated = from.iso !== null && to.iso !== null;
    const isInherited = from.isMonthInherited || from.isYearInherited || to.isYearInherited;
    if (!isStated || isInherited || (from.iso ?? "") <= (to.iso ?? "")) return [];
    // Two dates joined by a dash alone may be a list.
    const joint = text.slice(from.span.end, to.span.start);
    const lead = text.slice(Math.max(0, span.start - 12), span.start);
    const isRange =
      /\p{L}/u.test(joint) || /(?:từ|giai đoạn|thời gian)[\s:]*(?:ngày\s*)?$/iu.test(lead);
    return isRange ? [{ span, from: from.span, to: to.span }] : [];
  });
}

const yearRange =
  /(?:giai đoạn|thời kỳ|nhiệm kỳ|từ năm) (?<from>(?:19|20|21)\d{2})(?:-| đến (?:năm )?)(?<to>(?:19|20|21)\d{2})(?!\d)/gu;

function swappedYears(text: string): readonly Range[] {
  const folded = foldWithOffsets(text);
  return [...folded.text.matchAll(yearRange)].flatMap((match): Range[] => {
    const { from = "", to = "" } = match.groups ?? {};
    if (Number(from) <= Number(to)) return [];
    const end = match.index + match[0].length;
    const start = match.index + match[0].indexOf(from);
    return [
      {
        span: folded.originalSpan(start, end),
        from: folded.originalSpan(start, start + from.length),
        to: folded.originalSpan(end - to.length, end),
      },
    ];
  });
}

function violationFor(place: TextPlace, { span, from, to }: Range): Violation<MessageId> {
  const { text } = place;
  const part = ({ start, end }: Span): string => text.slice(start, end);
  const swapped =
    text.slice(0, from.start) +
    part(to) +
    text.slice(from.end, to.start) +
    part(from) +
    text.slice(to.end);
  return {
    anchor: place.anchorAt(span),
    messageId: "swapped",
    data: { range: part(span) },
    fixes: [
      {
        title: { messageId: "swap" },
        isPreferred: true,
        safety: "confirm",
        edits: [place.editTo(swapped)],
      },
    ],
  };
}

function createWindowTest({ law }: CheckContext): (text: string) => boolean {
  if (law.regime.reports.length === 0) return () => false;
  const find = createPhraseFinder(law.vocabulary.dataWindows);
  return (text) => find(text).length > 0;
}
