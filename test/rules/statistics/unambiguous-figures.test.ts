import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/unambiguous-figures", {
  ...appendix2026,
  valid: [
    ...validInBoth("a dot before three digits of money", {
      forms: [6],
      figures: { "b6.1.1": "12.345" },
    }),
    ...validInBoth("a comma before two", { forms: [6], figures: { "b6.1.1": "12,34" } }),
    ...validInBoth("a count has no decimals", { forms: [3], figures: { "b3.1.2": "1,234" } }),
  ],
  invalid: [
    ...invalidInBoth(
      "a comma before three digits of money",
      { forms: [6], figures: { "b6.1.1": "12,345" } },
      (at) => [
        {
          messageId: "ambiguous",
          data: { text: "12,345", first: "12.345", second: "12,345" },
          anchor: at("b6.1.1"),
        },
      ]
    ),
  ],
});
