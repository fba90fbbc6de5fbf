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
    ...[
      "Có 02 nhiệm vụ.",
      "Kế hoạch gồm 3 nhiệm vụ, cụ thể như sau:",
      "Có 12 nhiệm vụ trọng tâm.",
      "Có 12 nhiệm vụ do Sở Tư pháp chủ trì.",
      "Có 12 nhiệm vụ phải hoàn thành trước tháng 6.",
      "Sở Tư pháp có 12 nhiệm vụ.",
      "Kế hoạch năm 2025 có 68 nhiệm vụ.",
      "Có 12 nhiệm vụ chuyển tiếp.",
      "Văn phòng theo dõi 12 nhiệm vụ.",
    ].map((text) => ({ name: text, model: planWith(text, grouped) })),
    {
      name: "a bare number under an area counts the area's tasks",
      model: planWith("II. NHIỆM VỤ", "1. Cải cách thể chế", "Gồm 12 nhiệm vụ:", grouped),
    },
    {
      name: "a bare number, and no table to hold it against",
      model: planWith("Có 68 nhiệm vụ."),
    },
  ],
  invalid: [
    ...[
      "Có 68 nhiệm vụ.",
      "- Gồm 68 nhiệm vụ cụ thể.",
      "Kế hoạch năm 2026 có 68 nhiệm vụ cải cách hành chính.",
      "Các đơn vị cùng làm. Có 68 nhiệm vụ trong năm 2026.",
      "Tổng cộng có 68 nhiệm vụ, được nêu ở phần sau.",
      "Kế hoạch đề ra 68 nhiệm vụ như sau:",
    ].map((text) => ({
      name: text,
      model: planWith(text, grouped),
      findings: [{ messageId: "tasks", data: { claimed: 68, counted: 2 } } as const],
    })),
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
