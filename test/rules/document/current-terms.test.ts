import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/current-terms", {
  on: "2026-01-05",
  documentType: "plan",
  facts: { issuedOn: "2026-01-05", instrumentNumber: "12/KH-UBND" },
  valid: [
    { name: "the present terms", model: documentOf("80% thủ tục cung cấp trực tuyến toàn trình") },
    {
      name: "history and quotations",
      model: documentOf(
        "Trước đây 80% TTHC cung cấp trực tuyến mức độ 4",
        "Đề án “Dịch vụ công trực tuyến mức độ 4”"
      ),
    },
    { name: "another subject", model: documentOf("Bảo đảm an toàn thông tin mức độ 3") },
    {
      name: "while the term was in use",
      facts: { issuedOn: "2021-12-31" },
      model: documentOf("TTHC trực tuyến mức độ 3, mức độ 4"),
    },
  ],
  invalid: [
    {
      name: "after its last day",
      model: documentOf("80% TTHC cung cấp trực tuyến mức độ 3, 4", {
        rows: [["TTHC mức độ 3 đạt 35%, mức độ 4 đạt 55%"]],
      }),
      findings: [
        { messageId: "former", data: { term: "mức độ 3, 4", lastDay: "14/8/2022" } },
        { messageId: "formerOften", data: { count: 2 } },
      ],
    },
  ],
  skipped: [{ name: "no date of issue", facts: { issuedOn: null }, model: documentOf("mức độ 4") }],
});
