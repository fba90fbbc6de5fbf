import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("report/stated-multiples", {
  on: "2026-01-05",
  documentType: "report",
  valid: [
    {
      name: "twice as many",
      model: documentOf(
        "Từ 60 lên 120 hồ sơ, gấp 2 lần; gấp 2 lần (từ 60 lên 120 hồ sơ).",
        "Tiếp nhận 120 hồ sơ, tăng gấp 2 lần so với cùng kỳ năm 2024 (60 hồ sơ)."
      ),
    },
    {
      name: "rounded and hedged",
      model: documentOf("Từ 70 lên 100 hồ sơ, gấp 1,4 lần; từ 60 lên 118 hồ sơ, gấp gần 2 lần."),
    },
    { name: "no values beside it", model: documentOf("Số hồ sơ gấp 3 lần năm trước.") },
  ],
  invalid: [
    {
      name: "three times",
      model: documentOf("Từ 60 lên 120 hồ sơ, gấp 3 lần."),
      findings: [
        {
          messageId: "times",
          data: { from: "60", to: "120", expected: "2", stated: "3" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 25, end: 26 } },
        },
      ],
    },
    {
      name: "compared with another time, in a cell",
      model: documentOf({
        rows: [["Có 1.250 lượt, gấp 2,5 lần so với quý II/2024 (1.000 lượt)"]],
      }),
      findings: [{ messageId: "times", data: { expected: "1,3", stated: "2,5" } }],
    },
  ],
});
