import type { IsoDate } from "../law/calendar";
import {
  addDays,
  findDateRanges,
  findDatesLeniently,
  isRealDate,
  lastDayOfMonth,
  toIsoDate,
} from "./dates";
import type {
  DeadlinePart,
  IntervalClass,
  IntervalDeadline,
  PlanYears,
  Recurring,
  RecurringDue,
} from "./deadline";
import * as phrases from "./deadline-phrases";

type Groups = Readonly<Record<string, string | undefined>>;

/** What one folded segment of a deadline says, in reading order; empty where it says nothing that is understood. */
export function readDeadlineSegment(
  segment: string,
  planYears: PlanYears
): readonly DeadlinePart[] {
  const text = new Unread(segment);
  readFixedPhrases(text, planYears);
  readRecurrences(text);
  text.take(phrases.vagueWords, () => [{ kind: "vague" }]);
  readDays(text, planYears);
  readMonthsAndQuarters(text, planYears);
  readYears(text, planYears);
  return text.parts();
}

/** What a range of a segment says. */
interface Reading {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly DeadlinePart[];
}

/** A segment of which each kind of phrase in turn takes the words it understands, so that no figure is read twice. */
class Unread {
  private readonly readings: Reading[] = [];

  constructor(private text: string) {}

  /** What is left, at the length and with the offsets of the whole. */
  get rest(): string {
    return this.text;
  }

  /** Takes every phrase of a kind. */
  take(
    { pattern, signs }: phrases.PhraseKind,
    build: (groups: Groups, at: number, matched: string) => readonly DeadlinePart[]
  ): void {
    if (!signs.some((sign) => this.text.includes(sign))) return;
    const readings: Reading[] = [];
    for (const match of this.text.matchAll(pattern)) {
      const [matched, before = ""] = match;
      const start = match.index + before.length;
      const phrase = matched.slice(before.length);
      const parts = build(match.groups ?? {}, start, phrase);
      readings.push({ start, end: start + phrase.length, parts });
    }
    this.put(readings);
  }

  /** Takes ranges, in ascending order, out of the text. */
  put(readings: readonly Reading[]): void {
    const pieces: string[] = [];
    let done = 0;
    for (const { start, end } of readings) {
      pieces.push(this.text.slice(done, start), "|".repeat(end - start));
      done = end;
    }
    this.text = pieces.join("") + this.text.slice(done);
    for (const reading of readings) this.readings.push(reading);
  }

  /** What the words in front of an offset make of the day, month or year there. */
  leadBefore(at: number): phrases.Lead {
    const [, words = ""] = phrases.leadWords.exec(this.text.slice(Math.max(0, at - 60), at)) ?? [];
    return phrases.leadOf(words);
  }

  parts(): readonly DeadlinePart[] {
    return [...this.readings].sort((a, b) => a.start - b.start).flatMap(({ parts }) => parts);
  }
}

const impossible: DeadlinePart = { kind: "unreadable", reason: "impossibleDate" };

function readFixedPhrases(text: Unread, planYears: PlanYears): void {
  text.take(phrases.dayOfOtherYear, (groups) => [dayOfOtherYear(groups, planYears)]);
  text.take(phrases.relativeWords, (groups) => [relative(groups)]);
  text.take(phrases.instructionWords, () => [{ kind: "byInstruction" }]);
  text.take(phrases.ongoingWords, () => [ongoing(toIsoDate(planYears.from, 1, 1), planYears)]);
}

function relative(groups: Groups): DeadlinePart {
  const measure = groups["measure"] ?? groups["measureAlone"];
  return {
    kind: "relative",
    amount: numberOrNull(groups["amount"] ?? groups["amountAlone"]),
    measureUnit: phrases.isMeasure(measure) ? phrases.measures[measure] : null,
  };
}

/** A day of the year before or after: a date where the plan has one year, otherwise a recurrence. */
function dayOfOtherYear(groups: Groups, { from, to }: PlanYears): DeadlinePart {
  const isEarlier = /trước/u.test(groups["which"] ?? "");
  if (from !== to) {
    const of = isEarlier ? "yearBeforePeriod" : "yearAfterPeriod";
    return recurrence("year", recurringDue(groups, of, numberOrNull(groups["month"])));
  }
  const [year, month, day] = [
    from + (isEarlier ? -1 : 1),
    Number(groups["month"]),
    Number(groups["day"]),
  ];
  if (!isRealDate(year, month, day)) return impossible;
  const named = toIsoDate(year, month, day);
  const isExclusive = isBefore(groups);
  return due(
    isExclusive ? "before" : "by",
    named,
    named,
    isExclusive ? "beforeDay" : "byDay",
    true
  );
}

function readRecurrences(text: Unread): void {
  const every = (groups: Groups): Recurring | null =>
    phrases.whichPeriods[groups["period"] ?? "tháng"] ?? null;
  text.take(phrases.dayOfEveryYear, (groups) => [
    recurrence("year", recurringDue(groups, "period", numberOrNull(groups["month"]))),
  ]);
  text.take(phrases.dayOfOtherMonth, (groups) => [
    recurrence(every(groups), recurringDue(groups, "monthAfterPeriod", null)),
  ]);
  text.take(phrases.dayOfLastMonth, (groups) => [
    recurrence(every(groups), recurringDue(groups, "lastMonthOfPeriod", null)),
  ]);
  text.take(phrases.dayOfEveryMonth, (groups) => [
    recurrence("month", recurringDue(groups, "period", null)),
  ]);
  text.take(phrases.monthOfEveryYear, (groups) => {
    const { month, quarter } = groups;
    const last = quarter === undefined ? Number(month) : quarterOf(quarter) * 3;
    return [recurrence("year", recurringDue(groups, "period", last))];
  });
  text.take(phrases.endOfEvery, (groups) => [recurrence(every(groups), null)]);
  text.take(phrases.timesPer, (groups) =>
    groups["twice"] === undefined ? recurrences(groups) : [recurrence("half", null)]
  );
  text.take(phrases.recurringList, recurrences);
  text.take(phrases.bareList, recurrences);
  text.take(phrases.justRecurring, () => [recurrence(null, null)]);
}

function recurringDue(groups: Groups, of: RecurringDue["of"], month: number | null): RecurringDue {
  return { day: numberOrNull(groups["day"]), month, of, isExclusive: isBefore(groups) };
}

function isBefore(groups: Groups): boolean {
  return groups["before"] === "trước";
}

function recurrence(every: Recurring | null, due: RecurringDue | null): DeadlinePart {
  // A leap year: 29/2 recurs, if not every year.
  const isPossible = due === null || isRealDate(2000, due.month ?? 1, due.day ?? 1);
  return isPossible ? { kind: "recurrence", every, due } : impossible;
}

function recurrences(groups: Groups): readonly DeadlinePart[] {
  const list = groups["list"] ?? groups["list2"] ?? groups["list3"] ?? "";
  return (list.match(new RegExp(phrases.periodWord, "gu")) ?? []).map((period) =>
    recurrence(phrases.whichPeriods[period] ?? null, null)
  );
}

function readDays(text: Unread, planYears: PlanYears): void {
  text.put(dayRanges(text.rest, planYears));
  text.put(singleDays(text, planYears));
}

function dayRanges(rest: string, planYears: PlanYears): readonly Reading[] {
  return findDateRanges(rest)
    .filter(({ from, to }) => from.problem === null && to.problem === null)
    .map(({ span, from, to }) => ({
      ...span,
      parts: [
        {
          kind: "interval",
          class: "byDay",
          from: from.iso ?? dayIn(planYears.from, from.month, from.day ?? 1),
          to: to.iso ?? dayIn(planYears.to, to.month, to.day ?? 1),
          isEndExclusive: false,
          isYearStated: from.iso !== null && to.iso !== null,
        },
      ],
    }));
}

function singleDays(text: Unread, planYears: PlanYears): readonly Reading[] {
  const readings: Reading[] = [];
  let lead: phrases.Lead = "in";
  let end = -1;
  for (const { span, day, month, year, problem } of findDatesLeniently(text.rest)) {
    if (day === null) continue;
    const isNextOfList = end >= 0 && phrases.betweenDays.test(text.rest.slice(end, span.start));
    if (!isNextOfList) lead = text.leadBefore(span.start);
    end = span.end;
    const first = problem === null ? dayIn(year ?? planYears.from, month, day) : null;
    const last = problem === null ? dayIn(year ?? planYears.to, month, day) : null;
    const part =
      first === null || last === null
        ? impossible
        : due(lead, first, last, dayClasses[lead], year !== null, planYears);
    readings.push({ ...span, parts: [part] });
  }
  return readings;
}

const dayClasses: Readonly<Record<phrases.Lead, IntervalClass>> = {
  in: "day",
  before: "beforeDay",
  by: "byDay",
  from: "day",
  after: "day",
};

/** The day of a year; the last of the month where that year's month is shorter. */
function dayIn(year: number, month: number, day: number): IsoDate {
  return toIsoDate(year, month, Math.min(day, lastDayOfMonth(year, month)));
}

function readMonthsAndQuarters(text: Unread, planYears: PlanYears): void {
  text.take(phrases.halfYear, ({ which, year }, at) => {
    const [firstMonth, lastMonth] = which === "đầu" ? [1, 6] : [7, 12];
    const half = { firstMonth, lastMonth, year: numberOrNull(year), isRangeEnd: false };
    return [pointDue(half, "half", text.leadBefore(at), planYears)];
  });
  text.take(phrases.quarterList, (_, at, matched) =>
    pointsDue(toPoints(matched, "quarter"), "quarter", text.leadBefore(at), planYears)
  );
  text.take(phrases.wrongQuarter, () => [impossible]);
  text.take(phrases.monthList, (_, at, matched) =>
    pointsDue(toPoints(matched, "month"), "month", text.leadBefore(at), planYears)
  );
}

/** A month, quarter or half, as months of a year. */
interface Point {
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly year: number | null;
  /** True where the point ends a range that the point before it begins. */
  readonly isRangeEnd: boolean;
}

/** Months or quarters of a list such as "tháng 3, 6/2022" or "quý i-iii"; null when one of them does not exist. */
function toPoints(list: string, kind: "month" | "quarter"): readonly Point[] | null {
  const points: Point[] = [];
  for (const { groups = {} } of list.matchAll(phrases.pointItem)) {
    const number =
      kind === "quarter" ? quarterOf(groups["number"] ?? "") : Number(groups["number"]);
    if (!(number >= 1 && number <= (kind === "quarter" ? 4 : 12))) return null;
    points.push({
      firstMonth: kind === "quarter" ? number * 3 - 2 : number,
      lastMonth: kind === "quarter" ? number * 3 : number,
      year: numberOrNull(groups["year"]),
      isRangeEnd: /-|đến/u.test(groups["joint"] ?? ""),
    });
  }
  return points;
}

function quarterOf(number: string): number {
  return phrases.quarters[number] ?? Number(number);
}

/** One part for every point of a list, one for both ends of a range. */
function pointsDue(
  list: readonly Point[] | null,
  kind: "month" | "quarter",
  lead: phrases.Lead,
  planYears: PlanYears
): readonly DeadlinePart[] {
  if (list === null) return [impossible];
  const points = withYears(list);
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (next?.isRangeEnd === true) return [rangeDue(point, next, kind, planYears)];
    return point.isRangeEnd ? [] : [pointDue(point, kind, lead, planYears)];
  });
}

/** A point without a year takes that of the next, or of the one before; a range may begin the year before it ends. */
function withYears(list: readonly Point[]): readonly Point[] {
  const points = [...list];
  let next: Point | undefined;
  for (let index = points.length - 1; index >= 0; index--) {
    const point = points[index] as Point;
    const isCrossing = next?.isRangeEnd === true && point.firstMonth > next.lastMonth;
    const nextYear = next?.year ?? null;
    next = {
      ...point,
      year: point.year ?? (nextYear === null ? null : nextYear - Number(isCrossing)),
    };
    points[index] = next;
  }
  let year: number | null = null;
  return points.map((point) => {
    year = point.year ?? year;
    return { ...point, year };
  });
}

function rangeDue(
  first: Point,
  last: Point,
  kind: "month" | "quarter",
  planYears: PlanYears
): DeadlinePart {
  const isCrossing = last.year === null && first.firstMonth > last.lastMonth;
  return {
    kind: "interval",
    class: kind === "month" ? "months" : kind,
    from: toIsoDate(first.year ?? planYears.from, first.firstMonth, 1),
    to: endOfMonth(last.year ?? planYears.to + Number(isCrossing), last.lastMonth),
    isEndExclusive: false,
    isYearStated: last.year !== null,
  };
}

function pointDue(
  { firstMonth, lastMonth, year }: Point,
  kind: IntervalClass,
  lead: phrases.Lead,
  planYears: PlanYears
): DeadlinePart {
  const first = toIsoDate(year ?? planYears.from, firstMonth, 1);
  const lastYear = year ?? planYears.to;
  const named =
    lead === "before" ? toIsoDate(lastYear, firstMonth, 1) : endOfMonth(lastYear, lastMonth);
  return due(lead, first, named, kind, year !== null, planYears);
}

function readYears(text: Unread, planYears: PlanYears): void {
  text.take(phrases.yearSpan, ({ first, last }) => [
    wholeYears({ from: Number(first), to: Number(last) }, "multiYear", true),
  ]);
  text.take(phrases.wholePlan, () => [wholeYears(planYears, "multiYear", false)]);
  text.take(phrases.singleYear, ({ year }, at) => {
    const whole = { firstMonth: 1, lastMonth: 12, year: numberOrNull(year), isRangeEnd: false };
    return [pointDue(whole, "year", text.leadBefore(at), planYears)];
  });
  text.take(phrases.thisYear, () => [wholeYears(planYears, "year", false)]);
}

function wholeYears(
  years: PlanYears,
  kind: "year" | "multiYear",
  isYearStated: boolean
): IntervalDeadline {
  return {
    kind: "interval",
    class: kind,
    from: toIsoDate(years.from, 1, 1),
    to: toIsoDate(years.to, 12, 31),
    isEndExclusive: false,
    isYearStated,
  };
}

/** What is due in, by or before the days from `first` to `named`; "from" makes it ongoing, "after" makes it vague. */
function due(
  lead: phrases.Lead,
  first: IsoDate,
  named: IsoDate,
  kind: IntervalClass,
  isYearStated: boolean,
  planYears?: PlanYears
): DeadlinePart {
  if (lead === "after") return { kind: "vague" };
  if (lead === "from" && planYears !== undefined) return ongoing(first, planYears);
  const isEndExclusive = lead === "before";
  return {
    kind: "interval",
    class: kind,
    from: lead === "in" ? first : null,
    to: isEndExclusive ? addDays(named, -1) : named,
    isEndExclusive,
    isYearStated,
  };
}

function ongoing(from: IsoDate, planYears: PlanYears): DeadlinePart {
  return { kind: "ongoing", from, to: toIsoDate(planYears.to, 12, 31) };
}

function endOfMonth(year: number, month: number): IsoDate {
  return toIsoDate(year, month, lastDayOfMonth(year, month));
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
