import { docx } from "../../test/support/docx-builder";
import { createRandom, pick } from "./random";

const areas = [
  "Cải cách thể chế",
  "Cải cách thủ tục hành chính",
  "Cải cách tổ chức bộ máy hành chính nhà nước",
  "Cải cách chế độ công vụ",
  "Cải cách tài chính công",
  "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số",
];
const words =
  "rà soát công bố thủ tục cập nhật dữ liệu hồ sơ tập huấn công chức kiểm tra đơn vị số hoá kết quả phối hợp thực hiện theo tiến độ bảo đảm chất lượng người dân doanh nghiệp".split(
    " "
  );
const units = [
  "Văn phòng Sở",
  "Phòng Tổ chức - Hành chính",
  "Thanh tra Sở",
  "Phòng Kế hoạch - Tài chính",
  "Trung tâm Dữ liệu",
];
const outputs = ["Báo cáo", "Quyết định", "Kế hoạch", "Danh mục được công bố", "Lớp tập huấn"];

/**
 * A yearly plan of about the given number of pages, shaped as Word writes one: several runs a paragraph, revision
 * attributes, six areas with goals, and an appendix of task tables of 30 rows by 6 columns. Each variant has other texts.
 */
export function planDocument(pages: number, variant = 0): Uint8Array {
  const random = createRandom(pages + variant * 10_000);
  const parts = [
    paragraph(random, "KẾ HOẠCH"),
    paragraph(random, "Cải cách hành chính năm 2027 của Sở Thử nghiệm"),
    paragraph(random, "Đồng Thử, ngày 20 tháng 12 năm 2026"),
  ];
  const goals = Math.round(pages * 1.5);
  areas.forEach((area, index) => {
    parts.push(paragraph(random, `${index + 1}. ${area}`));
    for (let goal = 0; goal < goals; goal += 1)
      parts.push(paragraph(random, `- ${sentence(random, 24)}.`));
  });
  parts.push(paragraph(random, "PHỤ LỤC"));
  for (let table = 0; table < pages / 14; table += 1)
    parts.push(taskTable(random, areas[table % areas.length] as string));
  return docx({ body: parts.join("") });
}

/** Words at random, none twice in a row: nobody writes so. */
function sentence(random: () => number, length: number): string {
  const chosen: string[] = [];
  while (chosen.length < length) {
    const word = pick(random, words);
    if (word !== chosen.at(-1)) chosen.push(word);
  }
  return chosen.join(" ");
}

function paragraph(random: () => number, text: string): string {
  const id = Math.floor(random() * 0x7fffffff)
    .toString(16)
    .toUpperCase()
    .padStart(8, "0");
  const runs: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = Math.min(text.length, start + 12 + Math.floor(random() * 60));
    runs.push(
      `<w:r w:rsidRPr="00A${id.slice(0, 5)}"><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr><w:t xml:space="preserve">${text.slice(start, end)}</w:t></w:r>`
    );
    start = end;
  }
  return `<w:p w:rsidR="00${id.slice(0, 6)}" w:rsidRDefault="00${id.slice(0, 6)}"><w:pPr><w:spacing w:before="120" w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>${runs.join("")}</w:p>`;
}

function taskTable(random: () => number, area: string): string {
  const header = [
    "STT",
    "Nhiệm vụ",
    "Kết quả, sản phẩm",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Thời gian hoàn thành",
  ];
  const rows = Array.from({ length: 30 }, (_, index) => [
    String(index + 1),
    `${sentence(random, 9)} ${index}`,
    pick(random, outputs),
    pick(random, units),
    pick(random, units),
    `Quý ${pick(random, ["I", "II", "III", "IV"])}/2027`,
  ]);
  const row = (cells: readonly string[], properties = ""): string =>
    `<w:tr>${properties}${cells.map((text) => `<w:tc><w:tcPr><w:tcW w:w="1600" w:type="dxa"/></w:tcPr>${paragraph(random, text)}</w:tc>`).join("")}</w:tr>`;
  const group = `<w:tr><w:tc><w:tcPr><w:tcW w:w="9600" w:type="dxa"/><w:gridSpan w:val="6"/></w:tcPr>${paragraph(random, area.toUpperCase())}</w:tc></w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1600"/>'.repeat(6)}</w:tblGrid>${row(header, "<w:trPr><w:tblHeader/></w:trPr>")}${group}${rows.map((cells) => row(cells)).join("")}</w:tbl>${paragraph(random, " ")}`;
}
