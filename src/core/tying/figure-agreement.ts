import type { Figure } from "../statistics/statistics-model";
import { canBeStatedAs, type Hedge } from "../text/hedged-figures";

/** A figure as a sentence gives it. */
export interface StatedValue {
  readonly value: number;
  readonly decimals: number;
  readonly hedge: Hedge;
}

type NumberFigure = Extract<Figure, { kind: "number" }>;

/** True where a sentence may state a table's figure so: the coarser of the two may be the other one rounded. */
export function agrees({ value, decimals, hedge }: StatedValue, figure: NumberFigure): boolean {
  if (hedge !== "exact") return canBeStatedAs(figure.value, value, decimals, hedge);
  return decimals <= figure.decimals
    ? canBeStatedAs(figure.value, value, decimals, "exact")
    : canBeStatedAs(value, figure.value, figure.decimals, "exact");
}
