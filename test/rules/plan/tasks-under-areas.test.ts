import { plan2026, planWith, planWithTasks, taskHeader } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const task = (number: string, name: string) => [
  number,
  name,
  "Báo cáo",
  "Sở Tư pháp",
  "Các sở",
  "Quý II/2026",
];
const group = (title: string) => [title, null, null, null, null, null];

testRule("plan/tasks-under-areas", {
  ...plan2026,
  valid: [
    {
      name: "every task under a group, further blocks among them",
      model: planWith({
        rows: [
          taskHeader,
          group("I. CẢI CÁCH THỂ CHẾ"),
          task("1", "Rà soát văn bản"),
          group("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH"),
          task("2", "Công bố thủ tục"),
          group("III. CÔNG TÁC TUYÊN TRUYỀN"),
          task("3", "Mở chuyên mục"),
        ],
      }),
    },
  ],
  invalid: [
    {
      name: "two tasks before the first group",
      model: planWith({
        rows: [
          taskHeader,
          task("1", "Ban hành quy chế"),
          task("2", "Giao ban hằng quý"),
          group("I. CẢI CÁCH THỂ CHẾ"),
          task("3", "Rà soát văn bản"),
        ],
      }),
      findings: [
        {
          messageId: "outside",
          data: { task: "Ban hành quy chế" },
          anchor: { kind: "tableCell", tableId: "t1", row: 1, column: 1 },
        },
        { messageId: "outside", data: { task: "Giao ban hằng quý" } },
      ],
    },
  ],
  skipped: [
    { name: "a table without groups", model: planWithTasks({}) },
    {
      name: "groups that are no areas",
      model: planWith({
        rows: [
          taskHeader,
          task("1", "Ban hành quy chế"),
          group("A. VIỆC CHUNG"),
          task("2", "Giao ban"),
        ],
      }),
    },
    { name: "no tasks", model: planWith("Nội dung.") },
  ],
});
