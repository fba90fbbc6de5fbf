import { appendix2026, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";
import type { CellInput } from "../../support/workbook";

/** 871 of 890 petitions: 97,8651… per cent. */
const pakn = (ratio: CellInput): Readonly<Record<string, CellInput>> => ({
  "b3.3.3": ratio,
  "b3.3.3.1": 890,
  "b3.3.3.2": 871,
});

testRule("statistics/rounded-ratios", {
  ...appendix2026,
  valid: [
    ...validInBoth("rounded", { forms: [3], figures: pakn("97,9") }),
    ...validInBoth("so wrong that it was not cut off", { forms: [3], figures: pakn("95,5") }),
    ...validInBoth("nothing to round", {
      forms: [3],
      figures: { "b3.3.3": 75, "b3.3.3.1": 68, "b3.3.3.2": 51 },
    }),
  ],
  invalid: [
    ...invalidInBoth("cut off after one decimal", { forms: [3], figures: pakn("97,8") }, (at) => [
      { messageId: "cutOff", data: { value: "97,8", recomputed: "97,9" }, anchor: at("b3.3.3") },
    ]),
    ...invalidInBoth("cut off to a whole number", { forms: [3], figures: pakn(97) }, (at) => [
      { messageId: "cutOff", data: { value: "97", recomputed: "97,87" }, anchor: at("b3.3.3") },
    ]),
  ],
});
