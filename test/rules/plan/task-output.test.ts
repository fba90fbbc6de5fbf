import { cellOf, plan2026, planWith, planWithTasks, taskHeader } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/task-output", {
  ...plan2026,
  valid: [
    { name: "an output in every row", model: planWithTasks({}, { output: "Quyết định" }) },
    {
      name: "the same output, by ditto",
      model: planWithTasks(
        { output: "Kế hoạch" },
        { output: "nt" },
        { output: "Như trên" },
        { output: '"' }
      ),
    },
    {
      name: "tasks in prose are not asked for it",
      model: planWith("II. NHIỆM VỤ", "- Tập huấn (quý II)."),
    },
    {
      name: "a cell merged sideways that says where it is assigned",
      model: planWith({
        rows: [
          taskHeader,
          ["1", "Rà soát", "Theo phân công tại Quyết định số 12/QĐ-UBND", null, null, null],
        ],
      }),
    },
    {
      name: "one task with two outputs, merged downwards",
      model: planWith({
        rows: [
          taskHeader,
          ["1", "Rà soát", "Kế hoạch", "Sở Tư pháp", "", "Quý I/2026"],
          [undefined, undefined, "Báo cáo", "Sở Tư pháp", "", "Quý IV/2026"],
        ],
      }),
    },
    {
      name: "a header in two rows, in decomposed capitals",
      model: planWith({
        rows: [
          [
            "TT",
            "NHIỆM VỤ",
            "KẾT QUẢ/SẢN PHẨM".normalize("NFD"),
            "TRÁCH NHIỆM THỰC HIỆN",
            null,
            "THỜI GIAN",
          ],
          [undefined, undefined, undefined, "Chủ trì", "Phối hợp", undefined],
          ["1", "Rà soát", "Báo cáo", "Văn phòng", "Các phòng", "Quý I/2026"],
        ],
      }),
    },
  ],
  invalid: [
    {
      name: "an empty cell",
      model: planWithTasks({}, { task: "Tập huấn cho công chức", output: " " }),
      findings: [
        {
          messageId: "emptyCell",
          data: { name: "Sản phẩm", task: "Tập huấn cho công chức" },
          anchor: cellOf(2, "output"),
        },
      ],
      answer: "Báo cáo kết quả tập huấn",
    },
    {
      name: "dotted lines and a dash",
      model: planWithTasks({ output: "……" }, { task: "Kiểm tra", output: "-" }),
      findings: [
        { messageId: "emptyCell", anchor: cellOf(1, "output") },
        { messageId: "emptyCell", anchor: cellOf(2, "output") },
      ],
      answer: "Kế hoạch",
    },
    {
      name: "no such column: one finding, however many rows",
      model: planWith({
        rows: [
          ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"],
          ["1", "Rà soát", "Văn phòng", "Quý I/2026"],
          ["2", "Tập huấn", "Văn phòng", "Quý II/2026"],
        ],
      }),
      findings: [
        {
          messageId: "missingColumn",
          data: { name: "Sản phẩm" },
          anchor: { kind: "tableCell", tableId: "t1", row: 0, column: 0 },
        },
      ],
    },
    {
      name: "a row on the next page, header typed again",
      model: planWith(
        { rows: [taskHeader, ["1", "Rà soát", "Báo cáo", "Văn phòng", "", "Quý I/2026"]] },
        "",
        { rows: [taskHeader, ["2", "Tập huấn", "", "Văn phòng", "", "Quý II/2026"]] }
      ),
      findings: [
        { messageId: "emptyCell", anchor: { kind: "tableCell", tableId: "t2", row: 1, column: 2 } },
      ],
      answer: "Kế hoạch",
    },
  ],
  skipped: [
    { name: "no tasks", model: planWith("II. MỤC TIÊU") },
    {
      name: "tasks in prose with the detail elsewhere",
      model: planWith(
        "II. NHIỆM VỤ",
        "- Tập huấn cho công chức.",
        "Chi tiết tại Phụ lục kèm theo."
      ),
    },
  ],
});
