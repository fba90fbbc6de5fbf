import { documentOf } from "../../support/document";
import { anchorOf, formOf } from "../../support/form-lines";
import { laidOut } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

testRule("document/title-look", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "bold and in the middle", model: formOf() },
    { name: "size 13", model: formOf({ documentType: { points: 13 }, abstract: { points: 13 } }) },
    {
      name: "what follows the type is no abstract",
      model: formOf({ abstract: { text: "Kính gửi: Sở Nội vụ", isBold: false } }),
    },
  ],
  invalid: [
    {
      name: "a big title at the left",
      model: formOf({ documentType: { points: 16, alignment: "justified" } }),
      findings: [
        {
          messageId: "several",
          data: { expected: "chữ in hoa, cỡ 13-14, đứng, đậm, căn giữa" },
          anchor: anchorOf("documentType"),
        },
      ],
    },
    {
      name: "an abstract in plain italics",
      model: formOf({ abstract: { isBold: false, isItalic: true } }),
      findings: [
        {
          messageId: "several",
          data: { expected: "cỡ 13-14, đứng, đậm, căn giữa" },
          anchor: anchorOf("abstract"),
        },
      ],
    },
  ],
  skipped: [
    { name: "a host that does not know letters", model: documentOf("Nội dung.") },
    { name: "no such line", model: laidOut({ lines: [] }) },
  ],
});
