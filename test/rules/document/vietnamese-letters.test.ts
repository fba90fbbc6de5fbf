import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/vietnamese-letters", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "Vietnamese letters", model: documentOf("Đơn vị đầu mối") },
    { name: "a foreign word", model: documentOf("Газета (báo)") },
  ],
  invalid: [
    {
      name: "Icelandic d and Russian C",
      model: documentOf("Các ðơn vị, Ðảng ủy", { rows: [["Kế hoạch \u0421CHC"]] }),
      findings: [{ messageId: "lookAlike", data: { count: 2, word: "ðơn" } }],
    },
  ],
});
