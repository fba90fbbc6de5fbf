import { cellOf, plan2026, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-one-lead-unit", {
  ...plan2026,
  valid: [
    {
      name: "names with commas, dashes and “và” of their own",
      model: planWithTasks(
        ...[
          "Sở Văn hóa, Thể thao và Du lịch",
          "Sở Lao động - Thương binh và Xã hội",
          "Phòng Kinh tế, Hạ tầng và Đô thị",
          "Văn phòng HĐND và UBND xã",
          "Văn phòng HĐND - UBND phường",
          "Văn phòng UBND tỉnh (Trung tâm Phục vụ hành chính công, Phòng Nội chính)",
          "Sở Lao động -\nThương binh và Xã hội",
          "Sở Nội vụ;",
        ].map((lead) => ({ lead }))
      ),
    },
    {
      name: "a collective owner is another rule's matter",
      model: planWithTasks({ lead: "Văn phòng và các phòng" }),
    },
  ],
  invalid: [
    {
      name: "joined by a semicolon, a comma, “và”, a line break",
      model: planWithTasks(
        { lead: "Sở Nội vụ; Sở Tư pháp" },
        { lead: "Sở Nội vụ, Sở Tài chính" },
        { lead: "Văn phòng và Thanh tra Sở" },
        { lead: "Sở Y tế\nSở Nội vụ\nSở Tài chính" }
      ),
      findings: [
        {
          messageId: "several",
          data: { count: 2, units: "Sở Nội vụ; Sở Tư pháp" },
          anchor: cellOf(1, "lead"),
        },
        { messageId: "several", data: { count: 2 } },
        { messageId: "several", data: { units: "Văn phòng; Thanh tra Sở" } },
        { messageId: "several", data: { count: 3 } },
      ],
    },
  ],
});
