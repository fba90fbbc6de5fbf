import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/current-terms", {
  on: "2026-01-05",
  documentType: "plan",
  facts: { issuedOn: "2026-01-05", instrumentNumber: "12/KH-UBND" },
  valid: [
    { name: "the present terms", model: documentOf("80% thủ tục cung cấp trực tuyến toàn trình") },
    {
      name: "history and quotations",
      model: documentOf(
        "Trước đây 80% TTHC cung cấp trực tuyến mức độ 4",
        "Đề án “Dịch vụ công trực tuyến mức độ 4”"
      ),
    },
    {
      name: "districts in what happened, and in the reorganisation",
      model: documentOf(
        "Các huyện, thành phố đã tổ chức 12 hội nghị.",
        "Yêu cầu bàn giao hồ sơ của các huyện, thị xã, thành phố cho cấp xã."
      ),
    },
    {
      name: "districts as part of the name of a unit",
      model: documentOf("UBND các huyện, thị xã, thành phố chịu trách nhiệm báo cáo."),
    },
    ...[
      "Huyện A Lưới (cũ) có 18 xã.",
      "Địa bàn huyện A Lưới trước đây do ba xã tiếp nhận.",
      "Năm 2024, huyện A Lưới hoàn thành số hóa hồ sơ.",
      "Thực hiện Kế hoạch số 12/KH-UBND của huyện A Lưới.",
      "Bãi bỏ “Quy chế tiếp công dân của huyện A Lưới”.",
      "Căn cứ đề nghị của huyện A Lưới;",
      "UBND huyện A Lưới rà soát thủ tục.",
      "Trung tâm Y tế huyện A Lưới rà soát thủ tục.",
      "Xã A Lưới và thành phố Huế phối hợp thực hiện.",
      "Chính quyền cấp huyện Được giao việc này.",
      "PHỤ LỤC CẤP HUYỆN NĂM 2026",
    ].map((text) => ({ name: text, model: documentOf(text) })),
    {
      name: "a district while there were districts",
      facts: { issuedOn: "2025-06-30" },
      model: documentOf("Huyện A Lưới chủ trì thực hiện."),
    },
    {
      name: "a report on the year of the change",
      facts: { documentType: "report", years: { from: 2025, to: 2025 } },
      model: documentOf("Huyện A Lưới hoàn thành số hóa hồ sơ."),
    },
    { name: "another subject", model: documentOf("Bảo đảm an toàn thông tin mức độ 3") },
    {
      name: "while the term was in use",
      facts: { issuedOn: "2021-12-31" },
      model: documentOf("TTHC trực tuyến mức độ 3, mức độ 4"),
    },
  ],
  invalid: [
    {
      name: "duties of districts after their end",
      model: documentOf("Các huyện, thị xã, thành phố chịu trách nhiệm báo cáo."),
      findings: [
        {
          messageId: "former",
          data: { lastDay: "30/6/2025", now: "cấp xã (xã, phường, đặc khu)" },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 0, end: 28 } },
        },
      ],
    },
    {
      name: "a district by its name, several times",
      model: documentOf(
        "Huyện A Lưới chủ trì.",
        "Giao huyện A Lưới báo cáo, quận Phú Xuân phối hợp."
      ),
      findings: [
        {
          messageId: "formerPlaceOften",
          data: { name: "Huyện A Lưới", lastDay: "30/6/2025", count: 2 },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 0, end: 12 } },
        },
        { messageId: "formerPlace", data: { name: "quận Phú Xuân" } },
      ],
    },
    {
      name: "small words of a body's name excuse nothing",
      model: documentOf("Bảo vệ môi trường ở thị xã Hương Trà được quan tâm."),
      findings: [{ messageId: "formerPlace", data: { name: "thị xã Hương Trà" } }],
    },
    {
      name: "after its last day",
      model: documentOf("80% TTHC cung cấp trực tuyến mức độ 3, 4", {
        rows: [["TTHC mức độ 3 đạt 35%, mức độ 4 đạt 55%"]],
      }),
      findings: [
        { messageId: "former", data: { term: "mức độ 3, 4", lastDay: "14/8/2022" } },
        { messageId: "formerOften", data: { count: 2 } },
      ],
    },
  ],
  skipped: [{ name: "no date of issue", facts: { issuedOn: null }, model: documentOf("mức độ 4") }],
});
