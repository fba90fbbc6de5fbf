import { documentOf } from "../../support/document";
import { areaHeadings, completePlan, plan2026, planWith } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const section = (heading: string, index: number): readonly string[] => [
  `${index + 1}. ${heading}`,
  `${index + 1}.1. Mục tiêu`,
  "- Hoàn thành nhiệm vụ được giao.",
  `${index + 1}.2. Nhiệm vụ`,
  "- Rà soát, đề xuất.",
];
const withSections = (headings: readonly string[]) =>
  planWith("II. NHIỆM VỤ", ...headings.flatMap(section));
const names = [
  "Cải cách thể chế",
  "Cải cách thủ tục hành chính",
  "Cải cách tổ chức bộ máy hành chính nhà nước",
  "Cải cách chế độ công vụ",
  "Cải cách tài chính công",
  "Xây dựng và phát triển Chính phủ điện tử, Chính phủ số",
];
const but = (left: string) => names.filter((name) => name !== left);
const groupTable = (titles: readonly string[]) => ({
  rows: [
    ["TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời gian"],
    ...titles.flatMap((title, index) => [
      ["I II III IV V VI VII".split(" ")[index] ?? "", title, "", "", ""],
      ["1", "Rà soát", "Báo cáo", "Văn phòng", "Quý I/2026"],
    ]),
  ],
});

testRule("plan/areas", {
  ...plan2026,
  valid: [
    { name: "six numbered headings", model: withSections(names) },
    { name: "a whole plan of a department", model: completePlan(), profile: "so-2026" },
    {
      name: "other spellings and abbreviations",
      model: withSections([
        "Cải cách thể chế hành chính",
        "Cải cách TTHC (thủ tục hành chính)",
        "Cải cách tổ chức bộ máy",
        "Cải cách công vụ",
        "CẢI CÁCH TÀI CHÍNH CÔNG",
        "Xây dựng, phát triển chính quyền điện tử",
      ]),
    },
    { name: "decomposed Unicode", model: withSections(names.map((name) => name.normalize("NFD"))) },
    { name: "group rows of a task table with empty cells", model: planWith(groupTable(names)) },
    {
      name: "headings that join two areas",
      model: withSections([
        "Cải cách thể chế và thủ tục hành chính",
        "Cải cách tổ chức bộ máy và chế độ công vụ",
        "Cải cách tài chính công; xây dựng và phát triển chính quyền số",
      ]),
    },
    {
      name: "paragraphs that open with the area",
      model: planWith(
        ...names.map(
          (name) => `Về ${name.toLowerCase()}, tiếp tục thực hiện các nhiệm vụ đã đề ra.`
        )
      ),
    },
    {
      name: "a numbered sentence where nothing else names areas",
      model: planWith(
        `1. Mục tiêu: tập trung vào 06 nội dung, gồm: ${names.map((name, index) => `(${index + 1}) ${name}`).join("; ")}.`
      ),
    },
    {
      name: "headings in another order, with further blocks",
      model: withSections([
        "Công tác chỉ đạo, điều hành cải cách hành chính",
        ...[...names].reverse(),
        "Thực hiện trách nhiệm của người đứng đầu",
      ]),
    },
  ],
  invalid: [
    ...names.map((left) => ({
      name: `all but “${left}”`,
      model: withSections(but(left)),
      findings: [{ messageId: "missing", data: { area: left } }],
    })),
    {
      name: "an area named only in a citation and in the purpose",
      model: planWith(
        "Căn cứ Kế hoạch cải cách tài chính công giai đoạn 2021 - 2025;",
        "I. MỤC ĐÍCH, YÊU CẦU",
        `Toàn diện trên: ${names.map((name, index) => `(${index + 1}) ${name}`).join("; ")}.`,
        "Cải cách tài chính công là một trong các trọng tâm của năm.",
        "II. NHIỆM VỤ",
        ...but("Cải cách tài chính công").flatMap(section)
      ),
      findings: [{ messageId: "missing", data: { area: "Cải cách tài chính công" } }],
    },
    {
      name: "a point of the same name under another area",
      model: planWith(
        "II. NHIỆM VỤ",
        ...but("Cải cách thể chế").flatMap(section),
        "a) Cải cách thể chế"
      ),
      findings: [{ messageId: "missing", data: { area: "Cải cách thể chế" } }],
    },
    {
      name: "two areas missing, reported in front of the heading they belong before",
      model: documentOf(
        "KẾ HOẠCH",
        "Cải cách hành chính năm 2026",
        ...names.filter((_, index) => index !== 1 && index !== 2).map((name) => `Nội dung ${name}`),
        "1. Cải cách thể chế",
        "2. Cải cách chế độ công vụ",
        "3. Cải cách tài chính công",
        "4. Xây dựng và phát triển chính quyền số"
      ),
      findings: [
        { messageId: "missing", data: { area: names[1] ?? "" } },
        { messageId: "missing", data: { area: names[2] ?? "" } },
      ],
    },
    {
      name: "group rows without one area",
      model: planWith(groupTable(areaHeadings.slice(1))),
      findings: [
        {
          messageId: "missing",
          data: { area: "Cải cách thể chế" },
          anchor: { kind: "tableCell", tableId: "t1", row: 1, column: 1 },
        },
      ],
    },
  ],
  skipped: [
    {
      name: "detail elsewhere and hardly any area in the file",
      model: planWith("Nội dung chi tiết tại đây: kế hoạch kèm theo."),
    },
    {
      name: "one area is missing, and the text stops in the middle of a sentence",
      model: planWith(
        ...names.slice(0, 5).map((name, index) => `${index + 1}. ${name}`),
        "Các phòng, đơn vị phối hợp chặt chẽ với các"
      ),
    },
    {
      name: "one area is missing, and the text points to an appendix that is not in the file",
      model: planWith(
        ...names.slice(0, 5).map((name, index) => `${index + 1}. ${name}`),
        "Các nội dung khác xem Phụ lục."
      ),
    },
  ],
});
