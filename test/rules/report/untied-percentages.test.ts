import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("report/untied-percentages", {
  on: "2026-01-05",
  documentType: "report",
  valid: [
    {
      name: "computed from what stands beside it",
      model: documentOf(
        "Giải quyết 871/890 hồ sơ (đạt 97,9%).",
        "Tỷ lệ từ 80% lên 92%, tăng 12 điểm phần trăm."
      ),
    },
    {
      name: "aims, and figures in tables",
      model: documentOf("Phấn đấu đạt 95% hồ sơ trực tuyến.", { rows: [["Tỷ lệ", "97,9%"]] }),
    },
    { name: "two are let be", model: documentOf("Đúng hạn đạt 97,9%; số hóa được 65%.") },
    { name: "no percentages", model: documentOf("Có 890 hồ sơ.") },
  ],
  invalid: [
    {
      name: "listed, not accused",
      model: documentOf(
        "Tỷ lệ hồ sơ đúng hạn đạt 97,9%.",
        "Giải quyết 871/890 hồ sơ (đạt 97,9%); số hóa được 65 %.",
        "Hài lòng: 88%."
      ),
      findings: [
        {
          messageId: "untied",
          data: { count: 3, percentages: "97,9%; 65 %; 88%" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 25, end: 30 } },
        },
      ],
    },
    {
      name: "many: the first eight are named",
      model: documentOf(...Array.from({ length: 10 }, (_, index) => `Mục này đạt ${index + 1}%.`)),
      findings: [
        {
          messageId: "untied",
          data: { count: 10, percentages: "1%; 2%; 3%; 4%; 5%; 6%; 7%; 8%; …" },
        },
      ],
    },
  ],
});
