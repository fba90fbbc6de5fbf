import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/letterhead-filled", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "filled in", model: documentOf("Số: 63/BC-SNV", "Hà Nội, ngày 05 tháng 3 năm 2026") },
    { name: "dots in the body", model: documentOf("Đã hoàn thành …… nhiệm vụ trong năm.") },
  ],
  invalid: [
    {
      name: "number and date",
      model: documentOf("Số: …/BC-SNV", "Hà Nội, ngày … tháng … năm 2026"),
      findings: [{ messageId: "letterhead" }, { messageId: "letterhead" }],
    },
    {
      name: "spaces where the number goes",
      model: documentOf("Số:       /KH-SNV", "Hà Nội, ngày 05 tháng 3 năm 2026"),
      findings: [
        {
          messageId: "letterhead",
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 0, end: 11 } },
        },
      ],
    },
    {
      name: "in a letterhead table",
      model: documentOf({ rows: [["Số: ……/KH-UBND", "Hưng Yên, ngày 05 tháng 3 năm 2026"]] }),
      findings: [
        {
          messageId: "letterhead",
          anchor: { kind: "tableCell", tableId: "t1", row: 0, column: 0 },
        },
      ],
    },
    {
      name: "the note of an appendix",
      model: documentOf("(Kèm theo Báo cáo số …/BC-SNV ngày 05/3/2026)"),
      findings: [{ messageId: "letterhead" }],
    },
  ],
});
