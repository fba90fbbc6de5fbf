import type { PeriodKind } from "../core/law/calendar";
import type { Catalogue } from "../packs/load-pack";
import { nationalProfileId } from "./check-document";
import {
  createPlanFile,
  createReportFile,
  createStatisticsFile,
  createTaskTableFile,
  type NewPlan,
} from "./create-from-template";

export type TemplateKind = "plan" | "report" | "taskTable" | "statistics";

/** A template asked for with one click: the year and period are those that offices work on that day. */
export interface TemplateOrder extends Omit<NewPlan, "year" | "profileId"> {
  readonly kind: TemplateKind;
  /** Null while the office has not chosen: then only national law applies. */
  readonly profileId: string | null;
  readonly day: Date;
}

/** The ordered file: a .xlsx for statistics, else a .docx. Throws a NothingInForceError. */
export function createForToday(order: TemplateOrder, catalogue: Catalogue): Uint8Array {
  const { kind, day, unitName, place } = order;
  const office = { profileId: order.profileId ?? nationalProfileId, unitName, place };
  switch (kind) {
    case "plan":
      return createPlanFile({ ...office, year: planYearOn(day) }, catalogue);
    case "taskTable":
      return createTaskTableFile({ ...office, year: planYearOn(day) }, catalogue);
    case "report":
      return createReportFile({ ...office, ...periodOn(day) }, catalogue);
    case "statistics":
      return createStatisticsFile({ ...office, ...periodOn(day) }, catalogue);
  }
}

/** Year of the plan that offices write on a day: from October on it is the next year's. */
export function planYearOn(day: Date): number {
  return day.getFullYear() + (day.getMonth() >= 9 ? 1 : 0);
}

const periods: readonly PeriodKind[] = ["q1", "h1", "q3", "year"];

/** The reporting period a day falls in. */
export function periodOn(day: Date): { readonly year: number; readonly period: PeriodKind } {
  return {
    year: day.getFullYear(),
    period: periods[Math.floor(day.getMonth() / 3)] ?? "year",
  };
}
