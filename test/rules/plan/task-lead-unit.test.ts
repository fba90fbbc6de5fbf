import { cellOf, plan2026, planWith, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-lead-unit", {
  ...plan2026,
  valid: [
    {
      name: "a unit, a person, an assignment elsewhere",
      model: planWithTasks(
        {},
        { lead: "Nguyễn Văn An" },
        { lead: "Theo phân công tại Quyết định số 12/QĐ-UBND" }
      ),
    },
    {
      name: "one column for lead and coordinating units",
      model: planWith({
        rows: [
          ["STT", "Nhiệm vụ", "Sản phẩm", "Đơn vị chủ trì, phối hợp", "Thời gian"],
          ["1", "Rà soát", "Báo cáo", "Văn phòng chủ trì, các phòng phối hợp", "Quý I/2026"],
        ],
      }),
    },
    {
      name: "a third column of units that only monitor",
      model: planWith({
        rows: [
          [
            "STT",
            "Nhiệm vụ",
            "Sản phẩm",
            "Thời gian hoàn thành",
            "Chủ trì thực hiện",
            "Phối hợp thực hiện",
            "Theo dõi, kiểm tra, đôn đốc",
          ],
          ["1", "Rà soát", "Báo cáo", "Quý I/2026", "Sở Tư pháp", "", ""],
        ],
      }),
    },
  ],
  invalid: [
    {
      name: "an empty cell; other rows' units are offered",
      model: planWithTasks({}, { task: "Tập huấn", lead: "" }),
      findings: [
        {
          messageId: "emptyCell",
          data: { name: "Cơ quan chủ trì", task: "Tập huấn" },
          anchor: cellOf(2, "lead"),
        },
      ],
      answer: "Sở Nội vụ",
    },
    {
      name: "an empty cell merged over two rows counts once",
      model: planWith({
        rows: [
          ["STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời gian"],
          ["1", "Rà soát", "Kế hoạch", "", "Quý I/2026"],
          ["2", "Tập huấn", "Báo cáo", undefined, "Quý II/2026"],
        ],
      }),
      findings: [
        { messageId: "emptyCell", anchor: { kind: "tableCell", tableId: "t1", row: 1, column: 3 } },
      ],
      answer: "Văn phòng",
    },
    {
      name: "prose that names a lead only once",
      model: planWith(
        "II. NHIỆM VỤ",
        "- Rà soát (Phòng Pháp chế chủ trì).",
        "- Tập huấn cho công chức."
      ),
      findings: [{ messageId: "missingInProse", anchor: { kind: "paragraph", paragraphId: "p5" } }],
      answer: "Phòng Tổ chức",
    },
  ],
});
