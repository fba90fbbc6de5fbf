import {
  appendix2026,
  inSheet,
  inWord,
  sheetAnchors,
  type FormsCase,
} from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

const uncomputed: FormsCase = {
  forms: [2],
  figures: { "b2.1": { value: null, formula: "D6+D7" } },
};

testRule("statistics/computed-formulas", {
  ...appendix2026,
  valid: [
    inSheet("a computed formula", {
      forms: [2],
      figures: { "b2.1": { value: 48, formula: "D6+D7" } },
    }),
    inWord("Word tables hold no formulas", { forms: [2] }),
  ],
  invalid: [
    {
      ...inSheet("a formula that was never computed", uncomputed),
      findings: [
        {
          messageId: "uncomputed",
          data: { formula: "=D6+D7" },
          anchor: sheetAnchors(uncomputed)("b2.1"),
        },
      ],
    },
  ],
});
