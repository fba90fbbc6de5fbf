import { documentOf } from "../../support/document";
import { laidOut, pageOf } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

testRule("document/page-size", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "A4", model: laidOut({ sections: [pageOf({})] }) },
    {
      name: "an appendix on its side",
      model: laidOut({ sections: [pageOf({}), pageOf({ width: 297, height: 210 })] }),
    },
    {
      name: "a millimetre off",
      model: laidOut({ sections: [pageOf({ width: 210.9, height: 296.2 })] }),
    },
  ],
  invalid: [
    {
      name: "Letter, told once for two sections",
      model: laidOut({
        sections: [
          pageOf({ width: 215.9, height: 279.4 }),
          pageOf({ width: 215.9, height: 279.4 }),
          pageOf({}),
        ],
      }),
      findings: [{ messageId: "size", data: { width: 216, height: 279, paper: "A4" } }],
    },
    {
      name: "everything on its side",
      model: laidOut({ sections: [pageOf({ width: 297, height: 210 })] }),
      findings: [{ messageId: "sideways", anchor: { kind: "document" } }],
    },
  ],
  skipped: [
    { name: "a host that does not know pages", model: documentOf("Nội dung.") },
    { name: "no size stated", model: laidOut({ sections: [pageOf({ width: null })] }) },
  ],
});
