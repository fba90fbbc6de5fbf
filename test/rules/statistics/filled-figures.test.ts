import { appendix2026, inSheet, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/filled-figures", {
  ...appendix2026,
  valid: [
    ...validInBoth("every figure there", { forms: [1, 2, 3, 4, 5, 6, 7] }),
    ...validInBoth("zero and a dash are no blanks", {
      forms: [3],
      figures: { "b3.1.2": 0, "b3.1.3": "-" },
    }),
    ...validInBoth("a ratio of nothing", {
      forms: [1],
      figures: { "b1.3.3": null, "b1.3.3.1": 0, "b1.3.3.2": 0 },
    }),
    ...validInBoth("no survey, no details of it", {
      forms: [1],
      figures: { "b1.5": 0, "b1.5.1": null, "b1.5.2": null },
    }),
    inSheet("a formula that was not computed is another rule's", {
      forms: [2],
      figures: { "b2.1": { value: null, formula: "D6+D7" } },
    }),
  ],
  invalid: [
    ...invalidInBoth("a blank count", { forms: [3], figures: { "b3.1.2": null } }, (at) => [
      {
        messageId: "blank",
        data: { number: "1.2", name: "Số TTHC công bố mới" },
        anchor: at("b3.1.2"),
      },
    ]),
    ...invalidInBoth("a dotted line", { forms: [3], figures: { "b3.1.2": "……" } }, (at) => [
      { messageId: "blank", anchor: at("b3.1.2") },
    ]),
    ...invalidInBoth(
      "a survey without details",
      { forms: [1], figures: { "b1.5": 1, "b1.5.1": null } },
      (at) => [{ messageId: "blank", anchor: at("b1.5.1") }]
    ),
  ],
});
