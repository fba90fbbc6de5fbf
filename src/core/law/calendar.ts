/** ISO 8601 calendar date, e.g. "2026-03-14". */
export type IsoDate = string;

/** The periods a periodic reform report is written for. */
export type PeriodKind = "q1" | "h1" | "q3" | "year";

/** A day that moves with the year a plan or report is about. */
export interface YearlyDay {
  readonly month: number;
  readonly day: number;
  /** Added to the year of the plan or report: -1 for the preceding year. */
  readonly yearOffset: number;
}

/** A last day to do something. "chậm nhất ngày 18" includes the day, "trước ngày 20" does not. */
export interface DueDay {
  readonly on: YearlyDay;
  readonly isInclusive: boolean;
}
