import { appendix2026, inSheet, inWord, sheetAnchors } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

const lost = (formula: string) => ({
  forms: [2],
  figures: { "b2.1": { value: 0, formula } },
});

testRule("statistics/sound-references", {
  ...appendix2026,
  valid: [
    inSheet("a sound formula", lost("SUM(D6:D7)")),
    inSheet("a broken one that shows its error, which another rule tells", {
      forms: [2],
      figures: { "b2.1": { value: null, text: "#REF!", error: "#REF!", formula: "#REF!+D7" } },
    }),
    inWord("no formulas in Word", { forms: [2] }),
  ],
  invalid: ["IFERROR(D6+#REF!,0)", "N('Biểu mẫu 9'!#REF!)"].map((formula) => ({
    ...inSheet(`a number over ${formula}`, lost(formula)),
    findings: [
      {
        messageId: "lostReference",
        data: { formula: `=${formula}` },
        anchor: sheetAnchors({ forms: [2] })("b2.1"),
      },
    ],
  })),
});
