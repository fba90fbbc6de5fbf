import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { SheetContent } from "../ooxml/sheet/write/workbook-content";
import { selectPacks } from "../packs/select-packs";
import type { Catalogue } from "../packs/load-pack";
import { createPlan } from "../templating/create-plan";
import { createReport } from "../templating/create-report";
import { createStatistics, describeStatistics } from "../templating/create-statistics";
import { createTaskTable } from "../templating/create-task-table";
import type { PlanInput } from "../templating/plan-input";
import type { StatisticsInput } from "../templating/statistics-input";
import { profileById } from "./check-document";
import { periodEndOf } from "./law-date";
import { NothingInForceError } from "./nothing-in-force";

export { NothingInForceError };

/** What the user says once to get a new yearly plan. */
export interface NewPlan {
  readonly profileId: string;
  readonly year: number;
  readonly unitName: string | null;
  readonly place: string | null;
}

/** What the user says once to get a new statistics workbook. */
export interface NewStatistics {
  readonly profileId: string;
  readonly year: number;
  readonly period: PeriodKind;
  readonly unitName: string | null;
}

/** What the user says once to get the outline of a periodic report. */
export interface NewReport extends NewPlan {
  readonly period: PeriodKind;
}

/** A new yearly plan as a .docx, by the law in force when such plans are issued. Throws a NothingInForceError. */
export function createPlanFile(wanted: NewPlan, catalogue: Catalogue): Uint8Array {
  return createPlan(planInput(wanted, catalogue));
}

/** The task table of a yearly plan alone, as a .docx to be put into another document. Throws a NothingInForceError. */
export function createTaskTableFile(wanted: NewPlan, catalogue: Catalogue): Uint8Array {
  return createTaskTable(planInput(wanted, catalogue));
}

function planInput({ profileId, year, unitName, place }: NewPlan, catalogue: Catalogue): PlanInput {
  const on = `${year - 1}-12-31`;
  const profile = profileById(catalogue, profileId);
  const { law } = selectPacks(catalogue.packs, profile, on);
  if (law.areas.length === 0) throw new NothingInForceError("areas", on);
  return {
    law,
    level: profile.level,
    unitName: unitName ?? "",
    year,
    ...(place === null ? {} : { place }),
  };
}

/** The outline of a periodic report as a .docx, by the law in force at the end of its period. Throws a NothingInForceError. */
export function createReportFile(wanted: NewReport, catalogue: Catalogue): Uint8Array {
  const { profileId, year, period, unitName, place } = wanted;
  const on = periodEndOf(period, year);
  const profile = profileById(catalogue, profileId);
  const { law } = selectPacks(catalogue.packs, profile, on);
  if (law.areas.length === 0) throw new NothingInForceError("areas", on);
  return createReport({
    law,
    level: profile.level,
    unitName: unitName ?? "",
    year,
    period,
    on,
    ...(place === null ? {} : { place }),
  });
}

/** A new statistics workbook as a .xlsx, with the forms in force at the end of the period. Throws a NothingInForceError. */
export function createStatisticsFile(wanted: NewStatistics, catalogue: Catalogue): Uint8Array {
  return createStatistics(statisticsInput(wanted, catalogue));
}

/** The sheets of such a workbook as plain data, to be added to one that is open. Throws a NothingInForceError. */
export function describeStatisticsSheets(
  wanted: NewStatistics,
  catalogue: Catalogue
): readonly SheetContent[] {
  const { sheets } = describeStatistics(statisticsInput(wanted, catalogue));
  return sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
}

function statisticsInput(wanted: NewStatistics, catalogue: Catalogue): StatisticsInput {
  const on = periodEndOf(wanted.period, wanted.year);
  const { law } = selectPacks(catalogue.packs, profileById(catalogue, wanted.profileId), on);
  if (law.forms.length === 0) throw new NothingInForceError("forms", on);
  return {
    forms: law.forms,
    regime: law.regime,
    unitName: wanted.unitName ?? "",
    year: wanted.year,
    period: wanted.period,
  };
}
