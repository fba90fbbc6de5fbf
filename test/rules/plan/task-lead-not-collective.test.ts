import { cellOf, plan2026, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-lead-not-collective", {
  ...plan2026,
  valid: [
    {
      name: "one unit leads, all others coordinate",
      model: planWithTasks({ lead: "Sở Nội vụ", coordinating: "Các sở, ban, ngành" }),
    },
    {
      name: "fixed elsewhere",
      model: planWithTasks({ lead: "Theo phân công tại Kế hoạch số 12/KH-UBND" }),
    },
  ],
  invalid: [
    {
      name: "all departments, all units",
      model: planWithTasks(
        { lead: "Các sở, ban, ngành" },
        { lead: "Sở Nội vụ và các cơ quan, đơn vị" }
      ),
      findings: [
        {
          messageId: "collective",
          data: { unit: "Các sở, ban, ngành" },
          anchor: cellOf(1, "lead"),
        },
        {
          messageId: "collective",
          data: { unit: "các cơ quan, đơn vị" },
          anchor: cellOf(2, "lead"),
        },
      ],
    },
  ],
});
