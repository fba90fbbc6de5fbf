import { cellOf, plan2026, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-deadline-one-off", {
  ...plan2026,
  valid: [
    {
      name: "a task that does go on",
      model: planWithTasks({ output: "Hồ sơ được giải quyết", deadline: "Thường xuyên" }),
    },
    {
      name: "an output made again and again",
      model: planWithTasks({ output: "Báo cáo định kỳ", deadline: "Thường xuyên" }),
    },
    {
      name: "a one-off output with a milestone",
      model: planWithTasks({ output: "Quyết định", deadline: "Quý I/2026" }),
    },
  ],
  invalid: [
    {
      name: "a decision that is due all the time",
      model: planWithTasks({
        output: "- Quyết định của Chủ tịch UBND tỉnh",
        deadline: "Thường xuyên",
      }),
      findings: [
        {
          messageId: "ongoing",
          data: { deadline: "Thường xuyên", output: "- Quyết định của Chủ tịch UBND tỉnh" },
          anchor: cellOf(1, "deadline"),
        },
      ],
      answer: "Quý II/2026",
    },
  ],
});
