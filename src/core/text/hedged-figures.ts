import { roundingInterval } from "./numbers";

/** How a figure is hedged: "gần 98%" lies below, "trên 97%" above, "khoảng 98%" about there. */
export type Hedge = "exact" | "below" | "above" | "about";

/** Furthest an approximate figure may lie from the exact one, as a share of it. */
const widestApproximation = 0.05;
/** "Trên 98%" is still said of 97,96%. */
const slack = 0.05;

/**
 * True where an exact value may be stated in this way: by rounding to so many decimals; "gần" up to one twentieth
 * below, "trên" and "hơn" up to one twentieth above, "khoảng" either way.
 */
export function canBeStatedAs(
  exact: number,
  stated: number,
  decimals: number,
  hedge: Hedge
): boolean {
  const room = Math.abs(exact) * widestApproximation;
  const isBelow = exact <= stated + slack && stated - exact <= room;
  const isAbove = exact >= stated - slack && exact - stated <= room;
  switch (hedge) {
    case "exact": {
      const [lowest, highest] = roundingInterval(stated, decimals);
      return exact >= lowest && exact <= highest;
    }
    case "below":
      return isBelow;
    case "above":
      return isAbove;
    case "about":
      return isBelow || isAbove;
  }
}
