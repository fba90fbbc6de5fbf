import { documentOf } from "../../support/document";
import { cellOf, plan2026, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const tasksDue = (...deadlines: readonly string[]) =>
  planWithTasks(...deadlines.map((deadline, index) => ({ task: `Việc ${index}`, deadline })));
const good = ["Quý I/2026", "15/6/2026", "Hằng quý", "Trước ngày 31/01 hằng năm"];

testRule("plan/milestone-share", {
  ...plan2026,
  valid: [
    { name: "milestones", model: tasksDue(...good, ...good) },
    { name: "fewer than half", model: tasksDue(...good, "Thường xuyên", "Trong năm 2026") },
    { name: "too few tasks to speak of a share", model: tasksDue("Thường xuyên", "Thường xuyên") },
    {
      name: "in a plan for five years a year is a milestone",
      facts: { years: { from: 2026, to: 2030 } },
      model: tasksDue("Năm 2026", "Năm 2027", "Năm 2028", "Năm 2029", "Năm 2030", "Năm 2030"),
    },
  ],
  invalid: [
    {
      name: "half of the tasks: one finding, at the first of them",
      model: tasksDue(...good, "Thường xuyên", "Trong năm 2026", "Theo kế hoạch", "Hằng năm"),
      findings: [
        {
          messageId: "share",
          data: { count: 4, total: 8, percent: 50 },
          anchor: cellOf(5, "deadline"),
        },
      ],
    },
  ],
  skipped: [{ name: "no tasks", model: documentOf("KẾ HOẠCH") }],
});
