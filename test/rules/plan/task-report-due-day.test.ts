import { documentOf } from "../../support/document";
import { cellOf, plan2026, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const task = "Báo cáo cải cách hành chính định kỳ quý, 6 tháng, năm";

testRule("plan/task-report-due-day", {
  ...plan2026,
  on: "2024-12-20",
  valid: [
    {
      name: "by the 20th of the last month, or earlier",
      model: planWithTasks(
        ...[
          "Chậm nhất ngày 20 của tháng cuối kỳ báo cáo",
          "Trước ngày 21 của tháng cuối quý",
          "Ngày 15 của tháng cuối quý",
          "Hằng quý",
          "Trước ngày 20/3, 20/6, 20/9, 20/12",
          "Ngày 25 hằng tháng",
        ].map((deadline, index) => ({ task: `${task} (${index})`, deadline }))
      ),
    },
    {
      name: "reports on other matters",
      model: planWithTasks(
        { task: "Báo cáo định kỳ về dữ liệu", deadline: "Ngày 25 của tháng cuối quý" },
        { task: "Báo cáo chuyên đề cải cách hành chính", deadline: "31/12/2026" }
      ),
    },
  ],
  invalid: [
    {
      name: "later than the regime's day",
      model: planWithTasks(
        { task, deadline: "Chậm nhất ngày 25 của tháng cuối kỳ báo cáo" },
        { task, deadline: "Trước ngày 05 của tháng liền kề" },
        { task: "Báo cáo CCHC quý I", deadline: "31/3/2026" },
        { task, deadline: "20/3, 20/6, 30/9, 20/12" }
      ),
      findings: [
        { messageId: "late", data: { due: "20/3" }, anchor: cellOf(1, "deadline") },
        { messageId: "late", data: { due: "20/3/2026" } },
        { messageId: "late", data: { due: "20/9/2026" } },
      ],
    },
    {
      name: "the day of another authority",
      profile: "bhxh-tinh",
      model: planWithTasks({ task, deadline: "Ngày 20 của tháng cuối quý" }),
      findings: [{ messageId: "late", data: { due: "18/3" } }],
    },
  ],
  skipped: [
    { name: "no tasks", model: documentOf("KẾ HOẠCH") },
    {
      name: "a regime whose due days are not known",
      on: "2025-12-20",
      model: planWithTasks({ task }),
    },
  ],
});
