import * as z from "zod/mini";
import type { IsoDate } from "../../core/law/calendar";
import type { Span } from "../../core/model/anchor";
import { defineCheck, type Violation } from "../../core/rules/check";
import { findDates, formatShortDate, weekdayOf } from "../../core/text/dates";
import { containsWords, foldWithOffsets } from "../../core/text/vietnamese";
import { replaceSpan, textIndexOf, type TextPlace } from "./text-places";

const options = z.strictObject({});

type MessageId = "wrong" | "replace";

const names = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "chủ nhật"] as const;
const numbers: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  "2": 1,
  "3": 2,
  "4": 3,
  "5": 4,
  "6": 5,
  "7": 6,
};
const weekday =
  /(?<![\p{L}\p{N}])(?:thứ (hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?=[ ,(]{1,3}(?:ngày |\d))/gu;

/** A weekday named with a date is the one that day has. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "weekdays",
  reads: "document",
  messages: {
    vi: {
      wrong: "Ngày {date} là {expected}, ở đây ghi “{stated}”.",
      replace: "Sửa thành “{expected}”",
    },
    en: {
      wrong: "{date} is a “{expected}”; the text says “{stated}”.",
      replace: "Change to “{expected}”",
    },
  },
  options,
  run(model) {
    const texts = textIndexOf(model);
    // Beside "thứ nhất", "thứ hai" at the head of a paragraph counts points, not days.
    const isCounting = texts
      .withPhrases(["thứ nhất"])
      .some(({ text }) => containsWords(text, "thứ nhất"));
    const violations = texts.withPhrases(["thứ", "chủ nhật"]).flatMap((place) =>
      namedDays(place.text).flatMap(({ span, stated, date }): Violation<MessageId>[] => {
        const expected = weekdayOf(date);
        if (stated === expected || (isCounting && span.start === 0)) return [];
        return [violationFor(place, span, date, names[expected - 1] ?? "")];
      })
    );
    return { kind: "checked", violations };
  },
});

interface NamedDay {
  readonly span: Span;
  /** 1 for Monday to 7 for Sunday. */
  readonly stated: number;
  readonly date: IsoDate;
}

function namedDays(text: string): readonly NamedDay[] {
  const folded = foldWithOffsets(text);
  const found = [...folded.text.matchAll(weekday)];
  if (found.length === 0) return [];
  const dates = findDates(text);
  return found.flatMap((match): NamedDay[] => {
    const span = folded.originalSpan(match.index, match.index + match[0].length);
    const date = dates.find(({ span: { start } }) => start >= span.end);
    const isNext =
      date !== undefined && /^[\s,(]*(?:ngày\s*)?$/iu.test(text.slice(span.end, date.span.start));
    if (!isNext || date.iso === null) return [];
    return [{ span, stated: numbers[match[1] ?? ""] ?? 7, date: date.iso }];
  });
}

function violationFor(
  place: TextPlace,
  span: Span,
  date: IsoDate,
  expected: string
): Violation<MessageId> {
  const stated = place.text.slice(span.start, span.end);
  const isCapital = /^\p{Lu}/u.test(stated);
  const written = isCapital ? expected.charAt(0).toUpperCase() + expected.slice(1) : expected;
  const data = { expected: written };
  return {
    anchor: place.anchorAt(span),
    messageId: "wrong",
    data: { ...data, stated, date: formatShortDate(date) },
    fixes: [
      {
        title: { messageId: "replace", data },
        isPreferred: true,
        safety: "confirm",
        edits: [place.editTo(replaceSpan(place.text, span, written))],
      },
    ],
  };
}
