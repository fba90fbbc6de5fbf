import { cellOf, plan2026, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-units-in-force", {
  ...plan2026,
  valid: [
    {
      name: "units in being",
      model: planWithTasks(
        { lead: "Sở Nông nghiệp và Môi trường", coordinating: "UBND các xã, phường" },
        { lead: "Văn phòng HĐND và UBND", coordinating: "Phòng Văn hóa - Xã hội" },
        { lead: "Ban Dân tộc HĐND tỉnh", coordinating: "UBND tỉnh Phú Thọ" }
      ),
    },
    {
      name: "an old name marked as one",
      model: planWithTasks(
        { lead: "Sở Khoa học và Công nghệ (nay là đơn vị tiếp nhận Sở TT&TT)" },
        { coordinating: "Sở Giao thông vận tải (cũ)" }
      ),
    },
    {
      name: "the unit was there on the day of the plan",
      on: "2024-12-20",
      model: planWithTasks({
        lead: "Sở Thông tin và Truyền thông",
        coordinating: "UBND các huyện",
      }),
    },
    {
      name: "the last day still counts",
      on: "2025-02-28",
      model: planWithTasks({ lead: "Sở Kế hoạch và Đầu tư" }),
    },
  ],
  invalid: [
    {
      name: "full names, abbreviations, capitals, decomposed letters, old tone marks",
      model: planWithTasks(
        { lead: "Sở Thông tin và Truyền thông" },
        { lead: "Sở LĐTB&XH" },
        { lead: "SỞ GIAO THÔNG VẬN TẢI" },
        { lead: "Sở Kế hoạch và Đầu tư".normalize("NFD") },
        { coordinating: "UBND tỉnh Hoà Bình" }
      ),
      findings: [
        {
          messageId: "former",
          data: { lastDay: "28/2/2025", successors: "Sở Khoa học và Công nghệ" },
          anchor: { ...cellOf(1, "lead"), span: { start: 0, end: 28 } },
        },
        { messageId: "former", data: { unit: "Sở LĐTB&XH", successors: "Sở Nội vụ" } },
        { messageId: "former", data: { successors: "Sở Xây dựng" } },
        { messageId: "former", data: { successors: "Sở Tài chính" } },
        { messageId: "former", data: { lastDay: "30/6/2025", successors: "tỉnh Phú Thọ" } },
      ],
    },
    {
      name: "several former units in one cell, one of them twice",
      model: planWithTasks({
        coordinating: "Sở TN&MT; Sở NN&PTNT; Sở TN&MT",
      }),
      findings: [
        { messageId: "former", data: { unit: "Sở TN&MT" } },
        { messageId: "former", data: { unit: "Sở NN&PTNT" } },
      ],
    },
    {
      name: "the first day after the end counts",
      on: "2025-03-01",
      model: planWithTasks({ lead: "Sở Kế hoạch và Đầu tư" }),
      findings: [{ messageId: "former" }],
    },
    {
      name: "a district has successors nobody but the office can name",
      model: planWithTasks({ coordinating: "UBND các huyện, thị xã" }),
      findings: [
        { messageId: "former", data: { unit: "UBND các huyện", successors: "UBND cấp xã" } },
      ],
    },
  ],
});
