import { documentOf } from "../../support/document";
import { goodPageNumber, laidOut, pageOf } from "../../support/layout";
import { testRule } from "../../support/rule-tester";

const numbered = (change: Partial<typeof goodPageNumber>) =>
  laidOut({ sections: [pageOf({ pageNumber: { ...goodPageNumber, ...change } })] });
const without = (length: number) => ({
  ...documentOf("chữ ".repeat(length / 4)),
  layout: laidOut({ sections: [pageOf({ pageNumber: "none" })] }).layout,
});

testRule("document/page-number", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "in the middle of the top margin, not on the first page", model: numbered({}) },
    {
      name: "placed by a tab, size not stated",
      model: numbered({ alignment: null, points: null }),
    },
  ],
  invalid: [
    {
      name: "at the foot",
      model: numbered({ place: "footer", alignment: "right" }),
      findings: [{ messageId: "inFooter" }],
    },
    {
      name: "at the right, on the first page, small",
      model: numbered({ alignment: "right", isOnFirstPage: true, points: 11 }),
      findings: [
        { messageId: "notCentred" },
        { messageId: "onFirstPage" },
        { messageId: "size", data: { stated: "11", from: 13, to: 14 } },
      ],
    },
    {
      name: "a long text without numbers",
      model: without(8000),
      findings: [{ messageId: "none" }],
    },
  ],
  skipped: [
    { name: "a short text without numbers", model: without(2000) },
    { name: "a host that does not know pages", model: documentOf("Nội dung.") },
    {
      name: "a host that does not know headers",
      model: laidOut({ sections: [pageOf({ pageNumber: null })] }),
    },
  ],
});
