import type { PeriodKind } from "../core/law/calendar";

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
