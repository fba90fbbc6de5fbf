import type { IsoDate, PeriodKind } from "../law/calendar";
import type { StatisticsModel } from "./statistics-model";

/** The statistics of one period: those of a file, or of one column of a file whose columns are periods. */
export interface DatedStatistics {
  /** Name of the file as the reader knows it; null for a column of the file under check. */
  readonly fileName: string | null;
  readonly period: PeriodKind;
  readonly year: number;
  /** Counted interval, both ends included. */
  readonly window: { readonly from: IsoDate; readonly to: IsoDate };
  /** First day of the year's counting: what is cumulative is counted from it. */
  readonly yearStart: IsoDate;
  readonly statistics: StatisticsModel;
  /** Names of sheets by id; empty for a document. */
  readonly sheetNames: ReadonlyMap<string, string>;
}

/** The statistics of one period, and those that it is held against. */
export interface SeriesStep {
  readonly current: DatedStatistics;
  /** Those whose counting ended before the current one's or on the same day, in that order; never empty. */
  readonly earlier: readonly DatedStatistics[];
}

/**
 * The statistics of one unit over time, as one thing to check: a file and those before it; and of columns for one period
 * each that stand side by side in the file, every one and those before it. Never without a step.
 */
export interface StatisticsSeries {
  readonly kind: "statisticsSeries";
  readonly steps: readonly SeriesStep[];
}
