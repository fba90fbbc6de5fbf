import {
  appendix2026,
  inSheet,
  inWord,
  sheetAnchors,
  type FormsCase,
} from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

const forms = (figure: string): FormsCase => ({ forms: [3], figures: { "b3.1.2": figure } });

testRule("statistics/numbers-as-numbers", {
  ...appendix2026,
  valid: [
    inSheet("numbers", { forms: [3] }),
    inWord("Word tables hold text", { forms: [3], figures: { "b3.1.2": "07" } }),
    inSheet("a dash", { forms: [3], figures: { "b3.1.2": "-" } }),
  ],
  invalid: [
    {
      ...inSheet("a leading zero", forms("07")),
      findings: [
        {
          messageId: "textNumber",
          data: { text: "07" },
          anchor: sheetAnchors(forms("07"))("b3.1.2"),
        },
      ],
    },
    {
      ...inSheet("grouped thousands", forms("25.898")),
      findings: [{ messageId: "textNumber", data: { text: "25.898" } }],
    },
    {
      ...inSheet("a percentage as text", { forms: [3], figures: { "b3.2.1": "99,10%" } }),
      findings: [{ messageId: "textNumber", data: { text: "99,10%" } }],
    },
  ],
});
