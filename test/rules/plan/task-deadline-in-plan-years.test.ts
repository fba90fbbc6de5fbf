import { cellOf, plan2026, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-deadline-in-plan-years", {
  ...plan2026,
  valid: [
    {
      name: "within the year, at its edges, and without a year",
      model: planWithTasks(
        { deadline: "01/01/2026" },
        { deadline: "31/12/2026" },
        { deadline: "Trước ngày 01/01/2027" },
        { deadline: "Quý III" },
        { deadline: "Trước ngày 31/01 năm liền kề" },
        { deadline: "Hằng năm" },
        { deadline: "Theo Quyết định số 12/QĐ-UBND ngày 15/3/2021" }
      ),
    },
    {
      name: "a span that reaches beyond",
      model: planWithTasks({ deadline: "Giai đoạn 2026 - 2030" }),
    },
  ],
  invalid: [
    {
      name: "last year's and next year's",
      model: planWithTasks({ deadline: "Quý II/2025" }, { deadline: "15/01/2027" }),
      findings: [
        {
          messageId: "before",
          data: { deadline: "Quý II/2025", year: 2026 },
          anchor: cellOf(1, "deadline"),
        },
        {
          messageId: "after",
          data: { deadline: "15/01/2027", year: 2026 },
          anchor: cellOf(2, "deadline"),
        },
      ],
      answer: "Quý II/2026",
    },
  ],
  skipped: [
    { name: "the plan's years are not known", model: planWithTasks({}), facts: { years: null } },
  ],
});
