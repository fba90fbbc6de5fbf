import { cellOf, plan2026, planWith, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-deadline", {
  ...plan2026,
  valid: [
    {
      name: "every class of deadline that says something",
      model: planWithTasks(
        { deadline: "15/12/2026" },
        { deadline: "Trước ngày 20/6" },
        { deadline: "Tháng 6, 12" },
        { deadline: "Quí II" },
        { deadline: "Hằng năm" },
        { deadline: "Thường xuyên" },
        { deadline: "Theo kế hoạch của UBND tỉnh" },
        { deadline: "Trong 20 ngày kể từ khi có văn bản của Trung ương" },
        { deadline: "Chậm nhất trong tháng 6 hằng năm" }
      ),
    },
    { name: "ditto for the row above", model: planWithTasks({}, { deadline: "nt" }) },
    {
      name: "in prose, in brackets or on a line of its own",
      model: planWith(
        "II. NHIỆM VỤ",
        "- Rà soát thủ tục hành chính (hoàn thành trước ngày 30/6/2026; Văn phòng chủ trì);",
        "- Tập huấn cho công chức.",
        "+ Thời gian hoàn thành: Quý II/2026",
        "+ Cơ quan chủ trì: Phòng Tổ chức"
      ),
    },
  ],
  invalid: [
    {
      name: "an empty cell and a dotted line",
      model: planWithTasks(
        { deadline: "" },
        { task: "Tập huấn", deadline: "…/…/2026".replace("2026", "…") }
      ),
      findings: [
        {
          messageId: "emptyCell",
          data: { name: "Thời gian hoàn thành", task: "Rà soát văn bản quy phạm pháp luật" },
          anchor: cellOf(1, "deadline"),
        },
        { messageId: "emptyCell", anchor: cellOf(2, "deadline") },
      ],
      answer: "Quý II/2026",
    },
    {
      name: "a vague deadline",
      model: planWithTasks({ deadline: "Trong thời gian tới" }),
      findings: [
        {
          messageId: "vague",
          data: { deadline: "Trong thời gian tới" },
          anchor: cellOf(1, "deadline"),
        },
      ],
      answer: "Trước ngày 30/9/2026",
    },
    {
      name: "a day that does not exist",
      model: planWithTasks({ deadline: "31/6/2026" }),
      findings: [{ messageId: "impossible", anchor: cellOf(1, "deadline") }],
      answer: "30/6/2026",
    },
    {
      name: "no column: one finding",
      model: planWith({
        rows: [
          ["Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì"],
          ["Rà soát", "Báo cáo", "Văn phòng"],
          ["Tập huấn", "Kế hoạch", "Văn phòng"],
        ],
      }),
      findings: [{ messageId: "missingColumn" }],
    },
    {
      name: "one task in prose without a deadline",
      model: planWith(
        "II. NHIỆM VỤ",
        "- Rà soát thủ tục hành chính (trước ngày 30/6/2026).",
        "- Tập huấn cho công chức;"
      ),
      findings: [
        {
          messageId: "missingInProse",
          data: { task: "Tập huấn cho công chức;" },
          anchor: { kind: "paragraph", paragraphId: "p5" },
        },
      ],
      answer: "Quý III/2026",
    },
    {
      name: "tasks in prose, none with a deadline: one finding",
      model: planWith("II. NHIỆM VỤ", "- Rà soát thủ tục hành chính.", "- Tập huấn."),
      findings: [{ messageId: "noneInProse", anchor: { kind: "paragraph", paragraphId: "p4" } }],
    },
  ],
});
