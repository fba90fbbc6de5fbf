import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

testRule("statistics/listed-codes", {
  ...appendix2026,
  valid: [
    ...validInBoth("every listed code", {
      forms: [1],
      figures: { "b1.5": 1, "b1.5.2": 2, "b1.6": 0 },
    }),
    ...validInBoth("no code yet", { forms: [7], figures: { "b7.1": null } }),
  ],
  invalid: [
    ...invalidInBoth(
      "a code that is not listed",
      { forms: [1], figures: { "b1.5.2": 3 } },
      (at) => [
        {
          messageId: "notListed",
          data: { value: "3", codes: "0 (Trực tuyến), 1 (Phát phiếu), 2 (Kết hợp)" },
          anchor: at("b1.5.2"),
        },
      ]
    ),
    ...invalidInBoth("a percentage for a code", { forms: [7], figures: { "b7.1": "1%" } }, (at) => [
      { messageId: "notListed", anchor: at("b7.1") },
    ]),
  ],
});
