import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/whole-number-counts", {
  ...appendix2026,
  valid: [
    ...validInBoth("counts from zero up", { forms: [1], figures: { "b1.2.1": 0 } }),
    ...validInBoth("money with decimals", { forms: [6], figures: { "b6.1.1": 1234.5 } }),
    ...validInBoth("a percentage with decimals", { forms: [1], figures: { "b1.2": 97.86 } }),
  ],
  invalid: [
    ...invalidInBoth("half a task", { forms: [1], figures: { "b1.2.1": 45.5 } }, (at) => [
      { messageId: "notWhole", data: { form: "Biểu mẫu 1", number: "2.1" }, anchor: at("b1.2.1") },
    ]),
    ...invalidInBoth("a negative count", { forms: [2], figures: { "b2.1.1": -3 } }, (at) => [
      { messageId: "negative", data: { text: "-3" }, anchor: at("b2.1.1") },
    ]),
    ...invalidInBoth(
      "a negative sum of money",
      { forms: [6], figures: { "b6.1.2": "-1,5" } },
      (at) => [{ messageId: "negative", anchor: at("b6.1.2") }]
    ),
    ...invalidInBoth(
      "a percentage where a count is due",
      { forms: [3], figures: { "b3.1.2": "98%" } },
      (at) => [{ messageId: "percentSign", data: { text: "98%" }, anchor: at("b3.1.2") }]
    ),
  ],
});
