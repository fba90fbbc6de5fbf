import { documentOf } from "../../support/document";
import { plan2026, planWith } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("document/current-years", {
  ...plan2026,
  valid: [
    {
      name: "its own year, and years to come",
      model: planWith(
        "PHỤ LỤC",
        "DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026",
        "Phấn đấu đến hết năm 2027 đạt 100%."
      ),
    },
    ...[
      "So với năm 2025, mục tiêu cải cách hành chính năm 2025 cao hơn.",
      "Tiếp tục các nhiệm vụ cải cách hành chính năm 2025 còn dở dang.",
      "Kết quả thực hiện kế hoạch cải cách hành chính năm 2025 làm căn cứ xây dựng nhiệm vụ.",
      "Nhiệm vụ trọng tâm giai đoạn 2021 - 2025 và năm 2025.",
      "Căn cứ kế hoạch cải cách hành chính năm 2025 của tỉnh;",
      "Theo Quyết định số 12/QĐ-UBND, kế hoạch cải cách hành chính năm 2025 được điều chỉnh.",
      "Thay thế văn bản “Kế hoạch cải cách hành chính năm 2025”.",
      "Phấn đấu đến hết năm 2024 là mốc của chương trình trước.",
    ].map((text) => ({ name: text, model: planWith(text) })),
    {
      name: "a cited plan issued before its year, or on another matter",
      model: planWith(
        "Kế hoạch số 183/KH-UBND ngày 29/12/2021 của UBND thành phố về cải cách hành chính năm 2022",
        "Kế hoạch số 90/KH-UBND ngày 20/11/2022 kiểm tra cải cách hành chính năm 2022"
      ),
    },
    {
      name: "the plan itself, whose day of issue is another rule's",
      facts: { years: { from: 2022, to: 2022 }, instrumentNumber: "183/KH-UBND" },
      model: documentOf(
        "Ngày 29/12/2022, UBND thành phố ban hành Kế hoạch 183/KH-UBND về cải cách hành chính năm 2022."
      ),
    },
    {
      name: "a yearly report that looks ahead to the next year",
      facts: { documentType: "report", period: "year" },
      model: documentOf(
        "BÁO CÁO",
        "Công tác cải cách hành chính năm 2026",
        "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2027"
      ),
    },
  ],
  invalid: [
    {
      name: "left over from last year: a title, a goal, decomposed letters",
      model: planWith(
        "DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025",
        "Phấn đấu đến hết năm 2025 có 95% hồ sơ đúng hạn.",
        "Hoàn thành trong năm 2025.".normalize("NFD")
      ),
      findings: [
        {
          messageId: "stale",
          data: { year: 2026, suggested: 2026 },
          anchor: { kind: "paragraph", paragraphId: "p3", span: { start: 0, end: 46 } },
        },
        { messageId: "stale", data: { stated: "Phấn đấu đến hết năm 2025" } },
        { messageId: "stale" },
      ],
    },
    {
      name: "a yearly plan said to be issued at the end of its own year",
      facts: { years: { from: 2022, to: 2022 } },
      model: documentOf(
        "Ngày 29/12/2022, UBND thành phố ban hành Kế hoạch 183/KH-UBND về cải cách hành chính năm 2022.",
        "Kế hoạch số 7/KH-UBND ngày 30 tháng 12 năm 2022 về công tác CCHC năm 2022"
      ),
      findings: [
        {
          messageId: "datedLate",
          data: { stated: "29/12/2022", year: 2022, suggested: 2021 },
          anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 5, end: 15 } },
        },
        { messageId: "datedLate", data: { suggested: 2021 } },
      ],
    },
    {
      name: "left over, beside a part of the sentence that compares",
      model: planWith(
        "Phấn đấu đến hết năm 2025 có 80% hồ sơ trực tuyến; tăng 5 bậc so với năm 2024."
      ),
      findings: [{ messageId: "stale", data: { stated: "Phấn đấu đến hết năm 2025" } }],
    },
    {
      name: "a yearly report that looks ahead to its own year",
      facts: { documentType: "report", period: "year" },
      model: documentOf(
        "BÁO CÁO",
        "Công tác cải cách hành chính năm 2026",
        "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026"
      ),
      findings: [{ messageId: "stale", data: { year: 2026, suggested: 2027 } }],
    },
  ],
  skipped: [{ name: "year unknown", model: documentOf("Ghi chú"), facts: { years: null } }],
});
