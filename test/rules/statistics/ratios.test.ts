import { appendix2026, inSheet, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";
import type { CellInput } from "../../support/workbook";

/** 871 of 890 petitions: 97,8651… per cent. */
const pakn = (ratio: CellInput): Readonly<Record<string, CellInput>> => ({
  "b3.3.3": ratio,
  "b3.3.3.1": 890,
  "b3.3.3.2": 871,
});

testRule("statistics/ratios", {
  ...appendix2026,
  valid: [
    ...validInBoth("ratios of all forms", { forms: [1, 2, 3, 4, 5, 6, 7] }),
    ...validInBoth("rounded to one decimal", { forms: [3], figures: pakn("97,9") }),
    ...validInBoth("rounded to two decimals, with a sign", { forms: [3], figures: pakn("97,87%") }),
    ...validInBoth("rounded to a whole number", { forms: [3], figures: pakn(98) }),
    ...validInBoth("cut off is another rule's", { forms: [3], figures: pakn("97,8") }),
    ...validInBoth("a zero denominator is another rule's", {
      forms: [3],
      figures: { "b3.3.3": 100, "b3.3.3.1": 0, "b3.3.3.2": 0 },
    }),
    ...validInBoth("a dash", { forms: [3], figures: pakn("-") }),
    inSheet("a percent format", {
      forms: [3],
      figures: pakn({ value: 871 / 890, text: "97,87%", numberFormat: "0.00%" }),
    }),
    inSheet("a formula shown with one decimal", {
      forms: [3],
      figures: pakn({
        value: (871 / 890) * 100,
        text: "97,9",
        numberFormat: "0.0",
        formula: "D25/D24*100",
      }),
    }),
    ...validInBoth("money written rounded", {
      forms: [6],
      figures: { "b6.1": "33,33", "b6.1.1": "3,0", "b6.1.2": "1,0" },
    }),
  ],
  invalid: [
    ...invalidInBoth("a wrong ratio", { forms: [3], figures: pakn("95,5") }, (at) => [
      {
        messageId: "wrong",
        data: {
          value: "95,5",
          recomputed: "97,9",
          numerator: "871",
          denominator: "890",
          difference: "-2,4",
        },
        anchor: at("b3.3.3"),
      },
    ]),
    ...invalidInBoth(
      "rounded up where it should go down",
      { forms: [3], figures: pakn("97,88") },
      (at) => [{ messageId: "wrong", data: { recomputed: "97,87" }, anchor: at("b3.3.3") }]
    ),
    ...invalidInBoth("a count for a ratio", { forms: [3], figures: pakn(871) }, (at) => [
      {
        messageId: "countForRatio",
        data: { value: "871", recomputed: "97,87" },
        anchor: at("b3.3.3"),
      },
    ]),
    ...invalidInBoth(
      "a share not multiplied by 100",
      { forms: [3], figures: pakn("0,98") },
      (at) => [
        {
          messageId: "fraction",
          data: { value: "0,98", recomputed: "97,87" },
          anchor: at("b3.3.3"),
        },
      ]
    ),
    {
      ...inSheet("a wrong constant under a percent format", {
        forms: [3],
        figures: pakn({ value: 0.95, text: "95%", numberFormat: "0%" }),
      }),
      findings: [{ messageId: "wrong", data: { value: "95", recomputed: "97,87" } }],
    },
  ],
});
