import { planOf, realTasks, reportOf } from "../../support/comparison-cases";
import { testRule } from "../../support/rule-tester";

const plans = [planOf(...realTasks)];
const withDeadline = (at: number, deadline: string, result = "") =>
  reportOf(realTasks.map((row, index) => (index === at ? { ...row, deadline, result } : row)));

testRule("report/plan-deadlines-kept", {
  on: "2026-06-18",
  documentType: "report",
  profile: "so-2026",
  valid: [
    { name: "the plan's own deadlines", model: reportOf(realTasks), plans },
    { name: "the same day in other words", model: withDeadline(1, "Trước ngày 01/4/2026"), plans },
    { name: "a day within the planned quarter", model: withDeadline(4, "20/5/2026"), plans },
    { name: "done before its day", model: withDeadline(2, "15/3/2026", "Đã hoàn thành"), plans },
    { name: "left blank", model: withDeadline(2, ""), plans },
    { name: "without a day in the plan", model: withDeadline(3, "Quý III/2026"), plans },
  ],
  invalid: [
    {
      name: "put off",
      model: withDeadline(2, "Quý III/2026"),
      plans,
      findings: [
        {
          messageId: "deadline",
          data: { planned: "Trước ngày 30/5/2026", reported: "Quý III/2026" },
          anchor: { kind: "tableCell", tableId: "t1", row: 5, column: 5 },
        },
      ],
    },
    {
      name: "earlier, and not done",
      model: withDeadline(2, "Quý I/2026"),
      plans,
      findings: [{ messageId: "deadline", data: { reported: "Quý I/2026" } }],
    },
  ],
});
