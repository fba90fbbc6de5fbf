import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/equal-figures", {
  ...appendix2026,
  valid: [
    ...validInBoth("both forms agree", { forms: [4, 6] }),
    ...validInBoth("only one of the forms", { forms: [6], figures: { "b6.2.1": 806 } }),
    ...validInBoth("a blank counterpart", {
      forms: [4, 6],
      figures: { "b4.1.5": null, "b6.2.1": 806 },
    }),
  ],
  invalid: [
    ...invalidInBoth(
      "two totals of the same units",
      { forms: [4, 6], figures: { "b4.1.5": 812, "b6.2.1": 806 } },
      (at) => [
        {
          messageId: "different",
          data: {
            form: "Biểu mẫu 6",
            value: "806",
            otherForm: "Biểu mẫu 4",
            otherNumber: "1.5",
            otherValue: "812",
            difference: "-6",
          },
          anchor: at("b6.2.1"),
        },
      ]
    ),
  ],
});
