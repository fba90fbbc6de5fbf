import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/parts-within-whole", {
  ...appendix2026,
  valid: [
    ...validInBoth("parts and wholes of all forms", { forms: [1, 2, 3, 4, 5, 6, 7] }),
    ...validInBoth("tasks still in time make up the rest", {
      forms: [1],
      figures: { "b1.4.1": 20, "b1.4.1.1": 10, "b1.4.1.2": 4, "b1.4.1.3": 1 },
    }),
    ...validInBoth("a blank whole is left to another rule", {
      forms: [3],
      figures: { "b3.3.1.1": null, "b3.3.1.2": 26898 },
    }),
    ...validInBoth("more staff than posts is another rule's", {
      forms: [4],
      figures: { "b4.2.1": 1900, "b4.2.2": 1950 },
    }),
  ],
  invalid: [
    ...invalidInBoth(
      "more files in time than files",
      { forms: [3], figures: { "b3.3.1.1": 25898, "b3.3.1.2": 26898 } },
      (at) => [
        {
          messageId: "partExceeds",
          data: { value: "26.898", wholeNumber: "3.1.1", whole: "25.898", difference: "1.000" },
          anchor: at("b3.3.1.2"),
        },
      ]
    ),
    ...invalidInBoth(
      "more tasks told apart than given",
      { forms: [1], figures: { "b1.4.1": 20, "b1.4.1.1": 15, "b1.4.1.2": 4, "b1.4.1.3": 3 } },
      (at) => [
        {
          messageId: "partsExceed",
          data: { parts: "4.1.1 + 4.1.2 + 4.1.3", sum: "22", value: "20", difference: "2" },
          anchor: at("b1.4.1"),
        },
      ]
    ),
  ],
});
