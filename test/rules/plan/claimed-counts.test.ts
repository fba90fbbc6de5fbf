import { documentOf } from "../../support/document";
import { plan2026, planWith, taskHeader, taskTable } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const grouped = {
  rows: [
    taskHeader,
    ["I", "CẢI CÁCH THỂ CHẾ", null, null, null, null],
    ["1", "Rà soát", "Báo cáo", "Sở Tư pháp", "", "Quý I/2026"],
    [undefined, undefined, "Quyết định", "Sở Tư pháp", "", "Quý II/2026"],
    ["II", "CẢI CÁCH TÀI CHÍNH CÔNG", null, null, null, null],
    ["1", "Lập dự toán", "Dự toán", "Sở Tài chính", "", "Quý I/2026"],
  ],
};

testRule("plan/claimed-counts", {
  ...plan2026,
  valid: [
    {
      name: "as many as there are, counted by task or by row",
      model: planWith(
        "Tập trung vào 02 nhiệm vụ thuộc 02 nội dung.",
        "Phụ lục gồm 3 nhiệm vụ cụ thể.",
        grouped
      ),
    },
    { name: "no claim", model: planWith("Thực hiện các nhiệm vụ.", grouped) },
    {
      name: "numbers of other tasks",
      model: planWith(
        "Năm 2025 đã hoàn thành 40 nhiệm vụ thuộc 06 nội dung.",
        "UBND tỉnh giao 12 nhiệm vụ.",
        "Tỷ lệ 95,5 nhiệm vụ thuộc 2 nhóm.",
        grouped
      ),
    },
    {
      name: "groups claimed, none in the table",
      model: planWith("Gồm 1 nhiệm vụ thuộc 6 nội dung.", taskTable({})),
    },
  ],
  invalid: [
    {
      name: "one task more than the table, and a group more",
      model: planWith("Cụ thể có 04 nhiệm vụ thuộc 03 nội dung.", grouped),
      findings: [
        {
          messageId: "tasks",
          data: { claimed: 4, counted: 2 },
          anchor: { kind: "paragraph", paragraphId: "p3", span: { start: 10, end: 39 } },
        },
        { messageId: "groups", data: { claimed: 3, counted: 2 } },
      ],
    },
    {
      name: "in a sentence on the appendix, with the number in words too",
      model: planWith("Danh mục kèm theo có 5 (năm) nhiệm vụ.", taskTable({}, { task: "Khác" })),
      findings: [{ messageId: "tasks", data: { claimed: 5, counted: 2 } }],
    },
  ],
  skipped: [
    {
      name: "a claim, but no table to verify it by",
      model: documentOf("KẾ HOẠCH", "Tập trung vào 68 nhiệm vụ thuộc 06 nội dung."),
    },
  ],
});
