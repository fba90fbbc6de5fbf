import { documentOf } from "../../support/document";
import { completePlan, plan2026, planWith } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const parts = [
  "III. GIẢI PHÁP THỰC HIỆN",
  "Kinh phí lấy từ dự toán được giao.",
  "Văn phòng Sở có trách nhiệm theo dõi.",
  "Định kỳ báo cáo kết quả.",
];

testRule("plan/parts-stated", {
  ...plan2026,
  valid: [
    { name: "a whole plan", model: completePlan() },
    { name: "in sentences", model: planWith(...parts) },
    {
      name: "funding as a column of the task table",
      model: planWith(...parts.filter((_, index) => index !== 1), { rows: [["Kinh phí"], ["10"]] }),
    },
  ],
  invalid: [
    {
      name: "one part is never spoken of",
      model: planWith(...parts.slice(1)),
      findings: [
        {
          messageId: "missing",
          data: { part: "Giải pháp thực hiện" },
          anchor: { kind: "document" },
        },
      ],
    },
    {
      name: "none is",
      model: planWith("Rà soát văn bản."),
      findings: [
        "Giải pháp thực hiện",
        "Kinh phí, nguồn lực thực hiện",
        "Tổ chức thực hiện",
        "Chế độ báo cáo",
      ].map((part) => ({ messageId: "missing", data: { part } })),
    },
  ],
  skipped: [
    { name: "the text is cut off", model: documentOf("KẾ HOẠCH", "Các đơn vị phối hợp với các") },
    { name: "the detail is elsewhere", model: planWith("Nội dung chi tiết tại đây.") },
    { name: "the appendix is elsewhere", model: planWith("Chi tiết theo phụ lục đính kèm.") },
  ],
});
