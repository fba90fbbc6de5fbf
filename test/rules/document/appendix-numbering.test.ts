import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/appendix-numbering", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "one without a number", model: documentOf("Nội dung", "PHỤ LỤC", "DANH MỤC NHIỆM VỤ") },
    { name: "two in Roman figures", model: documentOf("Phụ lục I", "Một", "PHỤ LỤC II", "Hai") },
    {
      name: "a reference",
      model: documentOf("Theo Phụ lục 1 đính kèm", "Phụ lục 1 và Phụ lục 2 kèm theo"),
    },
    { name: "a named one", model: documentOf("PHỤ LỤC BIỂU MẪU THỐNG KÊ") },
  ],
  invalid: [
    {
      name: "one with a number",
      model: documentOf("Phụ lục I", "Danh mục"),
      findings: [{ messageId: "onlyOne", anchor: { kind: "paragraph", paragraphId: "p1" } }],
    },
    {
      name: "several in Arabic figures or with none",
      model: documentOf("Phụ lục 1", "Một", "PHỤ LỤC", "Hai", "Phụ lục III"),
      findings: [
        { messageId: "notRoman", data: { count: 3 } },
        { messageId: "notRoman", data: { heading: "PHỤ LỤC" } },
      ],
    },
  ],
});
