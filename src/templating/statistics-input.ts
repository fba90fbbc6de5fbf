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
  /** What stands beside them, by indicator id. */
  readonly rowTexts?: Readonly<Record<string, RowTexts>>;
}

/** The words of a row that its form does not give. */
export interface RowTexts {
  /** In place of the form's own; null keeps that. */
  readonly measureUnit: string | null;
  readonly note: string | null;
  /** In place of a figure that the user enters: "-". */
  readonly statedAbsence: string | null;
}
