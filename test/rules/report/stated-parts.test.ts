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
    ...[
      "Tiếp nhận 1.200 hồ sơ, trong đó 700 trực tuyến và 500 trực tiếp.",
      "Tiếp nhận 1.200 hồ sơ, trong đó 700 trực tuyến và 400 trực tiếp.",
      "Tiếp nhận 120 hồ sơ, trong đó có 100 hồ sơ trực tuyến, 90 hồ sơ đúng hạn.",
      "Tiếp nhận 120 hồ sơ, trong đó 100 hồ sơ trực tuyến, 90 hồ sơ trực tuyến toàn trình.",
      "Tiếp nhận khoảng 1.200 hồ sơ, trong đó 700 trực tuyến và 600 trực tiếp.",
      "Kiểm tra 15 đơn vị, trong đó 10 cuộc tại cấp tỉnh, 8 cuộc tại cấp xã.",
      "Có 890 hồ sơ, trong đó 871 đúng hạn, 300 trước hạn.",
      "Tiếp nhận 120 hồ sơ, trong đó 80 trực tuyến, 40 trực tiếp; đã giải quyết 100 hồ sơ, trong đó 90 đúng hạn, 10 quá hạn.",
      "Có 1.000 hồ sơ, trong đó trực tuyến: 600 hồ sơ (đạt 60%), trực tiếp: 400 hồ sơ (đạt 40%).",
      "Tiếp nhận 120 hồ sơ, gồm 80 trực tuyến và 40 trực tiếp.",
      "Có 900 hồ sơ, trong đó 800 hồ sơ mới tiếp nhận, 50 hồ sơ từ kỳ trước, 50 hồ sơ bổ sung.",
    ].map((text) => ({ name: text, model: documentOf(text) })),
  ],
  invalid: [
    {
      name: "two parts without a unit, together more than the whole",
      model: documentOf("Tiếp nhận 1.200 hồ sơ, trong đó 700 trực tuyến và 600 trực tiếp."),
      findings: [
        {
          messageId: "sumExceeds",
          data: { sum: "1.300", total: "1.200", measureUnit: "hồ sơ" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 10, end: 53 } },
        },
      ],
    },
    ...(
      [
        ["Tiếp nhận 1.200 hồ sơ (trong đó: 700 trực tuyến; 600 trực tiếp).", "1.300"],
        [
          "Tiếp nhận 120 hồ sơ, trong đó 80 hồ sơ trực tuyến (66,7%), 45 hồ sơ trực tiếp và 5 hồ sơ qua dịch vụ bưu chính.",
          "130",
        ],
        ["Tiếp nhận 120 hồ sơ, trong đó trực tuyến là 80 hồ sơ, trực tiếp là 50 hồ sơ.", "130"],
        ["Đã giải quyết 890 hồ sơ, trong đó 300 trước hạn, 571 đúng hạn và 29 quá hạn.", "900"],
        ["Rà soát 45 văn bản, trong đó có 30 cấp tỉnh và 20 cấp xã, còn lại đang xem xét.", "50"],
        [
          "Đã nhận 90 hồ sơ, trong đó 80 trực tuyến và 10 trực tiếp; đã giải quyết 85 hồ sơ, trong đó 80 đúng hạn và 15 quá hạn.",
          "95",
        ],
      ] as const
    ).map(([text, sum]) => ({
      name: text,
      model: documentOf(text),
      findings: [{ messageId: "sumExceeds", data: { sum } } as const],
    })),
    ...(
      [
        ["Tiếp nhận 120 hồ sơ, gồm 80 trực tuyến và 30 trực tiếp.", "110"],
        ["Tiếp nhận 120 hồ sơ, trong đó 80 hồ sơ mới tiếp nhận, 30 hồ sơ từ kỳ trước.", "110"],
      ] as const
    ).map(([text, sum]) => ({
      name: text,
      model: documentOf(text),
      findings: [{ messageId: "sumDiffers", data: { sum, total: "120" } } as const],
    })),
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
