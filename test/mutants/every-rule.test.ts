import { expect, test } from "@jest/globals";
import { allMutants } from "./all-mutants";
import { catalogue } from "./check-mutants";
import { exemptions } from "./exemptions";

const isPlanted = new Set(allMutants.map(({ code }) => code));
const codes = new Set(
  catalogue.packs
    .flatMap(({ rules }) => rules)
    .map(({ code }) => code)
    .filter((code) => /^(?:KH|BC|VB|TK)-/u.test(code))
);

test("every rule has a mutant, or a written reason why it can have none", () => {
  const missing = [...codes].filter((code) => !isPlanted.has(code) && !(code in exemptions));
  expect(missing.sort()).toEqual([]);
});

test("no rule has both, and no mutant or reason is of a rule that is gone", () => {
  const excused = Object.keys(exemptions);
  expect(excused.filter((code) => isPlanted.has(code))).toEqual([]);
  expect([...isPlanted, ...excused].filter((code) => !codes.has(code))).toEqual([]);
});
