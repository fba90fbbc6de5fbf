import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";
import type { FormRow } from "../../support/statistics-values";

const renumber =
  (numbers: Readonly<Record<string, string>>) =>
  (rows: readonly FormRow[]): readonly FormRow[] =>
    rows.map((row) => ({ ...row, number: numbers[row.id] ?? row.number }));

testRule("statistics/ordinals", {
  ...appendix2026,
  valid: [
    ...validInBoth("the forms' own numbers", { forms: [1, 2, 3, 4, 5, 6, 7] }),
    ...validInBoth("renumbered after a row was dropped", {
      forms: [1],
      arrange: (rows) =>
        rows
          .filter(({ id }) => id !== "b1.1")
          .map((row) => ({
            ...row,
            number: row.number.replace(/^\d/u, (top) => String(Number(top) - 1)),
          })),
    }),
    ...validInBoth("rows without a number", {
      forms: [2],
      arrange: renumber({ "b2.1.1": "", "b2.1.2": "" }),
    }),
  ],
  invalid: [
    ...invalidInBoth(
      "a number given twice",
      { forms: [2], arrange: renumber({ "b2.1.2": "1.1" }) },
      (at) => [{ messageId: "duplicate", data: { found: "1.1" }, anchor: at("b2.1.2", "name") }]
    ),
    ...invalidInBoth(
      "rows that do not go on from their parent",
      { forms: [1], arrange: renumber({ "b1.3.1": "1.1", "b1.3.2": "1.2" }) },
      (at) => [
        {
          messageId: "notUnderParent",
          data: { found: "1.1", parent: "3" },
          anchor: at("b1.3.1", "name"),
        },
        {
          messageId: "notUnderParent",
          data: { found: "1.2", parent: "3" },
          anchor: at("b1.3.2", "name"),
        },
      ]
    ),
    ...invalidInBoth(
      "a number the form does not give",
      { forms: [2], arrange: renumber({ "b2.3.2.2": "3.2.7" }) },
      (at) => [
        {
          messageId: "otherNumber",
          data: { found: "3.2.7", expected: "3.2.2" },
          anchor: at("b2.3.2.2", "name"),
        },
      ]
    ),
  ],
});
