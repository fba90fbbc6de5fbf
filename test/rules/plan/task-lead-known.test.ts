import { cellOf, plan2026, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-lead-known", {
  ...plan2026,
  valid: [
    {
      name: "known names in any spelling, with the place behind them",
      model: planWithTasks(
        ...[
          "Sở Nội vụ",
          "SỞ NỘI VỤ",
          "Sở Y tế tỉnh An Bình",
          "Văn phòng UBND tỉnh (Trung tâm Phục vụ hành chính công)",
          "Sở Tư pháp; Sở Tài chính",
          "Sở Thông tin và Truyền thông",
        ].map((lead) => ({ lead }))
      ),
    },
    {
      name: "units no national list can have, persons, collective and deferred leads",
      model: planWithTasks(
        ...[
          "Phòng Tổ chức - Hành chính",
          "Trường Cao đẳng nghề An Bình",
          "Bộ phận Một cửa",
          "Đồng chí Trần Văn Bình",
          "Các sở, ban, ngành",
          "Theo phân công tại Kế hoạch của tỉnh",
          "Phòng 1",
        ].map((lead) => ({ lead }))
      ),
    },
    {
      name: "one letter off, but of another kind of unit",
      model: planWithTasks({ lead: "Bộ Y tế" }, { lead: "Sở Y tế" }),
    },
  ],
  invalid: [
    {
      name: "one or two letters off a known name",
      model: planWithTasks({ lead: "Sở Tài chín" }, { lead: "Sở Nội vự" }, { lead: "Sở Xây dưng" }),
      findings: [
        {
          messageId: "misspelt",
          data: { unit: "Sở Tài chín", known: "Sở Tài chính" },
          anchor: cellOf(1, "lead"),
        },
        { messageId: "misspelt", data: { known: "Sở Nội vụ" } },
        { messageId: "misspelt", data: { known: "Sở Xây dựng" } },
      ],
    },
    {
      name: "one of several names in a cell",
      model: planWithTasks({ lead: "Sở Nội vụ; Sở Khoa học và Công nghê" }),
      findings: [{ messageId: "misspelt", data: { unit: "Sở Khoa học và Công nghê" } }],
    },
  ],
});
