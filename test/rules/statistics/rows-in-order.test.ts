import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import type { FormRow } from "../../support/statistics-values";
import { testRule } from "../../support/rule-tester";

const moved = (id: string, to: number) => (rows: readonly FormRow[]) => {
  const rest = rows.filter((row) => row.id !== id);
  return [...rest.slice(0, to), ...rows.filter((row) => row.id === id), ...rest.slice(to)];
};

testRule("statistics/rows-in-order", {
  ...appendix2026,
  valid: [
    ...validInBoth("the order of the form", { forms: [1, 2, 3] }),
    ...validInBoth("rows left out", {
      forms: [3],
      arrange: (rows) => rows.filter((_, index) => index % 3 !== 1),
    }),
  ],
  invalid: [
    ...invalidInBoth(
      "the last row at the top",
      { forms: [2], arrange: moved("b2.3.2.2", 0) },
      () => [{ messageId: "moved", data: { number: "3.2.2" } }]
    ),
    ...invalidInBoth("the first row at the end", { forms: [2], arrange: moved("b2.1", 99) }, () => [
      { messageId: "movedFirst", data: { number: "1" } },
    ]),
  ],
});
