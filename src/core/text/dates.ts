import type { IsoDate } from "../law/calendar";
import type { Span } from "../model/anchor";
import { foldWithOffsets, type FoldedText } from "./vietnamese";

/** A calendar date in figures; month and day count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date as a text writes it; null for what the text leaves out. */
export interface FoundDate {
  /** Covers the date as written; includes a leading "ngày" or "tháng" only where the date is written in words. */
  readonly span: Span;
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
  /** Set when day, month and year are all stated and form a real date. */
  readonly iso: IsoDate | null;
  /** "impossible": no calendar has this day, such as 31/6. */
  readonly problem: "impossible" | null;
  readonly form: "figures" | "words";
}

/** One end of a written date range; what the text leaves to the other end is filled in and said to be. */
export interface RangeEnd extends FoundDate {
  readonly isMonthInherited: boolean;
  readonly isYearInherited: boolean;
}

export interface FoundDateRange {
  /** From the first date to the last, without "từ ngày". */
  readonly span: Span;
  readonly from: RangeEnd;
  readonly to: RangeEnd;
}

/** True when the proleptic Gregorian calendar has this day. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= lastDayOfMonth(year, month)
  );
}

/** Number of days in a month (1-12). */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** "2021-06-15" for 2021, 6, 15; throws a RangeError when there is no such day. */
export function toIsoDate(year: number, month: number, day: number): IsoDate {
  if (!isRealDate(year, month, day)) throw new RangeError(`no such day: ${day}/${month}/${year}`);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Year, month and day of an ISO date; throws a RangeError when it is none. */
export function datePartsOf(date: IsoDate): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  const [year, month, day] = (match ?? []).slice(1).map(Number);
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    !isRealDate(year, month, day)
  )
    throw new RangeError(`not an ISO date: ${date}`);
  return { year, month, day };
}

/** The day `days` after a date, or before it when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = fromDayNumber(dayNumberOf(date) + days);
  return toIsoDate(year, month, day);
}

/** Negative, zero or positive as `a` lies before, on or after `b`; fit for sorting. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return dayNumberOf(a) - dayNumberOf(b);
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export function weekdayOf(date: IsoDate): number {
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** "15/6/2021": no leading zeros. */
export function formatShortDate(date: IsoDate): string {
  const { year, month, day } = datePartsOf(date);
  return `${day}/${month}/${year}`;
}

/**
 * "ngày 05 tháng 3 năm 2020": a leading zero for days below 10 and for months 1 and 2 only
 * (Decree 30/2020/NĐ-CP, Annex I, on place and date).
 */
export function formatLongDate(date: IsoDate): string {
  const { year, month, day } = datePartsOf(date);
  return `ngày ${twoDigits(day)} tháng ${month <= 2 ? twoDigits(month) : month} năm ${year}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** Days since 1 January 1970, counted in years that begin in March so that the leap day comes last. */
function dayNumberOf(date: IsoDate): number {
  const { year, month, day } = datePartsOf(date);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const shiftedMonth = (month + 9) % 12;
  const cycle = Math.floor(shiftedYear / 400);
  const yearOfCycle = shiftedYear - cycle * 400;
  const dayOfYear = Math.floor((153 * shiftedMonth + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * 146097 + dayOfCycle - 719468;
}

function fromDayNumber(dayNumber: number): DateParts {
  const shifted = dayNumber + 719468;
  const cycle = Math.floor(shifted / 146097);
  const dayOfCycle = shifted - cycle * 146097;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36524) -
      Math.floor(dayOfCycle / 146096)) /
      365
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day };
}

/**
 * Every date written in a text, in reading order: "15/7/ 2021", "15.12.2022", "15-12-2022", "15/12",
 * "ngày 15 tháng 12 năm 2022", "tháng 6/2022". Day and month without a year are read only after a word such as
 * "ngày" or "trước", or where they are the whole text, because 5/6 is a fraction otherwise.
 * Numbers of instruments ("28/2018/QĐ-TTg") are no dates.
 */
export function findDates(text: string): readonly FoundDate[] {
  if (!/\d/u.test(text)) return [];
  const folded = foldWithOffsets(text);
  return scanDates(folded.text)
    .filter((date) => date.isCertain)
    .map((date) => toFoundDate(date, folded));
}

/** As `findDates`, but for text in which a day and month can be nothing else, such as a deadline's cell. */
export function findDatesLeniently(text: string): readonly FoundDate[] {
  const folded = foldWithOffsets(text);
  return scanDates(folded.text).map((date) => toFoundDate(date, folded));
}

/**
 * Every range of days written in a text: "từ ngày 15/12/2020 đến 14/3/2021", "15/12 - 14/3/2026".
 * A year stated at one end only serves both, one year apart where the first day would otherwise come after the last.
 */
export function findDateRanges(text: string): readonly FoundDateRange[] {
  if (!/\d/u.test(text)) return [];
  const folded = foldWithOffsets(text);
  const dates = scanDates(folded.text).filter((date) => date.day !== null);
  const ranges: FoundDateRange[] = [];
  for (let index = 0; index < dates.length; index++) {
    const first = dates[index] as ScannedDate;
    const second = dates[index + 1];
    if (second !== undefined && isRangeBetween(folded.text, first, second)) {
      ranges.push(toRange(first, second, folded));
      index++;
      continue;
    }
    const opening = dayAloneBefore(folded.text, first);
    if (opening !== null) ranges.push(toRange(opening, first, folded));
  }
  return ranges;
}

interface ScannedDate {
  readonly start: number;
  readonly end: number;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  readonly form: FoundDate["form"];
  readonly isCertain: boolean;
}

const yearPattern = "(?:19|20|21)\\d{2}";
const writtenDate = new RegExp(
  [
    `(?:ngày )?(?<wordDay>\\d{1,2}) tháng (?<wordMonth>\\d{1,2})(?:(?:,? năm |\\/)(?<wordYear>${yearPattern}))?`,
    `tháng (?<soleMonth>\\d{1,2})(?: năm |\\/|-)(?<soleYear>${yearPattern})`,
    `(?<day>\\d{1,2})(?<sign>[/.-]) ?(?<month>\\d{1,2})\\k<sign> ?(?<year>${yearPattern})`,
    `(?<shortDay>\\d{1,2})\\/(?<shortMonth>\\d{1,2})(?:,? (?:của )?năm (?<shortYear>${yearPattern}))?`,
  ].join("|"),
  "gu"
);
const dateCue =
  /(?:^|[^\p{L}\p{N}])(?:ngày|trước|sau|hạn|vào|nhất|nhất là|từ|đến|tới|hết|kể từ):? $/u;
const runsOn = /^(?:[\p{L}\d]|\/[\p{L}\d]|[.,]\d| ?%)/u;

/** Finds dates in folded text; the ones that may be fractions are marked as not certain. */
function scanDates(folded: string): readonly ScannedDate[] {
  const found: ScannedDate[] = [];
  for (const match of folded.matchAll(writtenDate)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const date: ScannedShape = {
      start,
      end,
      day: numberOrNull(groups["wordDay"] ?? groups["day"] ?? groups["shortDay"]),
      month: numberOrNull(
        groups["wordMonth"] ?? groups["soleMonth"] ?? groups["month"] ?? groups["shortMonth"]
      ),
      year: numberOrNull(
        groups["wordYear"] ?? groups["soleYear"] ?? groups["year"] ?? groups["shortYear"]
      ),
      form: (groups["wordDay"] ?? groups["soleMonth"]) === undefined ? "figures" : "words",
    };
    if (!standsAlone(folded, date)) continue;
    const isPlausible = (date.day ?? 1) <= 31 && (date.month ?? 1) <= 12;
    if (date.year === null && !isPlausible) continue;
    found.push({ ...date, isCertain: isCertain(folded, date, match[0]) });
  }
  return found;
}

type ScannedShape = Omit<ScannedDate, "isCertain">;

function isCertain(folded: string, date: ScannedShape, matched: string): boolean {
  if (date.year !== null) return true;
  if (date.form === "words") return matched.startsWith("ngày");
  const isWholeText = date.start === 0 && date.end === folded.length;
  return isWholeText || dateCue.test(folded.slice(Math.max(0, date.start - 12), date.start));
}

function standsAlone(folded: string, { start, end, year }: ScannedShape): boolean {
  const before = folded.slice(Math.max(0, start - 2), start);
  if (/[\p{L}\p{N}/]$|\d[.,]$/u.test(before)) return false;
  const after = folded.slice(end, end + 6);
  if (runsOn.test(after)) return false;
  return year !== null || !/^-(?!ngày )\p{L}/u.test(after);
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function toFoundDate(date: ScannedDate, folded: FoldedText): FoundDate {
  const { day, year, form } = date;
  const month = date.month ?? 0;
  // A leap year stands in for a year that is not stated: 29/2 exists in some.
  const isPossible = isRealDate(year ?? 2000, month, day ?? 1);
  return {
    span: folded.originalSpan(date.start, date.end),
    day,
    month,
    year,
    iso: isPossible && day !== null && year !== null ? toIsoDate(year, month, day) : null,
    problem: isPossible ? null : "impossible",
    form,
  };
}

const rangeJoint = /^(?:-|,? (?:cho )?(?:đến|tới)(?: hết)?(?: ngày)? ?)(?:ngày )?$/u;
const dayAlone = /(?:^|[^\p{L}\p{N}])(ngày )(\d{1,2})(?:-| (?:đến|tới)(?: hết)?(?: ngày)? )$/u;

function isRangeBetween(folded: string, first: ScannedDate, second: ScannedDate): boolean {
  if (!rangeJoint.test(folded.slice(first.end, second.start))) return false;
  return first.isCertain || second.year !== null;
}

/** "ngày 12 đến (ngày) " in front of a date: a first day that leaves its month to the second. */
function dayAloneBefore(folded: string, date: ScannedDate): ScannedDate | null {
  const before = folded.slice(Math.max(0, date.start - 30), date.start);
  const match = dayAlone.exec(before);
  if (match === null) return null;
  const [, lead = "", digits = ""] = match;
  const start = date.start - before.length + match.index + match[0].indexOf(lead) + lead.length;
  return {
    start,
    end: start + digits.length,
    day: Number(digits),
    month: null,
    year: null,
    form: "figures",
    isCertain: true,
  };
}

function toRange(first: ScannedDate, second: ScannedDate, folded: FoldedText): FoundDateRange {
  const month = first.month ?? second.month;
  const order = (date: ScannedDate, inMonth: number | null): number =>
    (inMonth ?? 0) * 100 + (date.day ?? 0);
  const isCrossing = order(first, month) > order(second, second.month);
  const yearBefore = second.year === null ? null : second.year - (isCrossing ? 1 : 0);
  const yearAfter = first.year === null ? null : first.year + (isCrossing ? 1 : 0);
  const end = (date: ScannedDate, inMonth: number | null, year: number | null): RangeEnd => ({
    ...toFoundDate({ ...date, month: inMonth, year: date.year ?? year }, folded),
    isMonthInherited: date.month === null,
    isYearInherited: date.year === null && year !== null,
  });
  return {
    span: folded.originalSpan(first.start, second.end),
    from: end(first, month, yearBefore),
    to: end(second, second.month, yearAfter),
  };
}
