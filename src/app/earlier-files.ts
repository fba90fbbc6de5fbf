import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { Law } from "../core/law/law";
import type { DocumentModel } from "../core/model/document";
import type { WorkbookModel } from "../core/model/workbook";
import type { DocumentFacts } from "../core/recognition/document-facts";
import { readFacts } from "../core/recognition/read-facts";
import { readUnitName } from "../core/recognition/read-unit-name";
import { readStatistics } from "../core/statistics/read-statistics";
import type { StatisticsModel } from "../core/statistics/statistics-model";
import type { DatedStatistics, StatisticsSeries } from "../core/statistics/statistics-series";
import { sameWords } from "../core/text/vietnamese";
import type { Catalogue } from "../packs/load-pack";
import { mergeVocabulary, selectPacks } from "../packs/select-packs";
import { isoDateOf } from "../templating/vietnamese-date";
import { chooseProfile } from "./choose-profile";
import { lawDateOf } from "./law-date";

/** What of a file takes part in comparing it with others; far smaller than the file's model. */
export interface FileStatistics {
  readonly fileName: string;
  /** Unit as the file names it; null where it does not. */
  readonly unitName: string | null;
  /** Null where the file has no form, or does not tell its period. */
  readonly statistics: DatedStatistics | null;
  /** Why `statistics` is null. */
  readonly lacks: "forms" | "period" | null;
}

/** Reads a file for comparison with others, by the law of its own day. Throws a RangeError for an unknown profile id. */
export function readFileStatistics(
  file: { readonly name: string; readonly model: DocumentModel | WorkbookModel },
  profileId: string | null,
  catalogue: Catalogue
): FileStatistics {
  const { name, model } = file;
  const facts = readFacts(model, mergeVocabulary(catalogue.packs));
  const on = lawDateOf(facts);
  if (on === null) return { ...named(name, model, catalogue), statistics: null, lacks: "period" };
  const { profile } = chooseProfile(profileId, facts, catalogue, on);
  const { law } = selectPacks(catalogue.packs, profile, on);
  const statistics = readStatistics(model, law.forms);
  return fileStatisticsOf({ name, model, facts, law, statistics });
}

function named(
  fileName: string,
  model: DocumentModel | WorkbookModel,
  catalogue: Catalogue
): Pick<FileStatistics, "fileName" | "unitName"> {
  return { fileName, unitName: readUnitName(model, mergeVocabulary(catalogue.packs)) };
}

/** The same for a file that has been read already. */
export function fileStatisticsOf(file: {
  readonly name: string;
  readonly model: DocumentModel | WorkbookModel;
  readonly facts: DocumentFacts;
  readonly law: Law;
  readonly statistics: StatisticsModel;
}): FileStatistics {
  const { name, model, facts, law, statistics } = file;
  const known = { fileName: name, unitName: readUnitName(model, law.vocabulary) };
  if (statistics.forms.length === 0) return { ...known, statistics: null, lacks: "forms" };
  const period = facts.period?.value ?? null;
  const year = facts.years?.value.to ?? null;
  const counted = period === null || year === null ? null : countedDays(law, period, year);
  if (period === null || year === null || counted === null)
    return { ...known, statistics: null, lacks: "period" };
  const sheetNames = new Map(
    model.kind === "workbook" ? model.sheets.map((sheet) => [sheet.id, sheet.name]) : []
  );
  const dated = { fileName: name, period, year, ...counted, statistics, sheetNames };
  return { ...known, statistics: dated, lacks: null };
}

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

/** A file handed over for comparison that could not be used, and why. */
export interface FileNotCompared {
  readonly fileName: string;
  /**
   * "currentUnclear": the file under check itself has no form, or does not tell its period. notPlan, noYears, noTasks,
   * otherYear, notReport: as a plan it cannot be compared with the file under check.
   */
  readonly reason:
    | "noForms"
    | "noPeriod"
    | "otherUnit"
    | "notEarlier"
    | "samePeriod"
    | "currentUnclear"
    | "notPlan"
    | "noYears"
    | "noTasks"
    | "otherYear"
    | "notReport";
}

/** The series of one file, or null where no other file can be compared with it. */
export interface SeriesOfFiles {
  readonly series: StatisticsSeries | null;
  readonly notCompared: readonly FileNotCompared[];
}

/**
 * Puts a file and others in the order of what they count. A file of another unit, of a later period, or one of two of
 * the same period is left out and told: nothing is guessed.
 */
export function seriesOf(
  current: FileStatistics,
  others: readonly FileStatistics[]
): SeriesOfFiles {
  const now = current.statistics;
  if (now === null) {
    const reason = "currentUnclear";
    return { series: null, notCompared: others.map(({ fileName }) => ({ fileName, reason })) };
  }
  const notCompared: FileNotCompared[] = [];
  const usable: DatedStatistics[] = [];
  const periods = [now, ...others.flatMap(({ statistics }) => statistics ?? [])].map(periodKey);
  for (const other of others) {
    const reason = reasonAgainst(current, now, other, periods);
    if (reason !== null) notCompared.push({ fileName: other.fileName, reason });
    else if (other.statistics !== null) usable.push(other.statistics);
  }
  usable.sort((a, b) => compare(a.window.to, b.window.to) || compare(a.window.from, b.window.from));
  const series =
    usable.length === 0
      ? null
      : ({ kind: "statisticsSeries", current: now, earlier: usable } as const);
  return { series, notCompared };
}

function reasonAgainst(
  current: FileStatistics,
  now: DatedStatistics,
  other: FileStatistics,
  periods: readonly string[]
): FileNotCompared["reason"] | null {
  if (other.statistics === null) return other.lacks === "forms" ? "noForms" : "noPeriod";
  if (
    current.unitName !== null &&
    other.unitName !== null &&
    !sameWords(current.unitName, other.unitName)
  )
    return "otherUnit";
  const key = periodKey(other.statistics);
  if (periods.filter((period) => period === key).length > 1) return "samePeriod";
  return other.statistics.window.to > now.window.to ? "notEarlier" : null;
}

function periodKey({ period, year }: DatedStatistics): string {
  return `${period} ${year}`;
}

function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
