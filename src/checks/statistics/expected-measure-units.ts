import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { fold, sameWords, wordsOf } from "../../core/text/vietnamese";
import { checkRows, noForms, rowData } from "./check-rows";

const options = z.strictObject({
  /** Groups of spellings that mean one unit of measure. */
  synonyms: z.array(z.array(z.string())),
});

/** A row is counted in the unit of measure its form prescribes; a blank unit and a shortened one pass. */
export default defineCheck({
  name: "expected-measure-units",
  reads: "statistics",
  options,
  messages: {
    vi: {
      ...noForms.vi,
      otherUnit:
        "{form}, dòng {number} “{name}” có đơn vị tính “{found}”, trong khi biểu mẫu ghi “{expected}”.",
    },
    en: {
      ...noForms.en,
      otherUnit:
        "{form}, row {number} “{name}” is counted in “{found}”, but the form says “{expected}”.",
    },
  },
  run(model, { synonyms }) {
    // Several columns of figures may share one column of units.
    const told = new Set<string>();
    return checkRows(model, (place) => {
      const { indicator, measureUnit } = place.row;
      const expected = indicator.measureUnit;
      if (expected === null || measureUnit === null || indicator.nature === "code") return [];
      if (isSameUnit(expected, measureUnit.text, synonyms)) return [];
      const key = `${indicator.id} ${JSON.stringify(measureUnit.anchor)}`;
      if (told.has(key)) return [];
      told.add(key);
      const data = { ...rowData(place), found: measureUnit.text, expected };
      return [{ anchor: measureUnit.anchor, messageId: "otherUnit", data }];
    });
  },
});

function isSameUnit(
  expected: string,
  found: string,
  synonyms: readonly (readonly string[])[]
): boolean {
  const accepted = [
    expected,
    ...synonyms.filter((group) => group.some((unit) => sameWords(unit, expected))).flat(),
  ];
  return accepted.some((unit) => {
    if (sameWords(unit, found)) return true;
    const wanted = wordsOf(unit);
    const written = wordsOf(found);
    if (wanted.length === 0 || written.length === 0) return fold(found).includes(fold(unit));
    return isSubset(wanted, written) || isSubset(written, wanted);
  });
}

function isSubset(words: readonly string[], others: readonly string[]): boolean {
  const all = new Set(others);
  return words.every((word) => all.has(word));
}
