import { documentOf } from "../../support/document";
import { anchorOf, formOf } from "../../support/form-lines";
import { laidOut } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

testRule("document/national-heading-look", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "as the table has it", model: formOf() },
    {
      name: "the smaller pair of sizes",
      model: formOf({ nationalHeading: { points: 12 }, motto: { points: 13 } }),
    },
    {
      name: "mixed letters and sizes that are not stated",
      model: formOf({ motto: { points: null, isBold: null, isItalic: null } }),
    },
    {
      name: "typed small and shown in capitals",
      model: formOf({
        nationalHeading: { text: "Cộng hòa xã hội chủ nghĩa Việt Nam", isAllCapitals: true },
      }),
    },
  ],
  invalid: [
    {
      name: "a small motto that is not bold",
      model: formOf({ motto: { points: 12, isBold: false } }),
      findings: [
        {
          messageId: "several",
          data: { expected: "cỡ 13-14, đứng, đậm, căn giữa" },
          anchor: anchorOf("motto"),
        },
      ],
    },
    {
      name: "a heading in italics and small letters",
      model: formOf({
        nationalHeading: { text: "Cộng hòa xã hội chủ nghĩa Việt Nam", isItalic: true },
      }),
      findings: [
        {
          messageId: "several",
          data: { expected: "chữ in hoa, cỡ 12-13, đứng, đậm" },
          anchor: anchorOf("nationalHeading"),
        },
      ],
    },
    {
      name: "a motto at the left",
      model: formOf({ motto: { alignment: "left" } }),
      findings: [{ messageId: "notCentred", anchor: anchorOf("motto") }],
    },
  ],
  skipped: [
    { name: "a host that does not know letters", model: documentOf("Nội dung.") },
    { name: "no such line", model: laidOut({ lines: [] }) },
  ],
});
