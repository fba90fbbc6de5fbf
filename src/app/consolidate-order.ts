import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { Law } from "../core/law/law";
import type { StatisticsForm } from "../core/law/statistics-form";
import { addDays } from "../core/text/dates";
import { onceFor } from "../core/text/once-for";
import { sameWords } from "../core/text/vietnamese";
import type { Catalogue } from "../packs/load-pack";
import { mergeVocabulary, selectPacks } from "../packs/select-packs";
import { isoDateOf } from "../templating/vietnamese-date";
import { profileById } from "./choose-profile";
import type { ConsolidationOrder } from "./consolidate-files";
import type { UnitFile, UnitReader } from "./consolidate-unit";
import { periodEndOf } from "./law-date";

/**
 * How to read units' files: by the forms of the profile at any time, and by those that were replaced since. The same
 * reader each time, so that what it knows of one file's sheets serves the next.
 */
export function unitReader(profileId: string, catalogue: Catalogue): UnitReader {
  const readers = readersOf(catalogue);
  const reader = readers.get(profileId) ?? createReader(profileId, catalogue);
  readers.set(profileId, reader);
  return reader;
}

const readersOf = onceFor((_: Catalogue) => new Map<string, UnitReader>());

function createReader(profileId: string, catalogue: Catalogue): UnitReader {
  const own = new Set(profileById(catalogue, profileId).packs);
  const forms = catalogue.packs
    .flatMap((pack) => pack.forms.filter(({ valid }) => own.has(pack.id) || valid.to !== null))
    .sort((a, b) => (a.valid.from < b.valid.from ? 1 : a.valid.from > b.valid.from ? -1 : 0));
  return { forms, vocabulary: mergeVocabulary(catalogue.packs) };
}

/** What the user asked for. */
export interface WantedConsolidation {
  readonly profileId: string;
  /** Id, code or number of a form; null for all. */
  readonly form: string | null;
  readonly period: PeriodKind;
  readonly year: number;
  readonly units: readonly string[] | null;
}

/** The order for a wish, by the law at the end of its period; `forms` is empty where there is no such form. */
export function consolidationOrder(
  { profileId, form, period, year, units }: WantedConsolidation,
  catalogue: Catalogue
): { readonly order: ConsolidationOrder; readonly law: Law } {
  const profile = profileById(catalogue, profileId);
  const { law } = selectPacks(catalogue.packs, profile, periodEndOf(period, year));
  const forms = law.forms.filter((candidate) => form === null || isNamed(candidate, form));
  return { order: { forms, period, year, lastDay: lastDayOf(law, period, year), units }, law };
}

function isNamed({ id, code }: StatisticsForm, name: string): boolean {
  return id === name || sameWords(code, name) || /\d+$/u.exec(code)?.[0] === name.trim();
}

function lastDayOf({ regime }: Law, period: PeriodKind, year: number): IsoDate | null {
  const due = regime.reports.find((report) => report.period === period)?.due ?? null;
  if (due === null) return null;
  const day = isoDateOf(due.on, year);
  return due.isInclusive ? day : addDays(day, -1);
}

/** Years that the files of a period name, ascending. */
export function yearsOf(files: readonly UnitFile[], period: PeriodKind): readonly number[] {
  const years = files.flatMap((file) => (file.period === period ? (file.year ?? []) : []));
  return [...new Set(years)].sort((a, b) => a - b);
}
