import { documentOf } from "../../support/document";
import { anchorOf, formOf } from "../../support/form-lines";
import { laidOut } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

testRule("document/signature-look", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "bold and in the middle", model: formOf() },
    { name: "nobody has signed yet", model: formOf({ signerName: null }) },
  ],
  invalid: [
    {
      name: "a title that is not bold",
      model: formOf({ signerTitle: { isBold: false } }),
      findings: [{ messageId: "notBold", anchor: anchorOf("signerTitle") }],
    },
    {
      name: "a name in small italics",
      model: formOf({ signerName: { points: 12, isItalic: true } }),
      findings: [
        {
          messageId: "several",
          data: { expected: "cỡ 13-14, đứng, đậm, căn giữa" },
          anchor: anchorOf("signerName"),
        },
      ],
    },
  ],
  skipped: [
    { name: "a host that does not know letters", model: documentOf("Nội dung.") },
    { name: "no such line", model: laidOut({ lines: [] }) },
  ],
});
