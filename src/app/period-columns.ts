import type { Law } from "../core/law/law";
import { readHeadingPeriod } from "../core/recognition/read-period";
import { figureReadings } from "../core/statistics/figure-readings";
import type { FormReading, StatisticsModel } from "../core/statistics/statistics-model";
import type { DatedStatistics, SeriesStep } from "../core/statistics/statistics-series";
import { addToGroup } from "../core/text/add-to-group";
import { byEndOfCounting, countedDays } from "./counted-days";

/**
 * The columns of figures whose heading is a period ("Quý I", "6 tháng", "Năm 2026"), each as the statistics of that
 * period, the earliest first. `year` is the file's own, for headings without one. A heading that says more ("Kế hoạch
 * năm") is no period, and of a form that has two columns of one period neither is taken.
 */
export function periodColumns(
  statistics: StatisticsModel,
  law: Law,
  year: number | null
): readonly DatedStatistics[] {
  const columns = new Map<string, DatedStatistics[]>();
  for (const reading of figureReadings(statistics)) {
    const dated = datedColumn(reading, law, year);
    if (dated !== null) addToGroup(columns, `${dated.period} ${dated.year}`, dated);
  }
  return [...columns.values()].flatMap(asOne).sort(byEndOfCounting);
}

/** Columns of one period, with the forms of all. */
function asOne(columns: readonly DatedStatistics[]): readonly DatedStatistics[] {
  const forms = columns.flatMap(({ statistics }) => statistics.forms);
  return columns.slice(0, 1).map((first) => ({
    ...first,
    statistics: { ...first.statistics, forms },
  }));
}

function datedColumn(
  reading: FormReading,
  law: Law,
  fileYear: number | null
): DatedStatistics | null {
  const named = readHeadingPeriod(reading.heading, law.vocabulary.periods);
  const year = named?.year ?? fileYear;
  const counted = named === null || year === null ? null : countedDays(law, named.period, year);
  if (named === null || year === null || counted === null) return null;
  return {
    fileName: null,
    period: named.period,
    year,
    ...counted,
    statistics: {
      kind: "statistics",
      forms: [{ ...reading, otherColumns: [] }],
      unrecognised: [],
      report: null,
    },
    sheetNames: new Map(),
  };
}

/** Every period's columns but the first, held against those before. */
export function stepsOf(columns: readonly DatedStatistics[]): readonly SeriesStep[] {
  return columns
    .slice(1)
    .map((current, place) => ({ current, earlier: columns.slice(0, place + 1) }));
}
