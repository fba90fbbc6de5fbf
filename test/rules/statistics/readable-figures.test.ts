import { appendix2026, inSheet, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/readable-figures", {
  ...appendix2026,
  valid: [
    ...validInBoth("grouped thousands and a dash", {
      forms: [3],
      figures: { "b3.1.2": "25.898", "b3.1.3": "-", "b3.1.1": "07" },
    }),
    ...validInBoth("words in a heading row", { forms: [3], figures: { "b3.1": "xem dưới" } }),
  ],
  invalid: [
    ...invalidInBoth(
      "words beside the number",
      { forms: [3], figures: { "b3.1.2": "khoảng 50" } },
      (at) => [
        {
          messageId: "unreadable",
          data: { text: "khoảng 50", number: "1.2" },
          anchor: at("b3.1.2"),
        },
      ]
    ),
    {
      ...inSheet("an error value", {
        forms: [3],
        figures: { "b3.1.2": { value: null, text: "#REF!", error: "#REF!", formula: "A99" } },
      }),
      findings: [{ messageId: "unreadable", data: { text: "#REF!" } }],
    },
    {
      ...inSheet("a number that became a date", {
        forms: [3],
        figures: { "b3.1.2": { value: 46000, text: "08/12/2025", numberFormat: "dd/mm/yyyy" } },
      }),
      findings: [{ messageId: "unreadable", data: { text: "08/12/2025" } }],
    },
  ],
});
