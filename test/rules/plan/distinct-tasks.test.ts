import { cellOf, plan2026, planWith, planWithTasks, taskHeader } from "../../support/plan-cases";
import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

const long = "Tổ chức tập huấn nghiệp vụ cải cách hành chính cho công chức chuyên trách";
const groups = (task: string, lead = "Sở Nội vụ") =>
  planWith({
    rows: [
      taskHeader,
      ["I", "CẢI CÁCH THỂ CHẾ", null, null, null, null],
      ["1", task, "Kế hoạch", "Sở Nội vụ", "", "Quý I/2026"],
      ["II", "CẢI CÁCH TÀI CHÍNH CÔNG", null, null, null, null],
      ["1", task, "Kế hoạch", lead, "", "Quý I/2026"],
    ],
  });

testRule("plan/distinct-tasks", {
  ...plan2026,
  valid: [
    { name: "different tasks", model: planWithTasks({ task: "Rà soát" }, { task: "Kiểm tra" }) },
    {
      name: "same words, another output",
      model: planWithTasks({ output: "Kế hoạch" }, { output: "Báo cáo" }),
    },
    {
      name: "same words and output, another lead and deadline",
      model: planWithTasks({}, { lead: "Sở Y tế", deadline: "Quý IV/2026" }),
    },
    { name: "short words under two groups", model: groups("Xây dựng kế hoạch thực hiện") },
    { name: "long words under two groups, another lead", model: groups(long, "Sở Tư pháp") },
    {
      name: "one task with two outputs, merged downwards",
      model: planWith({
        rows: [
          taskHeader,
          ["1", "Rà soát văn bản", "Báo cáo", "Sở Tư pháp", "", "Quý I/2026"],
          [undefined, undefined, "Báo cáo", "Sở Tư pháp", "", "Quý II/2026"],
        ],
      }),
    },
  ],
  invalid: [
    {
      name: "the same row twice in a group, whatever the case and full stop",
      model: planWithTasks(
        {},
        { task: "Kiểm tra" },
        { task: "RÀ SOÁT văn bản quy phạm pháp luật." }
      ),
      findings: [{ messageId: "repeated", anchor: cellOf(3, "task") }],
    },
    {
      name: "three times",
      model: planWithTasks({}, {}, {}),
      findings: [
        { messageId: "repeated", anchor: cellOf(2, "task") },
        { messageId: "repeated", anchor: cellOf(3, "task") },
      ],
    },
    {
      name: "the same long task under two groups",
      model: groups(long),
      findings: [{ messageId: "repeated", anchor: cellOf(4, "task") }],
    },
  ],
  skipped: [{ name: "no tasks", model: documentOf("KẾ HOẠCH") }],
});
