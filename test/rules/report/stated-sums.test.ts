import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("report/stated-sums", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "parts add up",
      model: documentOf("Tiếp nhận 120 hồ sơ, gồm: 80 hồ sơ trực tuyến, 40 hồ sơ trực tiếp."),
    },
    {
      name: "parts that need not be all",
      model: documentOf("Tiếp nhận 120 hồ sơ, trong đó: 80 hồ sơ trực tuyến, 45 hồ sơ trực tiếp."),
    },
    {
      name: "a list of other things",
      model: documentOf("Có 15 đơn vị, gồm: 10 đơn vị cấp tỉnh, Văn phòng và 3 cơ quan khác."),
    },
    {
      name: "documents by their kinds",
      model: documentOf("Ban hành 08 văn bản, gồm 03 quyết định, 01 chỉ thị và 04 công văn."),
    },
    {
      name: "thousands add up",
      model: documentOf(
        "Tiếp nhận 1.800 hồ sơ, gồm 1.234 hồ sơ trực tuyến và 566 hồ sơ trực tiếp."
      ),
    },
    {
      name: "a total that is hedged",
      model: documentOf("Có hơn 1.800 hồ sơ, gồm 1.234 hồ sơ trực tuyến và 569 hồ sơ trực tiếp."),
    },
    {
      name: "a fraction, a date and a remark in brackets are no parts",
      model: documentOf(
        "Đã họp 15 cuộc, gồm 10.5 cuộc trực tuyến và 6 cuộc trực tiếp.",
        "Tiếp nhận 1.800 hồ sơ, gồm 1.234 hồ sơ đến 12.10.2026 và 569 hồ sơ sau đó.",
        "Tiếp nhận 1.800 hồ sơ, gồm 1.234 hồ sơ trực tuyến, 2.000 hồ sơ trực tiếp (cả bưu chính)."
      ),
    },
    { name: "another unit", model: documentOf("Rà soát 15 thủ tục gồm 10 hồ sơ và 6 hồ sơ") },
  ],
  invalid: [
    {
      name: "parts do not add up",
      model: documentOf("Tiếp nhận 120 hồ sơ, gồm: 80 hồ sơ trực tuyến, 45 hồ sơ trực tiếp."),
      findings: [{ messageId: "sum", data: { sum: "125", total: "120", measureUnit: "hồ sơ" } }],
    },
    {
      name: "documents by their kinds do not add up",
      model: documentOf("Ban hành 08 văn bản, gồm 03 quyết định, 02 chỉ thị và 02 kế hoạch."),
      findings: [{ messageId: "sum", data: { sum: "7", total: "08", measureUnit: "văn bản" } }],
    },
    {
      name: "thousands do not add up",
      model: documentOf(
        "Tiếp nhận 1.800 hồ sơ, gồm 1.234 hồ sơ trực tuyến và 556 hồ sơ trực tiếp. Không trễ hạn."
      ),
      findings: [
        { messageId: "sum", data: { sum: "1.790", total: "1.800", measureUnit: "hồ sơ" } },
      ],
    },
    {
      name: "millions, to the end of the paragraph",
      model: documentOf("Cấp 1.250.000 phiếu, gồm: 1.000.000 phiếu giấy, 200.000 phiếu điện tử"),
      findings: [{ messageId: "sum", data: { sum: "1.200.000" } }],
    },
    {
      name: "joined by “và”",
      model: documentOf("Kiểm tra 15 đơn vị, bao gồm 10 đơn vị cấp tỉnh và 6 đơn vị cấp xã"),
      findings: [{ messageId: "sum" }],
    },
  ],
});
