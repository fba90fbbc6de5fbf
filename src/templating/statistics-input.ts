import type { PeriodKind } from "../core/law/calendar";
import type { Regime } from "../core/law/regime";
import type { StatisticsForm } from "../core/law/statistics-form";

/** What a new statistics workbook is made from. */
export interface StatisticsInput {
  readonly forms: readonly StatisticsForm[];
  readonly unitName: string;
  readonly year: number;
  readonly period: PeriodKind;
  /** Gives the data window its days; left open without it. */
  readonly regime?: Pick<Regime, "reports">;
  /** Figures by indicator id; formulas are computed, never taken from here. */
  readonly values?: Readonly<Record<string, number>>;
}
