import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";
import type { FormRow } from "../../support/statistics-values";

const district: FormRow = {
  id: "district",
  number: "1.3",
  name: "Số VBQPPL do cấp huyện ban hành",
  measureUnit: "Văn bản",
  figure: 4,
  note: "",
};

testRule("statistics/known-rows", {
  ...appendix2026,
  valid: [...validInBoth("rows of the form only", { forms: [2] })],
  invalid: [
    ...invalidInBoth(
      "a row of the districts that are no more",
      { forms: [2], arrange: (rows) => [...rows.slice(0, 3), district, ...rows.slice(3)] },
      () => [
        {
          messageId: "unknown",
          data: {
            form: "Biểu mẫu 2",
            row: "1.3 Số VBQPPL do cấp huyện ban hành",
          },
        },
      ]
    ),
  ],
});
