import { appendix2026, inSheet, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/complete-forms", {
  ...appendix2026,
  valid: [
    ...validInBoth("all seven", { forms: [1, 2, 3, 4, 5, 6, 7] }),
    ...validInBoth("two of them, a part of the work", { forms: [1, 2] }),
    inSheet("three of them, fewer than half", { forms: [1, 2, 3] }),
  ],
  invalid: [
    ...invalidInBoth("six of seven", { forms: [1, 2, 3, 5, 6, 7] }, () => [
      {
        messageId: "missing",
        data: { count: 6, form: "Biểu mẫu 4" },
        anchor: { kind: "document" },
      },
    ]),
    {
      ...inSheet("four of seven", { forms: [1, 2, 3, 4] }),
      findings: ["Biểu mẫu 5", "Biểu mẫu 6", "Biểu mẫu 7"].map((form) => ({
        messageId: "missing",
        data: { form },
      })),
    },
  ],
});
