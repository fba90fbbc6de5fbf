import type { IsoDate, PeriodKind } from "../../core/law/calendar";
import type { Law } from "../../core/law/law";
import type { Provenance } from "../../core/law/provenance";
import { addDays, daysBetween, toIsoDate, datePartsOf } from "../../core/text/dates";
import { dayInYear, lastDayInTime } from "../../core/text/yearly-days";
import type { Catalogue } from "../../packs/load-pack";
import { selectPacks } from "../../packs/select-packs";
import { profileById } from "../check-document";
import { periodEndOf } from "../law-date";

/** Something the office has to issue or send: the yearly plan, a periodic report, a report on one theme. */
export type Duty =
  | { readonly kind: "plan" }
  | { readonly kind: "report"; readonly period: PeriodKind }
  | { readonly kind: "theme"; readonly id: string; readonly name: string };

export interface Deadline {
  readonly duty: Duty;
  /** Year the plan or report is about; a plan may be due in the year before. */
  readonly year: number;
  /** What the report counts, both ends included; null for a plan or a theme report. */
  readonly window: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Last day in time; null where no source read so far tells it. */
  readonly lastDay: IsoDate | null;
  /** The day as the authority wrote it: "trước ngày 20" names the 20th and leaves it out. */
  readonly statedDay: IsoDate | null;
  readonly isInclusive: boolean;
  /** From today to the last day, 0 on that day; null without one. */
  readonly daysLeft: number | null;
  readonly provenance: Provenance;
}

/** How far ahead the list looks: a year and a day, so that what is due today is seen next year too. */
const daysAhead = 366;

/**
 * What a profile's office has to hand in within a year from `today`, soonest first. The law is that of each plan's or
 * report's own time. A report whose due day is unknown stands by the day after its data are cut off, and says so.
 */
export function listDeadlines(
  profileId: string,
  today: IsoDate,
  catalogue: Catalogue
): readonly Deadline[] {
  const { year } = datePartsOf(today);
  const lastSeen = addDays(today, daysAhead);
  const profile = profileById(catalogue, profileId);
  const lawOn = (on: IsoDate): Law => selectPacks(catalogue.packs, profile, on).law;
  return [year - 1, year, year + 1, year + 2]
    .flatMap((of) => deadlinesOf(of, lawOn))
    .map((deadline) => ({
      ...deadline,
      daysLeft: deadline.lastDay === null ? null : daysBetween(today, deadline.lastDay),
    }))
    .filter((deadline) => today <= sortDay(deadline) && sortDay(deadline) <= lastSeen)
    .sort((a, b) => (sortDay(a) < sortDay(b) ? -1 : 1));
}

/** The day by which a deadline takes its place in the list. */
export function sortDay({ lastDay, window, year }: Deadline): IsoDate {
  return lastDay ?? (window === null ? toIsoDate(year, 1, 1) : addDays(window.to, 1));
}

const periods: readonly PeriodKind[] = ["q1", "h1", "q3", "year"];

function deadlinesOf(year: number, lawOn: (on: IsoDate) => Law): readonly Deadline[] {
  const deadlines: Deadline[] = [];
  const { plan } = lawOn(toIsoDate(year - 1, 12, 31)).regime;
  if (plan !== null) deadlines.push({ duty: { kind: "plan" }, window: null, ...dueIn(plan, year) });
  for (const period of periods) {
    const report = lawOn(periodEndOf(period, year)).regime.reports.find(
      (regime) => regime.period === period
    );
    if (report === undefined) continue;
    const { from, to } = report.window;
    const window = { from: dayInYear(from, year), to: dayInYear(to, year) };
    deadlines.push({ duty: { kind: "report", period }, window, ...dueIn(report, year) });
  }
  for (const theme of lawOn(toIsoDate(year, 12, 31)).regime.themes) {
    const { id, name } = theme;
    deadlines.push({ duty: { kind: "theme", id, name }, window: null, ...dueIn(theme, year) });
  }
  return deadlines;
}

type Due = Parameters<typeof lastDayInTime>[0];

function dueIn(
  { due, provenance }: { readonly due: Due | null; readonly provenance: Provenance },
  year: number
): Omit<Deadline, "duty" | "window"> {
  return {
    year,
    lastDay: due === null ? null : lastDayInTime(due, year),
    statedDay: due === null ? null : dayInYear(due.on, year),
    isInclusive: due?.isInclusive ?? true,
    daysLeft: null,
    provenance,
  };
}
