import { documentOf } from "../../support/document";
import { anchorOf, formOf } from "../../support/form-lines";
import { laidOut } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

testRule("document/ruled-components", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "borders, and a line of its own", model: formOf() },
    {
      name: "a typed line",
      model: formOf({ motto: { hasRule: false }, number: { text: "-------", cell: ["t1", 0, 1] } }),
    },
    {
      name: "a drawn line tied to another line",
      model: formOf({ motto: { hasRule: false }, placeAndDate: { hasRule: true } }),
    },
    {
      name: "an underlined abstract",
      model: formOf({ ruleOfAbstract: null, abstract: { hasRule: true } }),
    },
  ],
  invalid: [
    {
      name: "no rule under the motto",
      model: formOf({ motto: { hasRule: false } }),
      findings: [
        { messageId: "noRule", data: { component: "Tiêu ngữ" }, anchor: anchorOf("motto") },
      ],
    },
    {
      name: "none at all",
      model: formOf({
        motto: { hasRule: false },
        issuer: { hasRule: false },
        ruleOfAbstract: null,
      }),
      findings: [
        { messageId: "noRule", anchor: anchorOf("abstract") },
        { messageId: "noRule", anchor: anchorOf("issuer") },
        { messageId: "noRule", anchor: anchorOf("motto") },
      ],
    },
  ],
  skipped: [
    { name: "a host that does not know letters", model: documentOf("Nội dung.") },
    { name: "no such line", model: laidOut({ lines: [] }) },
  ],
});
