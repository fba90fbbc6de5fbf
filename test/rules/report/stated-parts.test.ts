import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("report/stated-parts", {
  on: "2026-01-05",
  documentType: "report",
  valid: [
    {
      name: "parts within their whole",
      model: documentOf(
        "Tiếp nhận 1.180 hồ sơ, trong đó có 120 hồ sơ trực tuyến.",
        "Kiểm tra 15 đơn vị (trong đó: 15 đơn vị cấp xã)."
      ),
    },
    {
      name: "another unit, or another sentence",
      model: documentOf(
        "Kiểm tra 15 đơn vị, trong đó có 40 người được phỏng vấn.",
        "Tiếp nhận 120 hồ sơ. Trong đó 180 hồ sơ của kỳ trước."
      ),
    },
  ],
  invalid: [
    {
      name: "more than the whole",
      model: documentOf("Tiếp nhận 120 hồ sơ, trong đó có 180 hồ sơ trực tuyến."),
      findings: [
        {
          messageId: "exceeds",
          data: { part: "180", total: "120", measureUnit: "hồ sơ" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 33, end: 36 } },
        },
      ],
    },
    {
      name: "in a cell, figures in thousands",
      model: documentOf({
        rows: [["Rà soát 1.008 thủ tục; trong số đó 1.080 thủ tục toàn trình"]],
      }),
      findings: [{ messageId: "exceeds", data: { part: "1.080", total: "1.008" } }],
    },
  ],
});
