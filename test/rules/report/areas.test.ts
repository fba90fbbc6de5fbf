import { documentOf } from "../../support/document";
import { areaHeadings } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const report = (headings: readonly string[]) =>
  documentOf(
    "BÁO CÁO",
    "Công tác cải cách hành chính năm 2025",
    "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC",
    "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CCHC",
    ...headings.flatMap((heading, index) => [
      `${index + 1}. ${heading}`,
      "Sở đã thực hiện các nhiệm vụ được giao.",
    ]),
    "III. PHƯƠNG HƯỚNG, NHIỆM VỤ",
    ...areaHeadings.map((heading, index) => `${index + 1}. ${heading}`)
  );

testRule("report/areas", {
  on: "2025-12-16",
  documentType: "report",
  profile: "so-2026",
  valid: [
    { name: "six areas among the results", model: report(areaHeadings) },
    {
      name: "no part of results: the whole document is looked at",
      model: documentOf(
        "BÁO CÁO",
        "Công tác CCHC năm 2025",
        ...areaHeadings.map((name) => `- ${name}: đã hoàn thành.`)
      ),
    },
    {
      name: "results under another heading than the one that speaks of them",
      model: documentOf(
        "BÁO CÁO",
        "Công tác cải cách hành chính năm 2025",
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC",
        "1. Kết quả thực hiện kế hoạch",
        "II. TÌNH HÌNH TRIỂN KHAI CÁC NỘI DUNG",
        ...areaHeadings.map((heading, index) => `${index + 1}. ${heading}`)
      ),
    },
  ],
  invalid: [
    {
      name: "an area named only among the tasks ahead",
      model: report(areaHeadings.filter((name) => name !== "Cải cách tài chính công")),
      findings: [{ messageId: "missing", data: { area: "Cải cách tài chính công" } }],
    },
  ],
});
