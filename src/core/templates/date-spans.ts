import { findDates } from "../text/dates";
import type { Piece } from "./read-letterhead";

/** Full dates of the document's years, of the one before and of the one after. */
export function findDateSpans(
  text: string,
  { from, to }: { readonly from: number; readonly to: number }
): readonly Piece[] {
  return findDates(text).flatMap(({ span, iso, year, form }): Piece[] => {
    if (iso === null || year === null || year < from - 1 || year > to + 1) return [];
    return [
      { reason: "date", span, dateFormat: dateFormatOf(text.slice(span.start, span.end), form) },
    ];
  });
}

/** The way a date is written, as Word's date pictures have it; days and months below ten with their zero. */
export function dateFormatOf(text: string, form: "figures" | "words"): string {
  if (form === "words")
    return /^ngày/iu.test(text) ? "'ngày' dd 'tháng' MM 'năm' yyyy" : "dd 'tháng' MM 'năm' yyyy";
  const [, sign = "/"] = /\d([/.-])/u.exec(text) ?? [];
  return `dd${sign}MM${sign}yyyy`;
}
