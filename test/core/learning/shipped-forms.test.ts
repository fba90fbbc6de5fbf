import { describe, expect, test } from "@jest/globals";
import type { StatisticsForm } from "../../../src/core/law/statistics-form";
import { learnForms } from "../../../src/core/learning/learn-forms";
import type { ProposedForm } from "../../../src/core/learning/proposal";
import { goodValues, statisticsForms, workbookWithForms } from "../../support/statistics-values";
import { nationalVocabulary } from "../../support/vocabulary";

const [current, ...earlier] = [3, 11, 29].map((seed) =>
  workbookWithForms(goodValues(statisticsForms, seed))
);
const learnt = current === undefined ? [] : learnForms(current, earlier, nationalVocabulary).forms;

/** Sums and ratios by the numbers of their rows, as the official form or a learnt one states them. */
function officialRelations(form: StatisticsForm): readonly string[] {
  const numberOf = new Map(form.indicators.map(({ id, number }) => [id, number]));
  return form.indicators.flatMap(({ number, sumOf, ratioOf }) => {
    const say = (ids: readonly string[], sign: string): string =>
      `${number} = ${ids.map((id) => numberOf.get(id) ?? "elsewhere").join(sign)}`;
    return [
      ...(sumOf === undefined ? [] : [say(sumOf, " + ")]),
      ...(ratioOf === undefined ? [] : [say([ratioOf.numerator, ratioOf.denominator], " / ")]),
    ];
  });
}

function learntRelations({ rows, relations }: ProposedForm): readonly string[] {
  const numberOf = (index: number): string => rows[index]?.number ?? "";
  return relations.flatMap(({ relation, certainty }) => {
    if (certainty === "unsure") return [];
    const row = numberOf(relation.row);
    if (relation.kind === "sum") return [`${row} = ${relation.parts.map(numberOf).join(" + ")}`];
    if (relation.kind !== "ratio") return [];
    return [`${row} = ${numberOf(relation.numerator)} / ${numberOf(relation.denominator)}`];
  });
}

describe("the official forms, learnt from filled sheets alone", () => {
  test.each(statisticsForms.map((form, index) => [form.code, form, learnt[index]] as const))(
    "%s has its rows, its tree, and exactly its sums and ratios",
    (_code, official, found) => {
      expect(found?.code).toBe(official.code);
      expect(
        found?.rows.map(({ number, name, parent }) => ({
          number,
          name,
          parent: parent.index === null ? null : found.rows[parent.index]?.number,
        }))
      ).toEqual(official.indicators.map(({ number, name, parent }) => ({ number, name, parent })));
      expect(found === undefined ? [] : [...learntRelations(found)].sort()).toEqual(
        [...officialRelations(official)].sort()
      );
    }
  );

  test.each(statisticsForms.map((form, index) => [form.code, form, learnt[index]] as const))(
    "%s: a nature that is guessed from plain signs is the official one",
    (_code, official, found) => {
      const wrong = found?.rows.filter(
        ({ index, nature }) =>
          nature.certainty === "certain" && nature.value !== official.indicators[index]?.nature
      );
      expect(wrong?.map(({ number }) => number)).toEqual([]);
    }
  );
});
