import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Block, DocumentModel, Paragraph } from "../../../src/core/model/document";
import type { Outline, Section } from "../../../src/core/model/outline";
import { labelOf, outlineOf } from "../../../src/core/model/outline-of";

type Line = string | Partial<Paragraph> | "[table]";

function documentOf(lines: readonly Line[]): DocumentModel {
  const blocks = lines.map((line, index): Block => {
    const id = `b${index}`;
    if (line === "[table]")
      return {
        kind: "table",
        id,
        rowCount: 1,
        columnCount: 1,
        headerRowCount: 0,
        parent: null,
        cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: "Nhiệm vụ" }],
      };
    const given = typeof line === "string" ? { text: line } : line;
    return { kind: "paragraph", id, text: "", outlineLevel: null, numbering: null, ...given };
  });
  return { kind: "document", revision: "r1", blocks, stories: [], slots: [], layout: null };
}

/** One line per section: indentation shows the depth, "|" parts label and title, "+n" counts own blocks. */
function drawing({ sections }: Outline): readonly string[] {
  const draw = (section: Section): string[] => [
    `${"  ".repeat(section.level - 1)}${section.label ?? ""}|${section.title}+${section.blocks.length}`,
    ...section.children.flatMap(draw),
  ];
  return sections.flatMap(draw);
}

const body =
  "Các phòng chuyên môn phối hợp triển khai đầy đủ nội dung được giao trong năm kế hoạch.";

describe("outlineOf", () => {
  const cases: readonly { name: string; lines: readonly Line[]; outline: readonly string[] }[] = [
    {
      name: "a plan typed by hand in style Normal",
      lines: [
        "KẾ HOẠCH",
        "Cải cách hành chính năm 2022 của Sở Nội vụ",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        body,
        "2. Yêu cầu",
        "- Bám sát chương trình tổng thể.",
        "II. NỘI DUNG",
        "1. Cải cách thể chế",
        "a) Mục tiêu",
        body,
        "b) Nhiệm vụ",
        "- Rà soát văn bản.",
        "III. TỔ CHỨC THỰC HIỆN",
        "[table]",
      ],
      outline: [
        "I.|MỤC ĐÍCH, YÊU CẦU+0",
        "  1.|Mục đích+1",
        "  2.|Yêu cầu+1",
        "II.|NỘI DUNG+0",
        "  1.|Cải cách thể chế+0",
        "    a)|Mục tiêu+1",
        "    b)|Nhiệm vụ+1",
        "III.|TỔ CHỨC THỰC HIỆN+1",
      ],
    },
    {
      name: "targets listed with letters under arabic areas: letters that end as sentences are body text",
      lines: [
        body,
        "Một số chỉ tiêu của năm",
        "1. Cải cách thể chế",
        "a) 100% văn bản được thẩm định trước khi trình.",
        "b) Mỗi quý kiểm tra ít nhất một đơn vị.",
        "6. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số",
        "g) Áp dụng tiêu chuẩn quốc gia về quản lý chất lượng.",
        "7. Phân cấp quản lý người lao động đi làm việc theo hợp đồng; an toàn, vệ sinh lao động",
        body,
      ],
      outline: [
        "1.|Cải cách thể chế+2",
        "6.|Xây dựng và phát triển Chính quyền điện tử, Chính quyền số+1",
        "7.|Phân cấp quản lý người lao động đi làm việc theo hợp đồng; an toàn, vệ sinh lao động+1",
      ],
    },
    {
      name: "headings with their text on the same line",
      lines: [
        body,
        `1. Mục tiêu: ${body} ${body} ${body}`,
        `2. Yêu cầu: ${body}`,
        "3. Tổ chức thực hiện",
        "Sở Nội vụ theo dõi.",
      ],
      outline: ["1.|Mục tiêu+0", "2.|Yêu cầu+0", "3.|Tổ chức thực hiện+1"],
    },
    {
      name: "a report with an appendix",
      lines: [
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC",
        "6. Về mô hình, sáng kiến, giải pháp mới trong CCHC",
        body,
        "II. KẾT QUẢ THỰC HIỆN",
        "6. Chính quyền điện tử, Chính quyền số",
        "d) Dữ liệu",
        body,
        "đ) Ứng dụng nội bộ",
        body,
        "e) Phục vụ người dân",
        "PHỤ LỤC",
        "BIỂU MẪU THỐNG KÊ SỐ LIỆU",
        "[table]",
      ],
      outline: [
        "I.|CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC+0",
        "  6.|Về mô hình, sáng kiến, giải pháp mới trong CCHC+1",
        "II.|KẾT QUẢ THỰC HIỆN+0",
        "  6.|Chính quyền điện tử, Chính quyền số+0",
        "    d)|Dữ liệu+1",
        "    đ)|Ứng dụng nội bộ+1",
        "    e)|Phục vụ người dân+0",
        "|PHỤ LỤC+2",
      ],
    },
    {
      name: "decimals nest by their depth",
      lines: [
        "II. NỘI DUNG",
        "1. Thể chế",
        "1.1. Mục tiêu",
        body,
        "1.2. Nhiệm vụ",
        "1.2.1. Rà soát",
        body,
        "2. Thủ tục",
        "2.1 Mục tiêu",
      ],
      outline: [
        "II.|NỘI DUNG+0",
        "  1.|Thể chế+0",
        "    1.1.|Mục tiêu+1",
        "    1.2.|Nhiệm vụ+0",
        "      1.2.1.|Rà soát+1",
        "  2.|Thủ tục+0",
        "    2.1|Mục tiêu+0",
      ],
    },
    {
      name: "automatic numbers are labels",
      lines: [
        { text: "MỤC TIÊU", numbering: "I." },
        { text: "Mục tiêu chung", numbering: "1." },
        { text: body, numbering: "-" },
        { text: "NHIỆM VỤ", numbering: "II." },
        { text: "Rà soát văn bản còn hiệu lực, kiến nghị sửa đổi ngay.", numbering: "1." },
      ],
      outline: ["I.|MỤC TIÊU+0", "  1.|Mục tiêu chung+1", "II.|NHIỆM VỤ+1"],
    },
    {
      name: "outline levels win over labels",
      lines: [
        { text: "1. Mở đầu", outlineLevel: 1 },
        { text: "I. Bối cảnh", outlineLevel: 2 },
        body,
        { text: "2. Nội dung", outlineLevel: 1 },
        { text: "Không có số", outlineLevel: 2 },
      ],
      outline: ["1.|Mở đầu+0", "  I.|Bối cảnh+1", "2.|Nội dung+0", "  |Không có số+0"],
    },
    {
      name: "capitals without numbers head sections after body text, and neither titles nor signatures do",
      lines: [
        "ỦY BAN NHÂN DÂN TỈNH",
        "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH",
        body,
        "MỤC ĐÍCH, YÊU CẦU",
        body,
        "NỘI DUNG, NHIỆM VỤ",
        "1. Cải cách thể chế",
        body,
        "KT. GIÁM ĐỐC",
      ],
      outline: ["|MỤC ĐÍCH, YÊU CẦU+1", "|NỘI DUNG, NHIỆM VỤ+0", "  1.|Cải cách thể chế+2"],
    },
    {
      name: "parts take their title from the next line; articles may hold a sentence",
      lines: [
        "PHẦN I",
        "QUAN ĐIỂM, MỤC TIÊU",
        "I. QUAN ĐIỂM",
        "Điều 1. Ban hành kèm theo Quyết định này bản kế hoạch. Giao các sở thực hiện.",
        "Điều 2. Hiệu lực thi hành",
      ],
      outline: [
        "PHẦN I|QUAN ĐIỂM, MỤC TIÊU+1",
        "  I.|QUAN ĐIỂM+0",
        "    Điều 1.|+0",
        "    Điều 2.|Hiệu lực thi hành+0",
      ],
    },
    {
      name: "a decision's articles do not hold the plan attached to it",
      lines: [
        "Căn cứ Luật Tổ chức chính quyền địa phương và các văn bản hướng dẫn thi hành;",
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành kế hoạch",
        "Điều 2. Hiệu lực",
        "KẾ HOẠCH",
        "I. MỤC TIÊU",
        body,
      ],
      outline: [
        "|QUYẾT ĐỊNH+0",
        "  Điều 1.|Ban hành kế hoạch+0",
        "  Điều 2.|Hiệu lực+1",
        "I.|MỤC TIÊU+1",
      ],
    },
  ];

  test.each(cases)("$name", ({ lines, outline }) => {
    expect(drawing(outlineOf(documentOf(lines)))).toEqual(outline);
  });

  test("what stands before the first heading is the preamble", () => {
    const outline = outlineOf(documentOf(["BÁO CÁO", "[table]", "I. KẾT QUẢ", body]));
    expect(outline.preamble.map(({ id }) => id)).toEqual(["b0", "b1"]);
  });

  test("decomposed text makes the same outline", () => {
    const lines = ["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "đ) Dữ liệu"];
    const decomposed = lines.map((line) => line.normalize("NFD"));
    expect(drawing(outlineOf(documentOf(decomposed)))).toEqual(
      drawing(outlineOf(documentOf(lines)))
    );
  });

  test("every block stands in the outline exactly once, in reading order", () => {
    const line = fc.constantFrom<Line>(
      "I. MỤC TIÊU",
      "1. Mục tiêu",
      "a) Nhiệm vụ",
      "1.1. Rà soát",
      "PHẦN I",
      "PHỤ LỤC",
      "CHỈ TIÊU CỤ THỂ",
      "Điều 2.",
      body,
      "",
      "[table]",
      { text: "Mở đầu", outlineLevel: 2 },
      { text: "Kết quả", numbering: "2." }
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const document = documentOf(lines);
        const outline = outlineOf(document);
        const idsOf = (section: Section): string[] => [
          section.heading.id,
          ...section.blocks.map(({ id }) => id),
          ...section.children.flatMap(idsOf),
        ];
        const ids = [...outline.preamble.map(({ id }) => id), ...outline.sections.flatMap(idsOf)];
        expect(ids).toEqual(document.blocks.map(({ id }) => id));
      })
    );
  });
});

describe("labelOf", () => {
  test.each([
    ["PHẦN I. MỤC TIÊU", "PHẦN I.", "part", "MỤC TIÊU"],
    ["Phần thứ nhất: Mở đầu", "Phần thứ nhất", "part", "Mở đầu"],
    ["Chương II Quy định chung", "Chương II", "chapter", "Quy định chung"],
    ["Mục 1. Thể chế", "Mục 1.", "division", "Thể chế"],
    ["Điều 3. Hiệu lực", "Điều 3.", "article", "Hiệu lực"],
    ["IV. KINH PHÍ", "IV.", "roman", "KINH PHÍ"],
    ["I MỤC ĐÍCH, YÊU CẦU", "I", "roman", "MỤC ĐÍCH, YÊU CẦU"],
    ["1. Mục tiêu", "1.", "arabic", "Mục tiêu"],
    ["1/ Mục tiêu", "1/", "arabic", "Mục tiêu"],
    ["1.2. Nhiệm vụ", "1.2.", "decimal", "Nhiệm vụ"],
    ["1.2 Nhiệm vụ", "1.2", "decimal", "Nhiệm vụ"],
    ["a) Mục tiêu", "a)", "letter", "Mục tiêu"],
    ["đ) Dữ liệu", "đ)", "letter", "Dữ liệu"],
    ["B. NỘI DUNG", "B.", "capitalLetter", "NỘI DUNG"],
    ["(1) Cải cách thể chế", "(1)", "arabicParenthesis", "Cải cách thể chế"],
    ["PHỤ LỤC II", "PHỤ LỤC II", "appendix", ""],
    ["Phụ lục 1", "Phụ lục 1", "appendix", ""],
  ])("%s", (text, label, kind, rest) => {
    expect(labelOf(text)).toMatchObject({ label, kind, rest });
  });

  test.each([
    "Mục tiêu chung",
    "V/v xây dựng kế hoạch",
    "15/12/2022 là hạn cuối",
    "15.12.2022 là hạn cuối",
    "1.500 hồ sơ",
    "2.5 triệu đồng",
    "1/2 số đơn vị",
    "6 tháng đầu năm",
    "- Rà soát văn bản",
    "Phụ lục 1 kèm theo nêu chi tiết",
    "Điều hành công việc",
    "Xã hội hóa",
  ])("no label: %s", (text) => {
    expect(labelOf(text)).toBeNull();
  });
});
