import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/inferred-totals", {
  ...appendix2026,
  valid: [
    ...validInBoth("the four groups add up", {
      forms: [5],
      figures: { "b5.4": 11, "b5.4.1": 0, "b5.4.2": 3, "b5.4.3": 4, "b5.4.4": 4 },
    }),
    ...validInBoth("a stated total is left to the other rule", {
      forms: [2],
      figures: { "b2.1": 99999 },
    }),
  ],
  invalid: [
    ...invalidInBoth(
      "somebody in no group",
      { forms: [5], figures: { "b5.4": 12, "b5.4.1": 0, "b5.4.2": 3, "b5.4.3": 4, "b5.4.4": 4 } },
      (at) => [{ messageId: "mismatch", data: { sum: "11", difference: "1" }, anchor: at("b5.4") }]
    ),
  ],
});
