import { documentOf } from "../../support/document";
import { cellOf, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-deadline-after-issue", {
  on: "2026-07-18",
  documentType: "plan",
  facts: { issuedOn: "2026-07-18" },
  valid: [
    {
      name: "after the day of issue, on it, or running over it",
      model: planWithTasks(
        ...["Quý III/2026", "18/7/2026", "Quý IV", "Tháng 7/2026", "Trong năm 2026"].map(
          (deadline) => ({ deadline })
        )
      ),
    },
    {
      name: "recurring, ongoing and relative ones, and those of the next year",
      model: planWithTasks(
        ...["Hằng quý", "Thường xuyên", "Trước ngày 31/01 năm liền kề", "Theo kế hoạch"].map(
          (deadline) => ({ deadline })
        )
      ),
    },
    {
      name: "before the plan's first year is another rule's matter",
      model: planWithTasks({ deadline: "Quý IV/2025" }),
    },
    {
      name: "a plan for several years does not say which year's quarter is meant",
      facts: { issuedOn: "2026-07-18", years: { from: 2026, to: 2030 } },
      model: planWithTasks({ deadline: "Quý I" }),
    },
  ],
  invalid: [
    {
      name: "over when the plan was issued",
      model: planWithTasks(
        { deadline: "Quý I/2026" },
        { deadline: "Quý II" },
        { deadline: "Trước ngày 18/7/2026" }
      ),
      answer: "Quý IV/2026",
      findings: [
        {
          messageId: "passed",
          data: { deadline: "Quý I/2026", issued: "18/7/2026" },
          anchor: cellOf(1, "deadline"),
        },
        { messageId: "passed", data: { deadline: "Quý II" } },
        { messageId: "passed", data: { deadline: "Trước ngày 18/7/2026" } },
      ],
    },
  ],
  skipped: [
    { name: "no date", model: planWithTasks({}), facts: { issuedOn: null } },
    { name: "no year", model: planWithTasks({}), facts: { issuedOn: "2026-07-18", years: null } },
    { name: "no tasks", model: documentOf("KẾ HOẠCH", "Cải cách hành chính năm 2026") },
  ],
});
