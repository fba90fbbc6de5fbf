import { expect, test } from "@jest/globals";
import pairedFigures from "../../../src/checks/statistics/paired-figures";
import { readFacts } from "../../../src/core/recognition/read-facts";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import { goodValues, statisticsForms, workbookWithForms } from "../../support/statistics-values";
import { lawFor } from "../../support/templating-law";
import { readBy } from "../../support/vocabulary";

const law = lawFor("tinh-2026", "2026-03-20");
/** Form 2, as an office might have it whose rows 1.1 and 1.2 exclude one another. */
const forms = statisticsForms.slice(1, 2).map((form) => ({
  ...form,
  indicators: form.indicators.map((indicator) =>
    indicator.id === "b2.1.1" ? { ...indicator, notWith: ["b2.1.2"] } : indicator
  ),
}));

test.each([
  ["both", 3, 4, ["together"]],
  ["one of them", 3, 0, []],
  ["the other one", 0, 4, []],
  ["one of them, the other blank", 3, null, []],
])("figures that exclude one another: %s", (_, first, second, expected) => {
  const figures = { "b2.1.1": first, "b2.1.2": second };
  const model = workbookWithForms(goodValues(forms, 7), { forms, figures });
  const context = { facts: readFacts(model, law.vocabulary), law };
  const outcome = pairedFigures.bind({})(readStatistics(model, readBy(forms)), context);
  const told = outcome.kind === "checked" ? outcome.violations : [];
  expect(told.map(({ messageId }) => messageId)).toEqual(expected);
});
