import type { IsoDate, PeriodKind } from "../law/calendar";
import type { StatisticsModel } from "./statistics-model";

/** The statistics of one file, with the period they are counted in. */
export interface DatedStatistics {
  /** Name of the file as the reader knows it. */
  readonly fileName: string;
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

/** The statistics of one unit over time, as one thing to check: a file and those before it. */
export interface StatisticsSeries {
  readonly kind: "statisticsSeries";
  readonly current: DatedStatistics;
  /** Files whose counting ended before the current one's or on the same day, in that order; never empty. */
  readonly earlier: readonly DatedStatistics[];
}
