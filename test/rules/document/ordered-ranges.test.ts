import { planWith } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("document/ordered-ranges", {
  on: "2025-12-20",
  documentType: "plan",
  valid: [
    {
      name: "in order, over the turn of the year, with years left out",
      model: planWith(
        "Từ ngày 01/6/2026 đến ngày 30/6/2026; từ 15/12 đến 14/3/2026; giai đoạn 2026 - 2030.",
        "Từ ngày 15/12/2025 đến hết ngày 14/3/2026."
      ),
    },
    {
      name: "two dates joined by a dash that are no range",
      model: planWith("Các văn bản: 15/7/2021 - 13/6/2013."),
    },
    {
      name: "a data window has a rule of its own",
      model: planWith("Số liệu tính từ ngày 15/12/2026 đến ngày 14/3/2026."),
    },
    { name: "years of two instruments", model: planWith("Luật năm 2025 và năm 2020.") },
  ],
  invalid: [
    {
      name: "days and years the wrong way round",
      model: planWith(
        "Thực hiện từ ngày 30/6/2026 đến ngày 01/6/2026.",
        "Kế hoạch giai đoạn 2030 – 2026 và từ năm 2028 đến năm 2027."
      ),
      findings: [
        {
          messageId: "swapped",
          data: { range: "30/6/2026 đến ngày 01/6/2026" },
          anchor: { kind: "paragraph", paragraphId: "p3", span: { start: 18, end: 46 } },
        },
        { messageId: "swapped", data: { range: "2030 – 2026" } },
        { messageId: "swapped", data: { range: "2028 đến năm 2027" } },
      ],
    },
  ],
});
