import { cellOf, plan2026, planWith, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-deadline-checkable", {
  ...plan2026,
  valid: [
    {
      name: "milestones, recurrences and counted days",
      model: planWithTasks(
        { deadline: "Quý I/2026" },
        { deadline: "Hằng quý" },
        { deadline: "Thường xuyên" },
        { deadline: "Trong 30 ngày kể từ khi có hướng dẫn" },
        { deadline: "Theo kế hoạch, chậm nhất 30/6/2026" }
      ),
    },
    { name: "nothing stated is another rule's matter", model: planWithTasks({ deadline: "" }) },
  ],
  invalid: [
    {
      name: "by plan, on request, by instruction",
      model: planWithTasks(
        { deadline: "Theo kế hoạch" },
        { deadline: "Khi có yêu cầu" },
        { deadline: "Theo hướng dẫn của Trung ương" }
      ),
      findings: [1, 2, 3].map((row) => ({
        messageId: "byInstruction",
        anchor: cellOf(row, "deadline"),
      })),
      answer: "Quý IV/2026",
    },
    {
      name: "ditto repeats it",
      model: planWithTasks({ deadline: "Theo tiến độ" }, { task: "Tập huấn", deadline: "nt" }),
      findings: [
        { messageId: "byInstruction", data: { deadline: "Theo tiến độ" } },
        { messageId: "byInstruction", data: { task: "Tập huấn", deadline: "Theo tiến độ" } },
      ],
    },
    {
      name: "in prose, mended where it stands",
      model: planWith(
        "II. NHIỆM VỤ",
        "- Rà soát thủ tục hành chính (Sở Nội vụ chủ trì; hoàn thành theo kế hoạch).",
        "- Tập huấn cho công chức.",
        "+ Thời gian hoàn thành: Khi có yêu cầu"
      ),
      findings: [
        { messageId: "byInstruction", data: { deadline: "theo kế hoạch" } },
        { messageId: "byInstruction", data: { deadline: "Khi có yêu cầu" } },
      ],
      answer: "Quý IV/2026",
    },
  ],
});
