import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/figureless-groups", {
  ...appendix2026,
  valid: [...validInBoth("headings without figures", { forms: [1, 2, 3, 4, 5, 6, 7] })],
  invalid: [
    ...invalidInBoth(
      "a total in the heading above it",
      { forms: [6], figures: { "b6.2": 812 } },
      (at) => [
        { messageId: "figureInGroup", data: { number: "2", value: "812" }, anchor: at("b6.2") },
      ]
    ),
  ],
});
