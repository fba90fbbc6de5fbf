import type { IsoDate } from "../law/calendar";
import type { Drafting } from "../law/drafting";
import type { MeasurableGoal } from "../law/measurable-goal";
import type { Provenance } from "../law/provenance";
import type { ReformArea } from "../law/reform-area";
import type { PlanRegime, ReportRegime, ThemeRegime } from "../law/regime";
import type { RegisteredInstrument } from "../law/registered-instrument";
import type { RequiredSection } from "../law/required-section";
import type { StatisticsForm } from "../law/statistics-form";
import type { UnitList } from "../law/unit-directory";
import type { Vocabulary } from "../law/vocabulary";
import type { Citation, Severity } from "../findings/finding";
import type { Rule } from "./rule";

/** One instrument as data: when it is in force, what it prescribes, and the rules that follow from it. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly authority: { readonly id: string; readonly name: string };
  readonly instrument: {
    readonly number: string;
    readonly title: string;
    readonly issuedOn: IsoDate;
  };
  readonly provenance: Provenance;
  /** `to` is the last day in force; null while it is. */
  readonly effective: { readonly from: IsoDate; readonly to: IsoDate | null };
  readonly supersedes: readonly string[];
  readonly rules: readonly Rule[];
  /** Rules of another pack that this instrument states too, with its own place and, if need be, weight. */
  readonly restates: readonly RuleRestatement[];
  readonly areas: readonly ReformArea[];
  readonly sections: readonly RequiredSection[];
  readonly plan: PlanRegime | null;
  readonly reports: readonly ReportRegime[];
  readonly themes: readonly ThemeRegime[];
  readonly forms: readonly StatisticsForm[];
  readonly vocabulary: Partial<Vocabulary>;
  readonly units: UnitList;
  readonly instruments: readonly RegisteredInstrument[];
  readonly drafting: Drafting;
  /** Goals with a measure that this instrument sets. */
  readonly goals?: readonly MeasurableGoal[];
}

export interface RuleRestatement {
  readonly ruleId: string;
  readonly citation: Citation;
  readonly severity?: Severity;
  readonly options?: unknown;
}

/** True when the pack is in force on the given day, its last day included. */
export function isInForce(pack: RulePack, on: IsoDate): boolean {
  return pack.effective.from <= on && (pack.effective.to === null || on <= pack.effective.to);
}
