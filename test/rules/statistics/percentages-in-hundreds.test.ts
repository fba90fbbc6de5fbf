import { appendix2026, inSheet, invalidInBoth, validInBoth } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

const free = (first: number | string, second: number | string, third: number | string) => ({
  forms: [4],
  figures: { "b4.1.1": first, "b4.1.2": second, "b4.3.4": third },
});

testRule("statistics/percentages-in-hundreds", {
  ...appendix2026,
  valid: [
    ...validInBoth("percentages", free(98, 75.5, 0.8)),
    ...validInBoth("zeros say nothing", free(0, 0, 0.8)),
    inSheet("shares that the sheet shows as percentages", {
      forms: [4],
      figures: {
        "b4.1.1": { value: 0.98, text: "98%", numberFormat: "0%" },
        "b4.1.2": { value: 0.75, text: "75%", numberFormat: "0%" },
        "b4.3.4": { value: 0.008, text: "0,8%", numberFormat: "0.0%" },
      },
    }),
  ],
  invalid: [
    ...invalidInBoth("shares of one", free(0.98, 0.75, 1), (at) => [
      { messageId: "share", data: { number: "1.1", value: "0,98" }, anchor: at("b4.1.1") },
      { messageId: "share", data: { number: "1.2" }, anchor: at("b4.1.2") },
      { messageId: "share", data: { number: "3.4" }, anchor: at("b4.3.4") },
    ]),
  ],
});
