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

testRule("document/issue-slots-filled", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    { name: "a document without slots", model: documentOf("Theo kế hoạch.") },
    {
      name: "a day that was chosen",
      model: withSlots(slot({ tag: "issuedOn", isPlaceholder: false })),
    },
    { name: "other slots, which have a rule of their own", model: withSlots(slot({})) },
  ],
  invalid: [
    {
      name: "number and day left open",
      model: withSlots(
        slot({ tag: "instrumentNumber", title: "Số của văn bản" }),
        slot({ tag: "issuedOn", title: "Ngày ban hành" })
      ),
      findings: [
        { messageId: "open", data: { title: "Số của văn bản" } },
        { messageId: "open", data: { title: "Ngày ban hành" } },
      ],
      answer: "12",
    },
  ],
});
