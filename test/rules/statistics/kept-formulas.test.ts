import { appendix2026, inSheet, inWord, sheetAnchors } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

const computed = { value: 50, formula: "D8/D7*100" };
const mostly = {
  forms: [2, 3],
  figures: {
    "b2.1": 7,
    "b2.2.2": computed,
    "b2.3.2": computed,
    "b3.1.4": computed,
    "b3.3.1": computed,
  },
};

testRule("statistics/kept-formulas", {
  ...appendix2026,
  valid: [
    inSheet("everything typed by hand", { forms: [2, 3] }),
    inSheet("a single formula is no habit", { forms: [2], figures: { "b2.1": computed } }),
    inWord("no formulas in Word", { forms: [2] }),
  ],
  invalid: [
    {
      ...inSheet("numbers typed over two of six formulas", {
        ...mostly,
        figures: { ...mostly.figures, "b3.3.2": computed },
      }),
      findings: [
        {
          messageId: "overwritten",
          data: { number: "1", value: "7", count: 5 },
          anchor: sheetAnchors(mostly)("b2.1"),
        },
        { messageId: "overwritten", anchor: sheetAnchors(mostly)("b3.3.3") },
      ],
    },
  ],
});
