import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/explained-absences", {
  ...appendix2026,
  valid: [
    ...validInBoth("a dash with a note", {
      forms: [5],
      figures: { "b5.1.3": "-" },
      notes: { "b5.1.3": "Trong kỳ không có cuộc thanh tra nào" },
    }),
    ...validInBoth("figures", { forms: [5] }),
  ],
  invalid: [
    ...invalidInBoth("a dash alone", { forms: [5], figures: { "b5.1.3": "-" } }, (at) => [
      { messageId: "unexplained", data: { number: "1.3", text: "-" }, anchor: at("b5.1.3") },
    ]),
    ...invalidInBoth(
      "words for nothing",
      { forms: [5], figures: { "b5.2.1": "Không có" } },
      (at) => [{ messageId: "unexplained", data: { text: "Không có" }, anchor: at("b5.2.1") }]
    ),
  ],
});
