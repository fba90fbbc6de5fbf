import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/complete-rows", {
  ...appendix2026,
  valid: [
    ...validInBoth("every row", { forms: [1, 2, 3, 4, 5, 6, 7] }),
    ...validInBoth("rows in another order", { forms: [2], arrange: (rows) => [...rows].reverse() }),
  ],
  invalid: [
    ...invalidInBoth(
      "one row dropped",
      { forms: [2], arrange: (rows) => rows.filter(({ id }) => id !== "b2.1.2") },
      () => [
        {
          messageId: "missing",
          data: { form: "Biểu mẫu 2", count: 1, rows: "1.2 “Số VBQPPL do cấp xã ban hành”" },
        },
      ]
    ),
    ...invalidInBoth(
      "half of the rows dropped",
      { forms: [2], arrange: (rows) => rows.slice(0, 6) },
      () => [{ messageId: "missingMany", data: { count: 7 } }]
    ),
  ],
});
