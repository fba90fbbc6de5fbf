import { documentOf } from "../../support/document";
import { laidOut } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

testRule("document/body-alignment", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "most of the text is justified",
      model: laidOut({
        bodyAlignments: [
          { alignment: "justified", length: 900 },
          { alignment: "left", length: 300 },
        ],
      }),
    },
  ],
  invalid: [
    {
      name: "most of the text stands at the left",
      model: laidOut({ bodyAlignments: [{ alignment: "left", length: 900 }] }),
      findings: [{ messageId: "notJustified", anchor: { kind: "document" } }],
    },
  ],
  skipped: [
    { name: "a host that does not know alignments", model: documentOf("Nội dung.") },
    { name: "no paragraph fills a line", model: laidOut({}) },
  ],
});
