import type { SlotPlace } from "../../../src/core/model/document";
import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

const slot = (more: Partial<SlotPlace>): SlotPlace => ({
  tag: "signatoryName",
  title: "Họ và tên người ký",
  anchor: { kind: "tableCell", tableId: "t1", row: 0, column: 0 },
  text: "[họ và tên người ký]",
  isPlaceholder: true,
  ...more,
});
const withSlots = (...slots: readonly SlotPlace[]) => ({
  ...documentOf({ rows: [["[họ và tên người ký]"]] }, "Theo [kế hoạch cấp trên]."),
  slots,
});
const inProse = { kind: "paragraph", paragraphId: "p1" } as const;

testRule("document/slots-filled", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "a document without slots", model: documentOf("Theo kế hoạch.") },
    { name: "a slot with an answer", model: withSlots(slot({ isPlaceholder: false, text: "An" })) },
    {
      name: "the number, which has a rule of its own",
      model: withSlots(slot({ tag: "issuedOn" })),
    },
    {
      name: "brackets in prose, which another rule sees",
      model: withSlots(slot({ anchor: inProse, text: "[kế hoạch cấp trên]" })),
    },
    {
      name: "a cell of a table with a header row",
      model: {
        ...documentOf({ rows: [["Nhiệm vụ"], ["[đơn vị chủ trì]"]], headerRowCount: 1 }),
        slots: [slot({ anchor: { kind: "tableCell", tableId: "t1", row: 1, column: 0 } })],
      },
    },
  ],
  invalid: [
    {
      name: "a slot of the closing that was left open",
      model: withSlots(slot({})),
      findings: [{ messageId: "open", data: { title: "Họ và tên người ký" } }],
      answer: "Nguyễn Văn An",
    },
    {
      name: "a slot that stands in several places, once",
      model: withSlots(slot({}), slot({})),
      findings: [{ messageId: "open" }],
      answer: "Nguyễn Văn An",
    },
    {
      name: "Word's own placeholder in prose",
      model: withSlots(slot({ anchor: inProse, text: "Click or tap here to enter text." })),
      findings: [{ messageId: "open" }],
      answer: "Nguyễn Văn An",
    },
    {
      name: "a slot without title, by its tag",
      model: withSlots(slot({ title: null })),
      findings: [{ messageId: "open", data: { title: "signatoryName" } }],
      answer: "Nguyễn Văn An",
    },
  ],
});
