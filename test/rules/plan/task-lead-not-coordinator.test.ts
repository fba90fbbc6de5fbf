import { cellOf, plan2026, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-lead-not-coordinator", {
  ...plan2026,
  valid: [
    {
      name: "others coordinate",
      model: planWithTasks({ lead: "Sở Nội vụ", coordinating: "Sở Tư pháp; các sở, ban, ngành" }),
    },
    { name: "nobody coordinates", model: planWithTasks({ coordinating: "" }) },
  ],
  invalid: [
    {
      name: "the lead again, in another spelling",
      model: planWithTasks({
        lead: "Sở Văn hóa, Thể thao và Du lịch",
        coordinating: "Sở Nội vụ, SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH",
      }),
      findings: [
        {
          messageId: "alsoCoordinating",
          data: { unit: "Sở Văn hóa, Thể thao và Du lịch" },
          anchor: cellOf(1, "lead"),
        },
      ],
    },
  ],
});
