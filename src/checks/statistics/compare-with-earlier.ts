import { daysCounted, type RowInSeries } from "./earlier-figures";

/** How far a figure may be from what earlier ones lead to expect before it is asked about. */
export interface ComparisonLimits {
  /** Times above the highest or below the lowest of what is expected. */
  readonly factor: number;
  /** Differences below this are chance, whatever their proportion. */
  readonly leastDifference: number;
}

/**
 * What earlier figures lead to expect. Counts are taken per day, so that a quarter can be compared with a half-year;
 * stocks as they are. With one earlier figure all three are the same.
 */
export interface Expectation {
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
}

/** The expectation for a row; null for ratios and codes, of which no size is right or wrong. */
export function expectationOf({ row, current, earlier }: RowInSeries): Expectation | null {
  const { indicator } = row;
  if (!["flow", "stock", "cumulative"].includes(indicator.nature)) return null;
  const days = daysCounted(current, indicator) ?? 1;
  const expected = earlier
    .map(({ source, figure }) => (figure.value / (daysCounted(source, indicator) ?? 1)) * days)
    .sort((a, b) => a - b);
  const middle = (expected.length - 1) / 2;
  const low = expected[Math.floor(middle)] ?? 0;
  const high = expected[Math.ceil(middle)] ?? 0;
  return {
    lowest: expected[0] ?? 0,
    median: (low + high) / 2,
    highest: expected.at(-1) ?? 0,
  };
}

/** True when a figure is further from all earlier ones than the limits allow. */
export function isOutOfProportion(
  value: number,
  { lowest, highest }: Expectation,
  { factor, leastDifference }: ComparisonLimits
): boolean {
  return (
    value > Math.max(factor * highest, highest + leastDifference) ||
    value < Math.min(lowest / factor, lowest - leastDifference)
  );
}

const slips = [10, 100, 1000] as const;
/** A slip multiplies a figure that may itself be up to twice or half of what is expected. */
const ownChange = 2;

/** By how much a figure seems to have slipped: 10, 100 or 1000 times too large (or too small); null where it has not. */
export function slipOf(
  value: number,
  expectation: Expectation,
  limits: ComparisonLimits
): { readonly times: number; readonly isTooLarge: boolean } | null {
  const { median } = expectation;
  if (value <= 0 || median <= 0 || !isOutOfProportion(value, expectation, limits)) return null;
  const isTooLarge = value > median;
  const proportion = isTooLarge ? value / median : median / value;
  const times = slips.find(
    (slip) => slip / ownChange <= proportion && proportion <= slip * ownChange
  );
  return times === undefined ? null : { times, isTooLarge };
}
