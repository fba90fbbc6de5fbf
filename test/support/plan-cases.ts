import type { DocumentModel } from "../../src/core/model/document";
import { documentOf, type BlockInput, type TableInput } from "./document";

/** The usual header of a task table. */
export const taskHeader = [
  "STT",
  "Nhiệm vụ",
  "Sản phẩm",
  "Cơ quan chủ trì",
  "Cơ quan phối hợp",
  "Thời gian hoàn thành",
] as const;

/** Columns of `taskHeader` by what they hold. */
export const column = { task: 1, output: 2, lead: 3, coordinating: 4, deadline: 5 } as const;

/** What a rule's test shares: a yearly plan for 2026, checked by national law on the day such plans are issued. */
export const plan2026 = { on: "2025-12-20", documentType: "plan" } as const;

export interface TaskRow {
  readonly task?: string;
  readonly output?: string;
  readonly lead?: string;
  readonly coordinating?: string;
  readonly deadline?: string;
}

const goodRow = {
  task: "Rà soát văn bản quy phạm pháp luật",
  output: "Báo cáo rà soát",
  lead: "Sở Tư pháp",
  coordinating: "Các sở, ban, ngành",
  deadline: "Trước ngày 30/6/2026",
};

/** A task table whose rows are good but for what each case says; numbered from 1. */
export function taskTable(...rows: readonly TaskRow[]): TableInput {
  return {
    rows: [
      taskHeader,
      ...rows.map((row, index) => {
        const { task, output, lead, coordinating, deadline } = { ...goodRow, ...row };
        return [String(index + 1), task, output, lead, coordinating, deadline];
      }),
    ],
  };
}

/** A plan for 2026 of nothing but a title and what the case puts under it. */
export function planWith(...blocks: readonly BlockInput[]): DocumentModel {
  return documentOf("KẾ HOẠCH", "Cải cách hành chính năm 2026", ...blocks);
}

/** A plan for 2026 of nothing but a title and a task table. */
export function planWithTasks(...rows: readonly TaskRow[]): DocumentModel {
  return planWith(taskTable(...rows));
}

/** A cell of the table made by `planWithTasks`; rows count from 1. */
export function cellOf(row: number, name: keyof typeof column) {
  return { kind: "tableCell", tableId: "t1", row, column: column[name] } as const;
}

export const areaHeadings = [
  "Cải cách thể chế",
  "Cải cách thủ tục hành chính",
  "Cải cách tổ chức bộ máy hành chính nhà nước",
  "Cải cách chế độ công vụ",
  "Cải cách tài chính công",
  "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
] as const;

/** The yearly plan of a department, whole: letterhead, purpose, areas, organisation, appendix with a task table. */
export function completePlan(headings: readonly string[] = areaHeadings): DocumentModel {
  return documentOf(
    {
      rows: [
        [
          "UBND TỈNH AN BÌNH\nSỞ CÔNG THƯƠNG",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        ],
        ["Số: 215/KH-SCT", "An Bình, ngày 18 tháng 12 năm 2025"],
      ],
    },
    "KẾ HOẠCH",
    "Cải cách hành chính năm 2026 của Sở Công Thương",
    "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, Sở Công Thương ban hành kế hoạch như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Triển khai đồng bộ các nội dung cải cách, trong đó cải cách thủ tục hành chính là trọng tâm.",
    "II. NỘI DUNG, NHIỆM VỤ",
    ...headings.flatMap((heading, index) => [
      `${index + 1}. ${heading}`,
      "a) Mục tiêu",
      "- Hoàn thành 100% nhiệm vụ được giao trong năm.",
      "b) Nhiệm vụ",
      "- Thực hiện các nhiệm vụ nêu tại Phụ lục.",
    ]),
    "III. GIẢI PHÁP, KINH PHÍ THỰC HIỆN",
    "Kinh phí lấy từ dự toán được giao của Sở.",
    "IV. TỔ CHỨC THỰC HIỆN",
    "Văn phòng Sở theo dõi, tổng hợp, báo cáo Giám đốc Sở./.",
    { rows: [["Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.", "GIÁM ĐỐC\nNguyễn Văn An"]] },
    "GIÁM ĐỐC",
    "PHỤ LỤC",
    "DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    {
      rows: [
        taskHeader,
        ...headings.flatMap((heading, index) => [
          [String.fromCharCode(65 + index), heading.toUpperCase(), null, null, null, null],
          ["1", "Xây dựng kế hoạch thực hiện", "Kế hoạch", "Văn phòng Sở", "", "Quý I/2026"],
          [
            "2",
            "Đánh giá kết quả",
            "Báo cáo",
            "Thanh tra Sở",
            "Các phòng",
            "Trước ngày 15/11/2026",
          ],
        ]),
      ],
    }
  );
}
