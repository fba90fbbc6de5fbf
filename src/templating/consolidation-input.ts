import type { PeriodKind } from "../core/law/calendar";
import type { Regime } from "../core/law/regime";
import type { Indicator, StatisticsForm } from "../core/law/statistics-form";

/** What a consolidated workbook and its report are made from, worded for the reader. */
export interface ConsolidationInput {
  readonly forms: readonly StatisticsForm[];
  readonly regime: Pick<Regime, "reports">;
  readonly period: PeriodKind;
  readonly year: number;
  /** What stands where a unit's name stands in its own workbook: "Tổng hợp 28/30 đơn vị". */
  readonly heading: string;
  /** How many units are in the totals: as many as `tracesOf` runs through. */
  readonly countedUnits: number;
  readonly totalOf: (indicator: Indicator) => TotalCell;
  /** What each unit in the totals gives to those of a form, in order; run through once. */
  readonly tracesOf: (form: StatisticsForm) => Iterable<UnitTrace>;
  readonly units: readonly UnitStatusRow[];
  /** Lines above the table of units, e.g. how many are missing. */
  readonly summary: readonly string[];
}

export interface TotalCell {
  /** sum: traced to the units · ratio: recomputed from two sums · none: nothing is made of the units' figures. */
  readonly kind: "sum" | "ratio" | "none";
  readonly value: number | null;
  /** How many figures a sum is made of. */
  readonly traceCount: number;
  readonly note: string;
}

/** One unit's figures in the totals of a form; the arrays run along the form's indicators. */
export interface UnitTrace {
  readonly unitName: string;
  readonly fileName: string;
  /** Sheet, or Word table. */
  readonly place: string;
  /** NaN where no number stands. */
  readonly values: Float64Array;
  /** Where the figures stand: "D8"; the same array for units whose forms are laid out alike. */
  readonly cells: readonly string[];
}

export interface UnitStatusRow {
  readonly unitName: string;
  readonly status: string;
  /** True where the unit has to do something. */
  readonly isOpen: boolean;
  readonly fileNames: readonly string[];
  readonly fingerprints: readonly string[];
  readonly reasons: readonly string[];
}
