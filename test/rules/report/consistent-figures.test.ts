import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("report/consistent-figures", {
  on: "2026-01-05",
  documentType: "report",
  valid: [
    {
      name: "the same, or rounded",
      model: documentOf(
        "Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 97,86%.",
        "- Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 98%; tổng số hồ sơ đã tiếp nhận trong kỳ là 890.",
        "Tổng số hồ sơ đã tiếp nhận trong kỳ là 890 hồ sơ."
      ),
    },
    {
      name: "aims, other times and narrower counts",
      model: documentOf(
        "Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 97,9%.",
        "Phấn đấu tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 99%.",
        "Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 95% so với cùng kỳ.",
        "Tại các xã, tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 96%."
      ),
    },
    {
      name: "under a heading or a line that narrows",
      model: documentOf(
        "I. KẾT QUẢ CHUNG",
        "Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 97,9%.",
        "II. KẾT QUẢ CẤP XÃ",
        "Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 96%.",
        "III. KẾT QUẢ KHÁC",
        "Ở cấp tỉnh:",
        "Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 99%."
      ),
    },
    ...[
      "Tỷ lệ giải quyết hồ sơ đúng hạn đạt trên 98%.",
      "Tỷ lệ giải quyết hồ sơ đúng hạn tăng 1,2%.",
      "Tỷ lệ giải quyết hồ sơ quá hạn 0,8%.",
      "Năm 2024, tỷ lệ giải quyết hồ sơ đúng hạn đạt 95%.",
      "Chỉ tiêu tỷ lệ giải quyết hồ sơ đúng hạn 98%.",
      "Cấp xã: tỷ lệ giải quyết hồ sơ đúng hạn 98,2%.",
      "Lĩnh vực đất đai tiếp nhận 300 hồ sơ, tỷ lệ giải quyết hồ sơ đúng hạn đạt 95%.",
      "Tỷ lệ giải quyết hồ sơ đúng hạn lĩnh vực đất đai 95%.",
      "Tỷ lệ giải quyết hồ sơ trước và đúng hạn đạt 98,2%.",
    ].map((text) => ({
      name: text,
      model: documentOf("Tỷ lệ giải quyết hồ sơ đúng hạn đạt 99,2%.", text),
    })),
    {
      name: "a short name, and a count beside a share",
      model: documentOf(
        "Tỷ lệ đúng hạn đạt 97%.",
        "Tỷ lệ đúng hạn đạt 98%.",
        "Tổng số hồ sơ đã được giải quyết là 871.",
        "Tổng số hồ sơ đã được giải quyết đạt 98%."
      ),
    },
  ],
  invalid: [
    ...[
      "Tỷ lệ giải quyết hồ sơ đúng hạn 98,2%.",
      "Tỷ lệ hồ sơ được giải quyết đúng hạn là 98,2%.",
      "Tỷ lệ giải quyết hồ sơ TTHC đúng hạn: 98,2%.",
      "Trong kỳ, tỷ lệ giải quyết hồ sơ đúng hạn đạt 98,2%.",
      "Đã tiếp nhận 1.200 hồ sơ, tỷ lệ giải quyết hồ sơ đúng hạn đạt 98,2%.",
    ].map((text) => ({
      name: text,
      model: documentOf("Tỷ lệ giải quyết hồ sơ đúng hạn đạt 99,2%.", text),
      findings: [{ messageId: "differs", data: { stated: "98,2%", other: "99,2%" } } as const],
    })),
    {
      name: "two values, in the summary and in detail",
      model: documentOf(
        "I. ĐÁNH GIÁ CHUNG",
        "Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 97,9%.",
        "II. KẾT QUẢ",
        "- Tỉ lệ hồ sơ giải quyết trước và đúng hạn đạt 98,6%."
      ),
      findings: [
        {
          messageId: "differs",
          data: { stated: "98,6%", other: "97,9%" },
          anchor: { kind: "paragraph", paragraphId: "p4" },
        },
      ],
    },
  ],
});
