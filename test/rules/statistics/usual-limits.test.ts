import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/usual-limits", {
  ...appendix2026,
  valid: [
    ...validInBoth("posts not all filled", {
      forms: [4],
      figures: { "b4.2.1": 1900, "b4.2.2": 1850 },
    }),
    ...validInBoth("a firm limit is left to the other rule", {
      forms: [3],
      figures: { "b3.3.1.1": 5, "b3.3.1.2": 6 },
    }),
  ],
  invalid: [
    ...invalidInBoth(
      "more staff than posts",
      { forms: [4], figures: { "b4.2.1": 1900, "b4.2.2": 1950 } },
      (at) => [
        {
          messageId: "partExceeds",
          data: { value: "1.950", wholeNumber: "2.1", whole: "1.900", difference: "50" },
          anchor: at("b4.2.2"),
        },
      ]
    ),
    ...invalidInBoth(
      "more spent than planned",
      { forms: [6], figures: { "b6.1.1": "1.000,5", "b6.1.2": "1.001" } },
      (at) => [{ messageId: "partExceeds", data: { difference: "0,5" }, anchor: at("b6.1.2") }]
    ),
  ],
});
