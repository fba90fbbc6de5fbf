import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { Law } from "../core/law/law";
import type { DatedStatistics } from "../core/statistics/statistics-series";
import { isoDateOf } from "../templating/vietnamese-date";

/** Days that a report of a period counts, by the regime; null where it says nothing of that period. */
export function countedDays(
  { regime }: Law,
  period: PeriodKind,
  year: number
): Pick<DatedStatistics, "window" | "yearStart"> | null {
  const report = regime.reports.find((candidate) => candidate.period === period);
  if (report === undefined) return null;
  const { from, to } = report.window;
  const wholeYear = regime.reports.find((candidate) => candidate.period === "year") ?? report;
  return {
    window: { from: isoDateOf(from, year), to: isoDateOf(to, year) },
    yearStart: isoDateOf(wholeYear.window.from, year),
  };
}

/** Order of statistics by the last day that they count, then by the first. */
export function byEndOfCounting(
  { window: a }: Pick<DatedStatistics, "window">,
  { window: b }: Pick<DatedStatistics, "window">
): number {
  return compare(a.to, b.to) || compare(a.from, b.from);
}

function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
