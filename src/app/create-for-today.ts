import type { PeriodKind } from "../core/law/calendar";
import type { SheetContent } from "../ooxml/sheet/write/workbook-content";
import type { Catalogue } from "../packs/load-pack";
import { nationalProfileId } from "./check-document";
import {
  createPlanFile,
  createReportFile,
  describeStatisticsSheets,
  createTaskTableFile,
  type NewPlan,
} from "./create-from-template";
import { readUnitText } from "./drafting/unit-text";

export type TemplateKind = "plan" | "report" | "taskTable" | "statistics";

/** A template asked for with one click: the year and period are those that offices work on that day. */
export interface TemplateOrder extends Omit<NewPlan, "year" | "profileId"> {
  readonly kind: TemplateKind;
  /** Null while the office has not chosen: then only national law applies. */
  readonly profileId: string | null;
  readonly day: Date;
  /** What the office told of itself, as text; one that cannot be read is as none. */
  readonly unitText?: string | null;
}

/** A .docx, or sheets to be added to the workbook that is open. */
export type TodaysTemplate =
  | { readonly kind: "docx"; readonly bytes: Uint8Array }
  | { readonly kind: "sheets"; readonly sheets: readonly SheetContent[] };

/** What was ordered, by the law of the office and the season of the day. Throws a NothingInForceError. */
export function createForToday(order: TemplateOrder, catalogue: Catalogue): TodaysTemplate {
  const { kind, day, unitName, place } = order;
  const unit = readUnitText(order.unitText ?? null);
  const office = {
    profileId: order.profileId ?? nationalProfileId,
    unitName: unitName ?? unit?.name ?? null,
    place,
    office: unit,
  };
  const plan = { ...office, year: planYearOn(day) };
  const periodic = { ...office, ...periodOn(day) };
  switch (kind) {
    case "plan":
      return { kind: "docx", bytes: createPlanFile(plan, catalogue) };
    case "taskTable":
      return { kind: "docx", bytes: createTaskTableFile(plan, catalogue) };
    case "report":
      return { kind: "docx", bytes: createReportFile(periodic, catalogue) };
    case "statistics":
      return { kind: "sheets", sheets: describeStatisticsSheets(periodic, catalogue) };
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
