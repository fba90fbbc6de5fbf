import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

const title = "Kế hoạch cải cách hành chính";

testRule("document/composed-unicode", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [{ name: "composed letters", model: documentOf(title, { rows: [["Nhiệm vụ"]] }) }],
  invalid: [
    {
      name: "decomposed letters in text and table: one finding, one fix",
      model: documentOf("1. Cải cách", title.normalize("NFD"), {
        rows: [["Nhiệm vụ".normalize("NFD"), "Quý I"]],
      }),
      findings: [
        {
          messageId: "decomposed",
          data: { count: 2 },
          anchor: { kind: "paragraph", paragraphId: "p2" },
        },
      ],
    },
  ],
});
