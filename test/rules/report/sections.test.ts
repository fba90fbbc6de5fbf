import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

const yearReport = (...lines: readonly string[]) =>
  documentOf(
    "BÁO CÁO",
    "Công tác cải cách hành chính năm 2025 và phương hướng, nhiệm vụ năm 2026",
    ...lines
  );

testRule("report/sections", {
  on: "2025-12-16",
  documentType: "report",
  profile: "so-2026",
  valid: [
    {
      name: "the four parts as the outline prints them",
      model: yearReport(
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC",
        "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CCHC",
        "III. ĐÁNH GIÁ CHUNG",
        "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ CCHC NĂM 2026"
      ),
    },
    {
      name: "other words for the same parts, and further ones",
      model: yearReport(
        "1. Công tác chỉ đạo điều hành",
        "2. Kết quả thực hiện các nội dung cải cách hành chính",
        "3. Tồn tại, hạn chế và nguyên nhân",
        "4. Nhiệm vụ trọng tâm thời gian tới",
        "5. Kiến nghị, đề xuất"
      ),
    },
    ...[
      "II. KẾT QUẢ",
      "II. Kết quả:",
      "II. KẾT QUẢ THỰC HIỆN",
      "PHẦN II. KẾT QUẢ ĐẠT ĐƯỢC",
      "II. NHỮNG KẾT QUẢ ĐẠT ĐƯỢC",
      "II. KẾT QUẢ CÔNG TÁC CCHC",
    ].map((heading) => ({
      name: `the part on results under “${heading}”`,
      model: yearReport(
        heading.startsWith("PHẦN")
          ? "PHẦN I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"
          : "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
        heading,
        "Sở đã rà soát thủ tục.",
        heading.startsWith("PHẦN") ? "PHẦN III. ĐÁNH GIÁ CHUNG" : "III. ĐÁNH GIÁ CHUNG",
        heading.startsWith("PHẦN")
          ? "PHẦN IV. PHƯƠNG HƯỚNG, NHIỆM VỤ"
          : "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ"
      ),
    })),
    {
      name: "the outline of another authority",
      profile: "so-nganh-hue-2021",
      on: "2021-03-15",
      model: documentOf(
        "BÁO CÁO",
        "Kết quả công tác CCHC quý I năm 2021",
        "1. Tình hình tổ chức thực hiện",
        "2. Kết quả chủ yếu đạt được",
        "3. Những khó khăn, vướng mắc",
        "4. Kiến nghị, đề xuất"
      ),
    },
  ],
  invalid: [
    {
      name: "no assessment",
      model: yearReport(
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC",
        "Sở đã ban hành kế hoạch.",
        "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CCHC",
        "III. PHƯƠNG HƯỚNG, NHIỆM VỤ CCHC NĂM 2026"
      ),
      findings: [
        {
          messageId: "missing",
          data: { section: "Đánh giá chung" },
          anchor: { kind: "paragraph", paragraphId: "p6" },
        },
      ],
    },
    ...["1. Kết quả đạt được", "1. Kết quả"].map((heading) => ({
      name: `“${heading}” of the assessment is not the part on results`,
      model: yearReport(
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC",
        "II. ĐÁNH GIÁ CHUNG",
        heading,
        "2. Nguyên nhân",
        "III. PHƯƠNG HƯỚNG, NHIỆM VỤ CCHC NĂM 2026"
      ),
      findings: [
        { messageId: "missing", data: { section: "Kết quả thực hiện công tác CCHC" } } as const,
      ],
    })),
    {
      name: "a heading with more words than the bare one",
      model: yearReport(
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC",
        "II. KẾT QUẢ KIỂM TRA",
        "III. ĐÁNH GIÁ CHUNG",
        "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ CCHC NĂM 2026"
      ),
      findings: [{ messageId: "missing", data: { section: "Kết quả thực hiện công tác CCHC" } }],
    },
    {
      name: "the last part missing",
      model: yearReport(
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC",
        "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CCHC",
        "III. ĐÁNH GIÁ CHUNG",
        "Sở hoàn thành các nhiệm vụ được giao."
      ),
      findings: [
        { messageId: "missing", data: { section: "Phương hướng, nhiệm vụ CCHC kỳ tiếp theo" } },
      ],
    },
  ],
  skipped: [
    { name: "no headings at all", model: yearReport("Sở đã hoàn thành các nhiệm vụ được giao.") },
    {
      name: "no outline in force",
      profile: "tinh-vinh-phuc",
      on: "2022-03-15",
      model: yearReport("I. KẾT QUẢ"),
    },
  ],
});
