import { profileById } from "../../src/app/check-document";
import { periodEndOf } from "../../src/app/law-date";
import { checks } from "../../src/checks/index";
import type { PeriodKind } from "../../src/core/law/calendar";
import type { StatisticsForm } from "../../src/core/law/statistics-form";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks } from "../../src/packs/index";
import { createStatistics } from "../../src/templating/create-statistics";
import { goodValues, type IndicatorValues } from "./statistics-values";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

export interface StatisticsFile {
  readonly unitName: string;
  readonly period: PeriodKind;
  readonly year?: number;
  /** Numbers of the forms, from 1; all seven when left out. */
  readonly forms?: readonly number[];
  readonly values?: IndicatorValues;
  /** Values in place of those, by indicator id. */
  readonly figures?: Readonly<Record<string, number>>;
}

/** A workbook made from our template, of the forms in force at the end of its period. */
export function statisticsFile(file: StatisticsFile): Uint8Array {
  const { unitName, period, year = 2026, figures = {} } = file;
  const profile = profileById(catalogue, "quoc-gia");
  const { law } = selectPacks(catalogue.packs, profile, periodEndOf(period, year));
  const values = file.values ?? goodValues(law.forms, 7);
  const numbers = file.forms ?? law.forms.map((_, index) => index + 1);
  return createStatistics({
    forms: numbers.flatMap((number) => law.forms[number - 1] ?? []),
    regime: law.regime,
    unitName,
    year,
    period,
    values: { ...Object.fromEntries(values), ...figures },
  });
}

/** The forms of national law in force on a day. */
export function formsOfTime(day: string): readonly StatisticsForm[] {
  return selectPacks(catalogue.packs, profileById(catalogue, "quoc-gia"), day).law.forms;
}
