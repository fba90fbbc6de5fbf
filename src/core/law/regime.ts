import type { DueDay, PeriodKind, YearlyDay } from "./calendar";
import type { Provenance } from "./provenance";

/** What an authority prescribes about when plans are issued and what periodic reports count. */
export interface Regime {
  readonly plan: PlanRegime | null;
  readonly reports: readonly ReportRegime[];
  /** Reports on one theme that some units owe besides the periodic ones. */
  readonly themes: readonly ThemeRegime[];
}

export interface PlanRegime {
  /** Last day to issue the yearly plan, relative to the plan's year. */
  readonly due: DueDay;
  readonly provenance: Provenance;
}

export interface ThemeRegime {
  readonly id: string;
  /** What the report is about and who owes it, as a caption. */
  readonly name: string;
  readonly due: DueDay;
  readonly provenance: Provenance;
}

export interface ReportRegime {
  readonly period: PeriodKind;
  /** Counted interval, both ends included, relative to the report's year. */
  readonly window: { readonly from: YearlyDay; readonly to: YearlyDay };
  /** Null where the authority's due day is not known. */
  readonly due: DueDay | null;
  readonly provenance: Provenance;
}
