import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/no-known-slips", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "the right abbreviations",
      model: documentOf("CCHC, TTHC, UBND, TCVN ISO 9001:2015, giai đoạn, bao gồm"),
    },
    { name: "small letters are no abbreviation", model: documentOf("Ký hiệu chcc") },
    { name: "two words that meet", model: documentOf("Người dân tham gia đoạn đường tự quản.") },
  ],
  invalid: [
    {
      name: "an abbreviation with letters swapped",
      model: documentOf("Kế hoạch CHCC", { rows: [["UNBD tỉnh"]] }),
      findings: [
        { messageId: "slip", data: { wrong: "CHCC", right: "CCHC" } },
        { messageId: "slip", data: { wrong: "UNBD", right: "UBND" } },
      ],
    },
    {
      name: "a standard without ISO",
      model: documentOf("theo tiêu chuẩn TCVN 9001:2015."),
      findings: [
        {
          messageId: "slip",
          data: { right: "TCVN ISO 9001" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 16, end: 25 } },
        },
      ],
    },
    {
      name: "a misspelt word keeps its capital",
      model: documentOf("Gia đoạn 2026-2030, bảo gồm"),
      findings: [
        { messageId: "slip", data: { right: "Giai đoạn" } },
        { messageId: "slip", data: { right: "bao gồm" } },
      ],
    },
  ],
});
