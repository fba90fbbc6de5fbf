import { appendix2026, inSheet, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/percentage-range", {
  ...appendix2026,
  valid: [
    ...validInBoth("nothing and everything", {
      forms: [4],
      figures: { "b4.1.1": 0, "b4.1.2": "100%" },
    }),
    ...validInBoth("disbursement above the plan", {
      forms: [6],
      figures: { "b6.1": 104.5, "b6.1.1": 200, "b6.1.2": 209 },
    }),
    ...validInBoth("a percentage that its own rows refute is left to that rule", {
      forms: [2],
      figures: { "b2.2.2": 340, "b2.2.2.1": 40, "b2.2.2.2": 34 },
    }),
    inSheet("a percent format", {
      forms: [4],
      figures: { "b4.1.1": { value: 0.98, text: "98%", numberFormat: "0%" } },
    }),
  ],
  invalid: [
    ...invalidInBoth(
      "a count in a percentage row",
      { forms: [4], figures: { "b4.1.2": 124 } },
      (at) => [
        { messageId: "aboveHundred", data: { value: "124", number: "1.2" }, anchor: at("b4.1.2") },
      ]
    ),
    ...invalidInBoth("a negative percentage", { forms: [7], figures: { "b7.2": "-5" } }, (at) => [
      { messageId: "negative", anchor: at("b7.2") },
    ]),
    ...invalidInBoth(
      "a count whose rows cannot be read",
      { forms: [2], figures: { "b2.2.2": 340, "b2.2.2.1": null } },
      (at) => [{ messageId: "aboveHundred", anchor: at("b2.2.2") }]
    ),
  ],
});
