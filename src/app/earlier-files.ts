import type { Law } from "../core/law/law";
import type { DocumentModel } from "../core/model/document";
import type { WorkbookModel } from "../core/model/workbook";
import type { DocumentFacts } from "../core/recognition/document-facts";
import { readUnitName } from "../core/recognition/read-unit-name";
import { readStatistics } from "../core/statistics/read-statistics";
import type { StatisticsModel } from "../core/statistics/statistics-model";
import type { DatedStatistics, StatisticsSeries } from "../core/statistics/statistics-series";
import { sameWords } from "../core/text/vietnamese";
import type { Catalogue } from "../packs/load-pack";
import { mergeVocabulary, selectPacks } from "../packs/select-packs";
import { chooseProfile } from "./choose-profile";
import { byEndOfCounting, countedDays } from "./counted-days";
import { lawDateOf } from "./law-date";
import { periodColumns, stepsOf } from "./period-columns";
import { readFileFacts } from "./read-file-facts";

/** What of a file takes part in comparing it with others; far smaller than the file's model. */
export interface FileStatistics {
  readonly fileName: string;
  /** Unit as the file names it; null where it does not. */
  readonly unitName: string | null;
  /** Null where the file has no form, or does not tell its period. */
  readonly statistics: DatedStatistics | null;
  /** Why `statistics` is null. */
  readonly lacks: "forms" | "period" | null;
  /** Columns of a period of their own ("Quý I", "6 tháng"), each as the statistics of that period, the earliest first; a list for each unit over them. */
  readonly columns: readonly (readonly DatedStatistics[])[];
}

/** Reads a file for comparison with others, by the law of its own day. Throws a RangeError for an unknown profile id. */
export function readFileStatistics(
  file: { readonly name: string; readonly model: DocumentModel | WorkbookModel },
  profileId: string | null,
  catalogue: Catalogue
): FileStatistics {
  const { name, model } = file;
  const facts = readFileFacts(model, catalogue);
  const on = lawDateOf(facts);
  if (on === null)
    return { ...named(name, model, catalogue), statistics: null, lacks: "period", columns: [] };
  const { profile } = chooseProfile(profileId, facts, catalogue, on);
  const { law } = selectPacks(catalogue.packs, profile, on);
  const statistics = readStatistics(model, law);
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
  const period = facts.period?.value ?? null;
  const year = facts.years?.value.to ?? null;
  const columns = periodColumns(statistics, law, year);
  const known = { fileName: name, unitName: readUnitName(model, law.vocabulary), columns };
  if (statistics.forms.length === 0) return { ...known, statistics: null, lacks: "forms" };
  const counted = period === null || year === null ? null : countedDays(law, period, year);
  if (period === null || year === null || counted === null)
    return { ...known, statistics: null, lacks: "period" };
  const sheetNames = new Map(
    model.kind === "workbook" ? model.sheets.map((sheet) => [sheet.id, sheet.name]) : []
  );
  const figures = { ...statistics, report: null };
  const dated = { fileName: name, period, year, ...counted, statistics: figures, sheetNames };
  return { ...known, statistics: dated, lacks: null };
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
 * Puts a file and others in the order of what they count, and the columns of the file that are periods in theirs. A file
 * of another unit, of a later period, or one of two of the same period is left out and told: nothing is guessed.
 */
export function seriesOf(
  current: FileStatistics,
  others: readonly FileStatistics[]
): SeriesOfFiles {
  const { usable, notCompared } = filesBefore(current, others);
  const now = current.statistics;
  const ofFiles = now === null || usable.length === 0 ? [] : [{ current: now, earlier: usable }];
  const steps = [...ofFiles, ...current.columns.flatMap(stepsOf)];
  return { series: steps.length === 0 ? null : { kind: "statisticsSeries", steps }, notCompared };
}

function filesBefore(
  current: FileStatistics,
  others: readonly FileStatistics[]
): { readonly usable: readonly DatedStatistics[] } & Pick<SeriesOfFiles, "notCompared"> {
  const now = current.statistics;
  if (now === null) {
    const reason = "currentUnclear";
    return { usable: [], notCompared: others.map(({ fileName }) => ({ fileName, reason })) };
  }
  const notCompared: FileNotCompared[] = [];
  const usable: DatedStatistics[] = [];
  const periods = [now, ...others.flatMap(({ statistics }) => statistics ?? [])].map(periodKey);
  for (const other of others) {
    const reason = reasonAgainst(current, now, other, periods);
    if (reason !== null) notCompared.push({ fileName: other.fileName, reason });
    else if (other.statistics !== null) usable.push(other.statistics);
  }
  return { usable: usable.sort(byEndOfCounting), notCompared };
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
