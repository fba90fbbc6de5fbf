import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/spacing", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "well spaced",
      model: documentOf(
        "Giai đoạn 2021 - 2025, giai đoạn 2021-2025; ngày 15/7/2021: “đạt” (tốt) ./."
      ),
    },
    {
      name: "a decimal or a file ending after a space",
      model: documentOf("Giá trị ,5 và tệp .docx …"),
    },
  ],
  invalid: [
    {
      name: "all places in one finding",
      model: documentOf("Giai đoạn 2021- 2025 ; ngày 15/7/ 2021 ( cũ) là “ tốt ”.", {
        rows: [["Kế hoạch , báo cáo"]],
      }),
      findings: [{ messageId: "spacing", data: { count: 7 } }],
    },
  ],
});
