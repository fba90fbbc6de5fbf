import type { IsoDate } from "../law/calendar";

/** Years a plan covers, both included. */
export interface PlanYears {
  readonly from: number;
  readonly to: number;
}

export type IntervalClass =
  "day" | "beforeDay" | "byDay" | "month" | "months" | "quarter" | "half" | "year" | "multiYear";

/** What is due within days that a calendar can name. */
export interface IntervalDeadline {
  readonly kind: "interval";
  readonly class: IntervalClass;
  /** Null where the phrase says only by when. */
  readonly from: IsoDate | null;
  /** Last day that is still in time: for "trước ngày 20/6" the 19th. */
  readonly to: IsoDate;
  /** As written: "trước" leaves the named day out. */
  readonly isEndExclusive: boolean;
  /** False where the year was taken from the plan; a plan of several years then gives its first and last. */
  readonly isYearStated: boolean;
}

export type Recurring = "day" | "week" | "month" | "quarter" | "half" | "year";

/** The day by which something that recurs is due each time. */
export interface RecurringDue {
  /** As written; null where only the month or quarter is named. */
  readonly day: number | null;
  /** 1-12; null where the month follows from the period. The last one where a quarter is named. */
  readonly month: number | null;
  readonly of:
    "period" | "lastMonthOfPeriod" | "monthAfterPeriod" | "yearAfterPeriod" | "yearBeforePeriod";
  readonly isExclusive: boolean;
}

export interface RecurrenceDeadline {
  readonly kind: "recurrence";
  /** Null where the phrase says only that it recurs: "định kỳ", "kỳ báo cáo". */
  readonly every: Recurring | null;
  readonly due: RecurringDue | null;
}

export type DeadlinePart =
  | IntervalDeadline
  | RecurrenceDeadline
  /** Goes on all the time; the days are those of the plan where the text states none. */
  | { readonly kind: "ongoing"; readonly from: IsoDate; readonly to: IsoDate }
  /** Counted from an event: "20 ngày sau khi ban hành"; null where no length of time is stated. */
  | {
      readonly kind: "relative";
      readonly amount: number | null;
      readonly measureUnit: "hour" | "day" | "workingDay" | "week" | "month" | "year" | null;
    }
  /** Fixed elsewhere: "theo kế hoạch", "khi có yêu cầu". */
  | { readonly kind: "byInstruction" }
  /** Says nothing one could hold anybody to: "trong thời gian tới". */
  | { readonly kind: "vague" }
  | { readonly kind: "empty" }
  /** "nt", "như trên": the deadline of the row above. */
  | { readonly kind: "ditto" }
  | {
      readonly kind: "unreadable";
      /** "impossibleDate": a day, month or quarter that no calendar has. */
      readonly reason: "impossibleDate" | "unknownWords";
    };

/**
 * What a deadline says. Where a text says several things, the most exact leads: a milestone before a recurrence,
 * a recurrence before "thường xuyên", that before "theo kế hoạch"; milestones of a list are joined from first to last.
 * An impossible date leads everything, because it has to be mended first.
 */
export type Deadline = DeadlinePart & {
  /** Everything the text says, in reading order; at least one. */
  readonly parts: readonly DeadlinePart[];
};

/** Last day that is in time, or null where the deadline names none. */
export function dueDayOf(deadline: Deadline): IsoDate | null {
  return deadline.kind === "interval" ? deadline.to : null;
}
