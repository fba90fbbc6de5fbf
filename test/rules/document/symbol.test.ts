import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/symbol", {
  on: "2026-01-05",
  documentType: "plan",
  facts: { documentType: "plan" },
  valid: [
    {
      name: "a plan, a report, a decision that carries a plan",
      model: documentOf(
        "Số: 12/KH-SNV",
        "(Ban hành kèm theo Quyết định số 1368/QĐ-BNV ngày 31/12/2021)"
      ),
    },
    {
      name: "not yet numbered",
      model: documentOf("Số:       /KH-SNV", "(Kèm theo Báo cáo số …/BC-SNV ngày …)"),
    },
    { name: "a number in running text", model: documentOf("Thực hiện văn bản số 1588 /SNV-CCHC") },
    { name: "a letter that carries a plan", model: documentOf("Số: 12/SNV-CCHC") },
  ],
  invalid: [
    {
      name: "a report without its type",
      model: documentOf("(Ban hành kèm theo Báo cáo số 63 /UBND ngày 06/9/2021)"),
      findings: [
        { messageId: "spaces", data: { symbol: "63 /UBND" } },
        { messageId: "noType", data: { expected: "BC", example: "63/BC-UBND" } },
      ],
    },
    {
      name: "a number below ten without a zero",
      model: documentOf("Số: 7/KH-SNV"),
      findings: [{ messageId: "noZero", data: { symbol: "7/KH-SNV", example: "07/KH-SNV" } }],
    },
    {
      name: "a plan's own number",
      model: documentOf("Số: 12 / UBND"),
      findings: [
        { messageId: "spaces", anchor: { kind: "paragraph", paragraphId: "p1" } },
        { messageId: "noType", data: { expected: "KH", example: "12/KH-UBND" } },
      ],
    },
  ],
});
