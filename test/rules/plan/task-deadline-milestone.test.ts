import { cellOf, plan2026, planWith, planWithTasks, taskTable } from "../../support/plan-cases";
import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-deadline-milestone", {
  ...plan2026,
  valid: [
    {
      name: "milestones within the year",
      model: planWithTasks(
        { deadline: "Quý II" },
        { deadline: "Tháng 6/2026" },
        { deadline: "Hằng năm" }
      ),
    },
    {
      name: "a milestone besides the year",
      model: planWithTasks({ deadline: "Năm 2026; sơ kết trước 30/6/2026" }),
    },
  ],
  invalid: [
    {
      name: "only the year",
      model: planWithTasks({ deadline: "Năm 2026" }, { deadline: "Trong năm 2026" }),
      findings: [
        { messageId: "year", data: { deadline: "Năm 2026" }, anchor: cellOf(1, "deadline") },
        { messageId: "year", anchor: cellOf(2, "deadline") },
      ],
      answer: "Trước ngày 15/12/2026",
    },
  ],
  skipped: [
    {
      name: "a plan for five years, where a year is a milestone",
      model: documentOf(
        "KẾ HOẠCH",
        "Cải cách hành chính giai đoạn 2026 - 2030",
        taskTable({ deadline: "Năm 2027" })
      ),
    },
    {
      name: "the year of the plan is not known",
      model: planWith(taskTable({})),
      facts: { years: null },
    },
  ],
});
