import type { Law } from "../core/law/law";
import { readHeadingPeriod } from "../core/recognition/read-period";
import { figureReadings } from "../core/statistics/figure-readings";
import type { FormReading, StatisticsModel } from "../core/statistics/statistics-model";
import type { DatedStatistics, SeriesStep } from "../core/statistics/statistics-series";
import { addToGroup } from "../core/text/add-to-group";
import { fold } from "../core/text/vietnamese";
import { byEndOfCounting, countedDays } from "./counted-days";

/**
 * The columns of figures whose heading is a period ("Quý I", "6 tháng", "Năm 2026"), each as the statistics of that
 * period, the earliest first; a list for each unit that stands over columns of its own. `year` is the file's own, for
 * headings without one. A heading that says more ("Kế hoạch năm") is no period, and of a form that has two columns of one
 * period under one unit neither is taken.
 */
export function periodColumns(
  statistics: StatisticsModel,
  law: Law,
  year: number | null
): readonly (readonly DatedStatistics[])[] {
  const units = new Map<string, Map<string, DatedStatistics[]>>();
  for (const reading of figureReadings(statistics)) {
    const dated = datedColumn(reading, law, year);
    if (dated === null) continue;
    const columns = units.get(dated.unit) ?? new Map<string, DatedStatistics[]>();
    units.set(dated.unit, columns);
    const { period, year: own } = dated.statistics;
    addToGroup(columns, `${period} ${own}`, dated.statistics);
  }
  return [...units.values()].map((columns) =>
    [...columns.values()].flatMap(asOne).sort(byEndOfCounting)
  );
}

/** Columns of one period, with the forms of all. */
function asOne(columns: readonly DatedStatistics[]): readonly DatedStatistics[] {
  const forms = columns.flatMap(({ statistics }) => statistics.forms);
  return columns.slice(0, 1).map((first) => ({
    ...first,
    statistics: { ...first.statistics, forms },
  }));
}

interface DatedColumn {
  /** The unit that stands over the period, folded; empty where none does. */
  readonly unit: string;
  readonly statistics: DatedStatistics;
}

function datedColumn(reading: FormReading, law: Law, fileYear: number | null): DatedColumn | null {
  const { vocabulary } = law;
  const read = reading.headings.map((text) => ({
    text,
    named: readHeadingPeriod(text, vocabulary),
  }));
  const named = periodOf(read.flatMap((one) => one.named ?? []));
  const year = named?.year ?? fileYear;
  const counted = named === null || year === null ? null : countedDays(law, named.period, year);
  if (named === null || year === null || counted === null) return null;
  const unit = read.flatMap((one) => (one.named === null ? [fold(one.text)] : [])).join("\n");
  return {
    unit,
    statistics: {
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
    },
  };
}

type NamedColumn = NonNullable<ReturnType<typeof readHeadingPeriod>>;

/** The one period named, with the year of a "Năm 2026" over it; null where several are. */
function periodOf(named: readonly NamedColumn[]): NamedColumn | null {
  const [first, second, ...others] = named;
  if (first === undefined || others.length > 0) return null;
  if (second === undefined) return first;
  const isYearOver = first.period === "year" && first.year !== null && second.year === null;
  return isYearOver ? { period: second.period, year: first.year } : null;
}

/** Every period's columns but the first, held against those before. */
export function stepsOf(columns: readonly DatedStatistics[]): readonly SeriesStep[] {
  return columns
    .slice(1)
    .map((current, place) => ({ current, earlier: columns.slice(0, place + 1) }));
}
