import { findInstrumentReferences } from "../recognition/instrument-references";
import { findDatesLeniently } from "../text/dates";
import { findNumbers } from "../text/numbers";
import type { Piece } from "./read-letterhead";

/** Words before a number that make it a name of something, not a figure. */
const naming =
  /(?:điều|khoản|điểm|mục|phần|chương|phụ lục|biểu|bảng|mẫu|quý|tháng|năm|giai đoạn|số|ngày|tt|nđ|đợt|lần thứ|thứ|cấp|mức độ)\s*(?:số\s*)?$/iu;

/** Figures of running text: numbers that count or measure, not those of clauses, dates, years and documents. */
export function findFigureSpans(text: string): readonly Piece[] {
  const others = [
    ...findInstrumentReferences(text).map(({ numberSpan }) => numberSpan),
    ...findDatesLeniently(text).map(({ span }) => span),
  ];
  return findNumbers(text).flatMap(({ span }): Piece[] => {
    const { start, end } = span;
    const isPartOfOther = others.some((other) => other.start < end && start < other.end);
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(end, end + 2);
    const isLabel = start === 0 || /(?:^|\n)\s*[(\p{L}.]{0,3}$/u.test(before);
    const isJoined = /[\p{L}\d/.-]$/u.test(before) || /^[\p{L}/]|^[.,-]\d/u.test(after);
    if (isPartOfOther || isLabel || isJoined || naming.test(before)) return [];
    return [{ reason: "figure", span, dateFormat: null }];
  });
}
