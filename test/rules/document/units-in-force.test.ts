import { documentOf } from "../../support/document";
import { planWith } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("document/units-in-force", {
  on: "2026-01-15",
  documentType: "plan",
  valid: [
    {
      name: "units in being",
      model: planWith(
        "Sở Khoa học và Công nghệ, UBND các xã, phường thực hiện. Ban Dân tộc HĐND giám sát."
      ),
    },
    ...[
      "Sở Thông tin và Truyền thông (cũ) đã bàn giao hồ sơ.",
      "Sau khi hợp nhất Sở Tài chính và Sở Kế hoạch và Đầu tư, rà soát lại quy chế.",
      "Nhiệm vụ trước sắp xếp do UBND cấp huyện thực hiện nay giao cho xã.",
      "Căn cứ Quyết định của UBND tỉnh Hà Nam về dữ liệu;",
      "Thay thế Quyết định số 12/QĐ-UBND của UBND tỉnh Vĩnh Phúc.",
      "Rà soát văn bản “Quy chế phối hợp giữa Sở Giao thông vận tải và Công an tỉnh”.",
      "Năm 2024, Sở Tài nguyên và Môi trường tiếp nhận nhiều hồ sơ.",
      "Sở Lao động - Thương binh và Xã hội nay là một phần của Sở Nội vụ.",
    ].map((text) => ({ name: text, model: planWith(text) })),
    {
      name: "a report on the year of the change",
      facts: { documentType: "report", years: { from: 2025, to: 2025 } },
      model: documentOf("Sở Kế hoạch và Đầu tư hoàn thành việc thẩm định."),
    },
    {
      name: "the unit was there on the day",
      on: "2025-02-01",
      model: planWith("Sở Kế hoạch và Đầu tư thẩm định, UBND các huyện thực hiện."),
    },
    { name: "tables are another rule's matter", model: documentOf({ rows: [["Sở GTVT", "2"]] }) },
  ],
  invalid: [
    {
      name: "a former unit in a sentence, and one in capitals",
      model: planWith(
        "Sở Kế hoạch và Đầu tư thẩm định kinh phí.",
        "Giao SỞ THÔNG TIN VÀ TRUYỀN THÔNG chủ trì."
      ),
      findings: [
        {
          messageId: "former",
          data: { unit: "Sở Kế hoạch và Đầu tư", successors: "Sở Tài chính" },
          anchor: { kind: "paragraph", paragraphId: "p3", span: { start: 0, end: 21 } },
        },
        { messageId: "former", data: { successors: "Sở Khoa học và Công nghệ" } },
      ],
    },
    {
      name: "named several times: one finding, one fix for all",
      model: planWith(
        "Sở Kế hoạch và Đầu tư chủ trì; Sở KH&ĐT tổng hợp.",
        "Các đơn vị gửi Sở KH&ĐT trước khi trình."
      ),
      findings: [{ messageId: "formerOften", data: { count: 3 } }],
    },
    {
      name: "a history word in another sentence excuses nothing",
      model: planWith("Việc hợp nhất đã xong. Sở GTVT tiếp tục theo dõi các dự án."),
      findings: [{ messageId: "former", data: { unit: "Sở GTVT" } }],
    },
    {
      name: "a report on a later year",
      facts: { documentType: "report", years: { from: 2026, to: 2026 } },
      model: documentOf("UBND cấp huyện đang rà soát thủ tục."),
      findings: [{ messageId: "former", data: { lastDay: "30/6/2025" } }],
    },
  ],
});
