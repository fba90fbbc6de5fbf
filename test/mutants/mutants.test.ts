import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { allMutants } from "./all-mutants";
import { tryMutant } from "./check-mutants";
import type { Defect, Mutant } from "./mutant";

/** Fewer runs where several mutants break the same rule: each rule is tried four times or more. */
const runsOfEachForm = ({ code }: Mutant): number =>
  allMutants.filter((other) => other.code === code).length > 1 ? 1 : 2;

/** Some of the defects that go together, in any number the mutant allows. */
function defectsOf({
  defects,
  fewest = 1,
  most = Infinity,
}: Mutant): fc.Arbitrary<readonly Defect[]> {
  return fc.nat(99).chain((turn) => {
    const all = defects(turn);
    const limits = { minLength: fewest, maxLength: Math.min(most, all.length) };
    return fc.shuffledSubarray([...all], limits);
  });
}

describe.each(allMutants)("$code: $where", (mutant) => {
  test.each(mutant.forms ?? (["NFC", "NFD"] as const))(
    "in %s, what is planted is found, and nothing else is said",
    (form) => {
      fc.assert(
        fc.property(defectsOf(mutant), fc.nat(9999), (defects, seed) => {
          const { told, wanted, ...rest } = tryMutant(mutant, defects, { form, seed });
          expect(rest).toEqual({ others: [], faults: [], skipped: [] });
          expect(told).toEqual(wanted);
        }),
        { numRuns: runsOfEachForm(mutant) }
      );
    }
  );
});
