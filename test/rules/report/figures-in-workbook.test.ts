import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";
import { inSheet } from "../../support/statistics-cases";

const { model } = inSheet("", {
  forms: [3],
  figures: { "b3.3.3": 97.87, "b3.3.3.1": 890, "b3.3.3.2": 871 },
});
const beside = { figureFiles: [{ fileName: "q1.xlsx", model }] };

testRule("report/figures-in-workbook", {
  profile: "tinh-2026",
  on: "2026-03-20",
  documentType: "report",
  facts: { period: "q1", years: { from: 2026, to: 2026 } },
  valid: [
    {
      name: "the same figures",
      model: documentOf("Tổng số PAKN đã tiếp nhận là 890; số PAKN đã giải quyết xong là 871."),
      ...beside,
    },
    {
      name: "a ratio rounded, and one said roughly",
      model: documentOf(
        "Tỷ lệ giải quyết phản ánh, kiến nghị về quy định TTHC đạt 97,9%.",
        "Tỷ lệ giải quyết phản ánh, kiến nghị về quy định TTHC đạt gần 98%."
      ),
      ...beside,
    },
    {
      name: "another period, an aim, and a comparison",
      model: documentOf(
        "Năm 2025, tổng số PAKN đã tiếp nhận là 600.",
        "Phấn đấu tổng số PAKN đã tiếp nhận là 700.",
        "Tổng số PAKN đã tiếp nhận là 800 so với cùng kỳ."
      ),
      ...beside,
    },
    {
      name: "one unit's share, and words that name no indicator",
      model: documentOf(
        "Sở Tư pháp: tổng số PAKN đã tiếp nhận 45.",
        "Báo và đài tỉnh đăng, phát 86 tin, bài."
      ),
      ...beside,
    },
  ],
  invalid: [
    {
      name: "another figure",
      model: documentOf("Tổng số PAKN đã tiếp nhận là 900, đã xử lý kịp thời."),
      ...beside,
      findings: [
        {
          messageId: "differs",
          data: { stated: "900", form: "Biểu mẫu 3", number: "3.3.1", figure: "890" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 29, end: 32 } },
        },
      ],
    },
    {
      name: "another ratio, in looser words",
      model: documentOf(
        "Trong quý, giải quyết phản ánh, kiến nghị về quy định TTHC theo tỷ lệ 98,9%."
      ),
      ...beside,
      findings: [{ messageId: "differs", data: { stated: "98,9%" } }],
    },
  ],
});
