import { planWith } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("document/weekdays", {
  on: "2025-12-20",
  documentType: "plan",
  valid: [
    {
      name: "right days in words and figures",
      model: planWith(
        "Họp vào thứ Hai, ngày 23/11/2026; Chủ nhật (22/11/2026); thứ 6 ngày 27 tháng 11 năm 2026."
      ),
    },
    {
      name: "no year, no date, another thing between them",
      model: planWith(
        "Thứ Ba, ngày 15/6; chiều thứ Năm hằng tuần; thứ Hai họp, ngày 24/11/2026 gửi."
      ),
    },
    {
      name: "points counted",
      model: planWith("Thứ nhất, rà soát.", "Thứ hai, ngày 24/11/2026 là hạn cuối."),
    },
  ],
  invalid: [
    {
      name: "wrong days",
      model: planWith(
        "Họp vào thứ Hai, ngày 22/11/2026 tại hội trường.",
        "Chủ nhật (23/11/2026)",
        "Thứ 4 ngày 26 tháng 11 năm 2026".normalize("NFD")
      ),
      findings: [
        {
          messageId: "wrong",
          data: { stated: "thứ Hai", expected: "chủ nhật", date: "22/11/2026" },
          anchor: { kind: "paragraph", paragraphId: "p3", span: { start: 8, end: 15 } },
        },
        { messageId: "wrong", data: { expected: "Thứ Hai" } },
        { messageId: "wrong", data: { expected: "Thứ Năm" } },
      ],
    },
  ],
});
