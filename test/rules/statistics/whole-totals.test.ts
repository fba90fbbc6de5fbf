import { appendix2026, inSheet, inWord, sheetAnchors } from "../../support/statistics-cases";
import { testRule } from "../../support/rule-tester";

const total = (forms: readonly number[], id: string, formula: string) => ({
  forms,
  figures: { [id]: { value: 0, formula } },
});
const whole = [
  "SUM(D6:D7)",
  "$D$6+$D$7",
  'IF(COUNT(D6,D7)=0,"",SUM(D6,D7))',
  "SUM(SoLieu_xa,D6)",
  "'Biểu mẫu 1'!D6+D7",
  'INDIRECT("D6")+D7',
  "50",
];

testRule("statistics/whole-totals", {
  ...appendix2026,
  valid: [
    ...whole.map((formula) => inSheet(`=${formula}`, total([2], "b2.1", formula))),
    inSheet("the parts of a part in its place", total([6], "b6.2.1", "SUM(D10:D11)+SUM(D13:D16)")),
    inWord("no formulas in Word", { forms: [2] }),
  ],
  invalid: [
    ...["D6+D6", "SUM(D6:D6)", "SUM(D1:D6)"].map((formula) => ({
      ...inSheet(`=${formula} without row 1.2`, total([2], "b2.1", formula)),
      findings: [
        {
          messageId: "leftOut",
          data: { rows: "1.2", formula: `=${formula}` },
          anchor: sheetAnchors({ forms: [2] })("b2.1"),
        },
      ],
    })),
    {
      ...inSheet("a blank row left out", {
        forms: [2],
        figures: { "b2.1": { value: 9, formula: "SUM(D6)" }, "b2.1.1": 9, "b2.1.2": null },
      }),
      findings: [{ messageId: "leftOut", data: { rows: "1.2" } }],
    },
  ],
});
