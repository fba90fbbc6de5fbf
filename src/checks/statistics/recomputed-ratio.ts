import { roundingInterval } from "../../core/text/numbers";
import type { FindReading } from "../../core/statistics/find-readings";
import type { IndicatorReading } from "../../core/statistics/statistics-model";
import { numberOf, type NumberFigure } from "./check-rows";

/** A percentage computed anew from the rows it is the ratio of. */
export interface RecomputedRatio {
  readonly numerator: IndicatorReading;
  readonly denominator: IndicatorReading;
  /** In percent; null where the denominator is zero. */
  readonly exact: number | null;
  /** What it may be, knowing that money is written rounded; a count is exact. */
  readonly lowest: number;
  readonly highest: number;
}

/** Recomputes a row's ratio; null where it is none, or a figure it needs is blank or unreadable. */
export function recomputeRatio(row: IndicatorReading, find: FindReading): RecomputedRatio | null {
  const { ratioOf } = row.indicator;
  if (ratioOf === undefined) return null;
  const numerator = find(ratioOf.numerator);
  const denominator = find(ratioOf.denominator);
  const above = numberOf(numerator);
  const below = numberOf(denominator);
  if (numerator === null || denominator === null || above === null || below === null) return null;
  if (below.value === 0) return { numerator, denominator, exact: null, lowest: 0, highest: 0 };
  const [lowAbove, highAbove] = possibleValues(numerator, above);
  const [lowBelow, highBelow] = possibleValues(denominator, below);
  return {
    numerator,
    denominator,
    exact: (above.value / below.value) * 100,
    lowest: (lowAbove / highBelow) * 100,
    highest: lowBelow > 0 ? (highAbove / lowBelow) * 100 : Number.POSITIVE_INFINITY,
  };
}

function possibleValues(
  { indicator }: IndicatorReading,
  { value, decimals }: NumberFigure
): readonly [number, number] {
  return indicator.mayHaveDecimals === true ? roundingInterval(value, decimals) : [value, value];
}

/** How a shown percentage stands to the recomputed one: rounded as it should be, cut off after its decimals, or wrong. */
export function compareRatio(
  { value, decimals }: NumberFigure,
  { lowest, highest }: RecomputedRatio
): "equal" | "cutOff" | "wrong" {
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  const [from, to] = roundingInterval(value, decimals);
  if (from - slack <= highest && lowest <= to + slack) return "equal";
  const unit = 10 ** -decimals;
  return value <= highest + slack && lowest < value + unit - slack ? "cutOff" : "wrong";
}
