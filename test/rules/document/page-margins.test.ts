import { documentOf } from "../../support/document";
import { laidOut, pageOf } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

const none = { top: null, bottom: null, left: null, right: null };

testRule("document/page-margins", {
  on: "2026-01-05",
  documentType: "report",
  valid: [
    { name: "the least margins", model: laidOut({ sections: [pageOf({})] }) },
    {
      name: "the widest margins, half a millimetre off",
      model: laidOut({
        sections: [pageOf({ margins: { top: 25.5, bottom: 25, left: 35.4, right: 20 } })],
      }),
    },
    {
      name: "a page on its side has other margins",
      model: laidOut({
        sections: [pageOf({}), pageOf({ width: 297, height: 210, margins: { left: 10 } })],
      }),
    },
    {
      name: "margins that are not stated",
      model: laidOut({ sections: [pageOf({}), pageOf({ margins: none })] }),
    },
  ],
  invalid: [
    {
      name: "an inch all around",
      model: laidOut({
        sections: [pageOf({ margins: { top: 25.4, bottom: 25.4, left: 25.4, right: 25.4 } })],
      }),
      findings: [
        { messageId: "left", data: { stated: "25,4", from: 30, to: 35 } },
        { messageId: "right", data: { stated: "25,4", from: 15, to: 20 } },
      ],
    },
    {
      name: "the same margin of two sections is told once, another one too",
      model: laidOut({
        sections: [
          pageOf({ margins: { bottom: 10 } }),
          pageOf({ margins: { bottom: 10, top: 40 } }),
        ],
      }),
      findings: [
        { messageId: "top", data: { stated: "40" } },
        { messageId: "bottom", data: { stated: "10" } },
      ],
    },
  ],
  skipped: [
    { name: "a host that does not know pages", model: documentOf("Nội dung.") },
    { name: "no margins stated", model: laidOut({ sections: [pageOf({ margins: none })] }) },
  ],
});
