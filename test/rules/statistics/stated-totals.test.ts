import { appendix2026, inSheet, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/stated-totals", {
  ...appendix2026,
  valid: [
    ...validInBoth("totals of all forms", { forms: [1, 2, 3, 4, 5, 6, 7] }),
    ...validInBoth("the further breakdown of row 1.4.3 is no part of the total", {
      forms: [3],
      figures: { "b3.1.4": 1500, "b3.1.4.1": 1200, "b3.1.4.2": 300, "b3.1.4.3": 77 },
    }),
    ...validInBoth("a blank part is left to another rule", {
      forms: [2],
      figures: { "b2.1": 50, "b2.1.1": 30, "b2.1.2": null },
    }),
    ...validInBoth("text numbers", {
      forms: [2],
      figures: { "b2.1": "1.050", "b2.1.1": "1.046", "b2.1.2": "04" },
    }),
  ],
  invalid: [
    ...invalidInBoth(
      "a total two too large",
      { forms: [2], figures: { "b2.1": 50, "b2.1.1": 30, "b2.1.2": 18 } },
      (at) => [
        {
          messageId: "mismatch",
          data: { number: "1", value: "50", sum: "48", difference: "2", parts: "1.1 + 1.2" },
          anchor: at("b2.1"),
        },
      ]
    ),
    ...invalidInBoth(
      "a part of a part",
      {
        forms: [6],
        figures: {
          "b6.2.1": 100,
          "b6.2.2": 10,
          "b6.2.3": 20,
          "b6.2.4": 30,
          "b6.2.4.1": 10,
          "b6.2.4.2": 10,
          "b6.2.4.3": 9,
          "b6.2.5": 40,
        },
      },
      (at) => [
        {
          messageId: "mismatch",
          data: { number: "2.4", sum: "29", difference: "1" },
          anchor: at("b6.2.4"),
        },
      ]
    ),
    {
      ...inSheet("a formula is not overwritten", {
        forms: [2],
        figures: {
          "b2.1": { value: 50, formula: "D6+D6" },
          "b2.1.1": 30,
          "b2.1.2": 18,
        },
      }),
      findings: [{ messageId: "mismatch", data: { sum: "48" } }],
    },
  ],
});
