import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/ratio-of-nothing", {
  ...appendix2026,
  valid: [
    ...validInBoth("a zero ratio", {
      forms: [1],
      figures: { "b1.3.3": 0, "b1.3.3.1": 0, "b1.3.3.2": 0 },
    }),
    ...validInBoth("a blank ratio", {
      forms: [1],
      figures: { "b1.3.3": null, "b1.3.3.1": 0, "b1.3.3.2": 0 },
    }),
    ...validInBoth("a dash", {
      forms: [1],
      figures: { "b1.3.3": "-", "b1.3.3.1": 0, "b1.3.3.2": 0 },
    }),
    ...validInBoth("something to take a share of", {
      forms: [1],
      figures: { "b1.3.3": 100, "b1.3.3.1": 3, "b1.3.3.2": 3 },
    }),
  ],
  invalid: [
    ...invalidInBoth(
      "all of nothing",
      { forms: [1], figures: { "b1.3.3": 100, "b1.3.3.1": 0, "b1.3.3.2": 0 } },
      (at) => [
        {
          messageId: "ratioOfNothing",
          data: { number: "3.3", value: "100", denominatorNumber: "3.3.1" },
          anchor: at("b1.3.3"),
        },
      ]
    ),
  ],
});
