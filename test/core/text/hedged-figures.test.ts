import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { canBeStatedAs } from "../../../src/core/text/hedged-figures";
import { roundHalfUp } from "../../../src/core/text/numbers";

test.each([
  [97.865, 97.9, 1, "exact", true],
  [97.865, 97.8, 1, "exact", false],
  [97.865, 98, 0, "exact", true],
  [97.865, 98, 0, "below", true],
  [97.865, 97, 0, "below", false],
  [97.865, 97, 0, "above", true],
  [97.865, 98, 0, "above", false],
  [97.865, 60, 0, "above", false],
  [97.865, 99, 0, "about", true],
  [97.865, 80, 0, "about", false],
] as const)("%s stated as %s with %s decimals, %s: %s", (exact, stated, decimals, hedge, fits) => {
  expect(canBeStatedAs(exact, stated, decimals, hedge)).toBe(fits);
});

test("a ratio rounded to what is written is never refused", () => {
  const counts = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9999 }));
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 2 }), ([part, whole], decimals) => {
      const exact = (part / whole) * 100;
      expect(canBeStatedAs(exact, roundHalfUp(exact, decimals), decimals, "exact")).toBe(true);
    }),
    { numRuns: 200 }
  );
});
