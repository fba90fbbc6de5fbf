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
      "more units with posts approved than there are units, two forms apart",
      { forms: [4, 5], figures: { "b5.1.2": 90_000, "b4.1.5": 80 } },
      (at) => [
        {
          messageId: "partExceeds",
          data: { value: "90.000", wholeNumber: "1.5", whole: "80" },
          anchor: at("b5.1.2"),
        },
      ]
    ),
    ...invalidInBoth(
      "more procedures with a charge than procedures",
      { forms: [3, 7], figures: { "b7.4.5.1": 2100, "b3.1.4": 2000, "b7.4.1.1": 1 } },
      (at) => [{ messageId: "partExceeds", data: { wholeNumber: "1.4" }, anchor: at("b7.4.5.1") }]
    ),
    ...invalidInBoth(
      "more instruments to deal with than were examined",
      { forms: [2], figures: { "b2.2.1": 5, "b2.2.2.1": 8, "b2.3.1": 0, "b2.3.2.1": 0 } },
      (at) => [{ messageId: "partExceeds", data: { difference: "3" }, anchor: at("b2.2.2.1") }]
    ),
    ...invalidInBoth(
      "more spent than planned",
      { forms: [6], figures: { "b6.1.1": "1.000,5", "b6.1.2": "1.001" } },
      (at) => [{ messageId: "partExceeds", data: { difference: "0,5" }, anchor: at("b6.1.2") }]
    ),
  ],
});
