import { documentOf } from "../../support/document";
import { anchorOf, formOf } from "../../support/form-lines";
import { laidOut } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

testRule("document/recipients-look", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [{ name: "12 and 11", model: formOf() }],
  invalid: [
    {
      name: "all as the text",
      model: formOf({ recipientsTitle: { points: 14, isBold: false, isItalic: false } }),
      findings: [
        {
          messageId: "several",
          data: { expected: "cỡ 12, nghiêng, đậm" },
          anchor: anchorOf("recipientsTitle"),
        },
      ],
    },
    {
      name: "a list in size 13 is told once",
      model: formOf({ recipient: { points: 13 }, lastRecipient: { points: 13 } }),
      findings: [
        { messageId: "onlySize", data: { stated: "13", from: 11 }, anchor: anchorOf("recipient") },
      ],
    },
  ],
  skipped: [
    { name: "a host that does not know letters", model: documentOf("Nội dung.") },
    { name: "no such line", model: laidOut({ lines: [] }) },
  ],
});
