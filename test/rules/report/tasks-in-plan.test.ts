import { planOf, realTasks, reportOf } from "../../support/comparison-cases";
import { testRule } from "../../support/rule-tester";

const plans = [planOf(...realTasks)];
const extra = {
  task: "Tổ chức hội nghị đối thoại với doanh nghiệp ngành Công Thương",
  output: "Hội nghị",
  lead: "Văn phòng Sở",
  deadline: "Tháng 5/2026",
};

testRule("report/tasks-in-plan", {
  on: "2026-06-18",
  documentType: "report",
  profile: "so-2026",
  valid: [
    { name: "nothing but the plan's tasks", model: reportOf(realTasks), plans },
    {
      name: "a row that has some words of a task without a row: a person decides",
      model: reportOf([...realTasks.slice(1), { task: "Rà soát văn bản quy phạm pháp luật" }]),
      plans,
    },
    {
      name: "one task told in two rows",
      model: reportOf([...realTasks, ...realTasks.slice(7)]),
      plans,
    },
    {
      name: "a report without a table",
      model: reportOf([], ["Sở đã hoàn thành các việc."]),
      plans,
    },
  ],
  invalid: [
    {
      name: "a task that the plan does not have",
      model: reportOf([...realTasks, extra]),
      plans,
      findings: [
        {
          messageId: "unplanned",
          data: { task: extra.task },
          anchor: { kind: "tableCell", tableId: "t1", row: 13, column: 1 },
        },
      ],
    },
  ],
});
