import { documentOf } from "../../support/document";
import { planWith, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("document/possible-dates", {
  on: "2025-12-20",
  documentType: "plan",
  valid: [
    {
      name: "real days, among them the 29th of February",
      model: planWith("Ngày 29/02/2028, 31/12/2026, ngày 30 tháng 4 năm 2026, tháng 12/2026."),
    },
    {
      name: "numbers of instruments and fractions",
      model: planWith("Nghị định số 45/2020/NĐ-CP; đạt 31/4 chỉ tiêu; hoàn thành 30/2 nhiệm vụ."),
    },
    { name: "a fraction alone in a cell", model: documentOf({ rows: [["31/4", "2"]] }) },
    {
      name: "a deadline of a task is another rule's matter",
      model: planWithTasks({ deadline: "Trước ngày 31/6/2026" }),
    },
  ],
  invalid: [
    {
      name: "days, months and a leap day that are not",
      model: planWith(
        "Gửi trước ngày 31/4/2026.",
        "Họp ngày 15/13/2026 và ngày 30 tháng 02 năm 2026.",
        "Trước ngày 31/6 hằng năm."
      ),
      answer: "30/4/2026",
      findings: [
        {
          messageId: "impossible",
          data: { date: "31/4/2026" },
          anchor: { kind: "paragraph", paragraphId: "p3", span: { start: 15, end: 24 } },
        },
        { messageId: "impossible", data: { date: "15/13/2026" } },
        { messageId: "impossible", data: { date: "ngày 30 tháng 02 năm 2026" } },
        { messageId: "impossible", data: { date: "31/6" } },
      ],
    },
    {
      name: "in a cell, with its year",
      model: documentOf({ rows: [["Ngày nhận", "29/2/2026"]] }),
      answer: "28/2/2026",
      findings: [{ messageId: "impossible", data: { date: "29/2/2026" } }],
    },
  ],
});
