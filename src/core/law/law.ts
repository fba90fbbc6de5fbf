import type { Drafting } from "./drafting";
import type { MeasurableGoal } from "./measurable-goal";
import type { ReformArea } from "./reform-area";
import type { Regime } from "./regime";
import type { RegisteredInstrument } from "./registered-instrument";
import type { RequiredSection } from "./required-section";
import type { StatisticsForm } from "./statistics-form";
import type { UnitDirectory } from "./unit-directory";
import type { Vocabulary } from "./vocabulary";

/** The law in force for one document, merged from the selected packs in the order of the profile. */
export interface Law {
  readonly areas: readonly ReformArea[];
  readonly sections: readonly RequiredSection[];
  readonly regime: Regime;
  readonly forms: readonly StatisticsForm[];
  readonly vocabulary: Vocabulary;
  readonly units: UnitDirectory;
  /** Instruments known by number and date, whether in force or not. */
  readonly instruments: readonly RegisteredInstrument[];
  /** Goals that the instruments set for the level, whatever the year. */
  readonly goals: readonly MeasurableGoal[];
  /** Legal bases, guidance and recipients of new documents. */
  readonly drafting: Drafting;
}
