import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { SheetContent } from "../ooxml/sheet/write/workbook-content";
import { selectPacks } from "../packs/select-packs";
import type { Catalogue } from "../packs/load-pack";
import { createPlan } from "../templating/create-plan";
import { createReport } from "../templating/create-report";
import { createStatistics, describeStatistics } from "../templating/create-statistics";
import { createTaskTable } from "../templating/create-task-table";
import type { DocumentInput } from "../templating/document-input";
import type { StatisticsInput } from "../templating/statistics-input";
import type { UnitProfile } from "../templating/unit-profile";
import { profileById } from "./check-document";
import { periodEndOf } from "./law-date";
import { NothingInForceError } from "./nothing-in-force";
import { refuseOtherDays } from "./refuse-other-days";

export { NothingInForceError };

/** What the user says once to get a new yearly plan. */
export interface NewPlan {
  readonly profileId: string;
  readonly year: number;
  readonly unitName: string | null;
  readonly place: string | null;
  /** The agency directly above, for the letterhead. */
  readonly parentUnitName?: string | null;
  /** What the office told once; the names above go before it. */
  readonly office?: UnitProfile | null;
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

function planInput(wanted: NewPlan, catalogue: Catalogue): DocumentInput {
  return documentInput(wanted, `${wanted.year - 1}-12-31`, catalogue);
}

/** The outline of a periodic report as a .docx, by the law in force at the end of its period. Throws a NothingInForceError. */
export function createReportFile(wanted: NewReport, catalogue: Catalogue): Uint8Array {
  const { period } = wanted;
  const on = periodEndOf(period, wanted.year);
  return createReport({ ...documentInput(wanted, on, catalogue), period, on });
}

/** What a document is made from: the law that binds the profile on a day, and the office. Throws a NothingInForceError. */
export function documentInput(wanted: NewPlan, on: IsoDate, catalogue: Catalogue): DocumentInput {
  const { profileId, year, unitName, place, parentUnitName, office } = wanted;
  const profile = profileById(catalogue, profileId);
  refuseOtherDays(profile, on, catalogue, "areas");
  const { law } = selectPacks(catalogue.packs, profile, on);
  if (law.areas.length === 0) throw new NothingInForceError("areas", on);
  return {
    law,
    level: profile.level,
    unitName: filled(unitName) ?? filled(office?.name) ?? "",
    year,
    ...optional("place", filled(place)),
    ...optional("parentUnitName", filled(parentUnitName)),
    ...optional("office", office),
  };
}

function filled(text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === "" ? null : text;
}

/** The property, where there is a value for it. */
function optional<K extends string, V>(
  key: K,
  value: V | null | undefined
): { readonly [P in K]?: V } {
  return value === null || value === undefined
    ? {}
    : ({ [key]: value } as { readonly [P in K]: V });
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

/** What a workbook is made from: the forms in force at the end of the period. Throws a NothingInForceError. */
export function statisticsInput(wanted: NewStatistics, catalogue: Catalogue): StatisticsInput {
  const on = periodEndOf(wanted.period, wanted.year);
  const profile = profileById(catalogue, wanted.profileId);
  refuseOtherDays(profile, on, catalogue, "forms");
  const { law } = selectPacks(catalogue.packs, profile, on);
  if (law.forms.length === 0) throw new NothingInForceError("forms", on);
  return {
    forms: law.forms,
    regime: law.regime,
    unitName: wanted.unitName ?? "",
    year: wanted.year,
    period: wanted.period,
  };
}
