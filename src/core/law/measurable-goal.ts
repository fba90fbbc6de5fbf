import type { Provenance } from "./provenance";
import type { UnitLevel } from "./unit-level";

/** A goal that can be measured, offered to those who write a plan; a figure of the instrument, in words of our own. */
export interface MeasurableGoal {
  readonly id: string;
  readonly areaId: string;
  readonly text: string;
  /** Years of plans that the figure is for, both included. */
  readonly years: { readonly from: number; readonly to: number };
  /** Null for every level. */
  readonly levels: readonly UnitLevel[] | null;
  readonly provenance: Provenance;
}

/** The goals for plans of a year. */
export function goalsOfYear(
  goals: readonly MeasurableGoal[],
  year: number
): readonly MeasurableGoal[] {
  return goals.filter(({ years }) => years.from <= year && year <= years.to);
}
