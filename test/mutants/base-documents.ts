import { wordRows, rowsOfForm, goodValues, statisticsForms } from "../support/statistics-values";
import type { BlockInput, TableInput } from "../support/document";
import type { FormLayout } from "../support/statistics-values";
import { areaHeadings } from "../support/plan-cases";
import { replaceCell, type Draft, type Row } from "./draft";
import type { Base } from "./mutant";

/** A task that is all it should be. */
export interface TaskRow {
  readonly task: string;
  readonly output: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly deadline: string;
  readonly note: string;
}

const taskColumns = ["task", "output", "lead", "coordinating", "deadline", "note"] as const;

const header = [
  "STT",
  "Nhiệm vụ",
  "Sản phẩm",
  "Cơ quan chủ trì",
  "Cơ quan phối hợp",
  "Thời gian hoàn thành",
  "Ghi chú",
];

const tasksOfAreas: readonly (readonly (readonly [string, string, string, string])[])[] = [
  [
    ["Rà soát văn bản quy phạm pháp luật của ngành", "Báo cáo", "Sở Tư pháp", "Quý II/2026"],
    ["Theo dõi tình hình thi hành pháp luật", "Báo cáo", "Thanh tra tỉnh", "Trước ngày 30/9/2026"],
  ],
  [
    ["Công khai thủ tục hành chính tại nơi tiếp nhận", "Quyết định", "Sở Nội vụ", "Tháng 3/2026"],
    ["Đơn giản hóa thành phần hồ sơ", "Phương án", "Sở Công Thương", "Trước ngày 15/8/2026"],
    ["Đánh giá chất lượng phục vụ người dân", "Bảng tổng hợp", "Văn phòng Sở", "Hằng quý"],
  ],
  [
    ["Sắp xếp các phòng chuyên môn", "Đề án", "Sở Nội vụ", "Quý III/2026"],
    ["Ban hành quy chế làm việc mới", "Quyết định", "Văn phòng Sở", "Quý I/2026"],
  ],
  [
    ["Bồi dưỡng công chức theo vị trí việc làm", "Lớp học", "Sở Nội vụ", "Tháng 4, 10/2026"],
    ["Đánh giá công chức theo kết quả công việc", "Bảng điểm", "Phòng Tổ chức", "Hằng tháng"],
  ],
  [
    ["Giao quyền tự chủ cho đơn vị sự nghiệp", "Quyết định", "Sở Tài chính", "Quý II/2026"],
    ["Công khai thu, chi của Sở", "Tài liệu công khai", "Phòng Kế toán", "Trước ngày 31/3/2026"],
  ],
  [
    ["Số hóa hồ sơ lưu trữ", "Cơ sở dữ liệu", "Sở Khoa học và Công nghệ", "Quý IV/2026"],
    ["Kết nối hệ thống quản lý văn bản", "Hệ thống", "Trung tâm Dữ liệu", "Trước ngày 30/6/2026"],
    ["Nâng cấp trang thông tin điện tử", "Trang thông tin", "Văn phòng Sở", "Quý III/2026"],
  ],
];

/** Tasks of each area, in the order of the areas. */
export const goodTasks: readonly (readonly TaskRow[])[] = tasksOfAreas.map((tasks) =>
  tasks.map(([task, output, lead, deadline]) => ({
    task,
    output,
    lead,
    coordinating: "Các phòng, đơn vị thuộc Sở",
    deadline,
    note: "",
  }))
);

/** The task as a list item states it. */
export function proseTask({ task, output, lead, coordinating, deadline }: TaskRow): string {
  const clauses = [
    ...(lead === "" ? [] : [`${lead} chủ trì`]),
    ...(coordinating === "" ? [] : [`phối hợp: ${coordinating}`]),
    ...(output === "" ? [] : [`sản phẩm: ${output}`]),
    ...(deadline === "" ? [] : [`thời gian hoàn thành: ${deadline}`]),
  ];
  return `- ${task} (${clauses.join("; ")}).`;
}

export const lines = {
  number: "Số: 215/KH-SCT",
  placeAndDate: "An Bình, ngày 18 tháng 12 năm 2025",
  purpose: "Kế hoạch giúp người dân và doanh nghiệp làm thủ tục nhanh hơn, ít phải đi lại hơn.",
  requirement: "Công tác cải cách hành chính gắn với nhiệm vụ chuyên môn của từng phòng.",
  solutions: "III. GIẢI PHÁP THỰC HIỆN",
  solution: "Người đứng đầu từng phòng trực tiếp theo dõi công việc được giao.",
  funding: "IV. KINH PHÍ",
  fundingText: "Chi từ nguồn được cấp trong năm.",
  organisation: "V. TỔ CHỨC THỰC HIỆN",
  organisationText: "Văn phòng Sở theo dõi tiến độ hằng tháng.",
  reporting: "Các phòng gửi báo cáo trước ngày 20 hằng tháng./.",
  recipients: "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.",
  signature: "GIÁM ĐỐC\nNguyễn Văn An",
  appendix: "PHỤ LỤC",
} as const;

/** Lines after which further sentences can stand without belonging to goals or tasks. */
export const planPlaces = [
  lines.purpose,
  lines.requirement,
  lines.solution,
  lines.fundingText,
  lines.organisationText,
] as const;

const letterhead = (unit: string, parent: string, number: string, date: string): BlockInput => ({
  rows: [
    [`${parent}\n${unit}`, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
    [number, date],
  ],
});

export const goalOf = (index: number): string =>
  `- Đạt từ ${80 + index}% chỉ tiêu được giao trở lên.`;

/** Lines of the area from its heading on; tasks as the caller states them. */
function areaLines(index: number, tasks: readonly string[]): readonly string[] {
  return [
    `${index + 1}. ${areaHeadings[index] ?? ""}`,
    "a) Mục tiêu",
    goalOf(index),
    "b) Nhiệm vụ",
    ...tasks,
  ];
}

/** Appendix of an area: what its task lines say where the tasks stand in a table. */
export const taskPointer = (index: number): string =>
  `- Thực hiện nhóm nhiệm vụ thứ ${index + 1} nêu tại Phụ lục.`;

export function rowOfTask(row: TaskRow, ordinal: number): readonly string[] {
  return [String(ordinal), ...taskColumns.map((name) => row[name])];
}

/** True for the row of the task table that states the task. */
export function isRowOf(row: Row, task: string): boolean {
  return row[1] === task && row.length === header.length;
}

function taskTable(): TableInput {
  return {
    rows: [
      header,
      ...goodTasks.flatMap((tasks, area) => [
        [
          ["I", "II", "III", "IV", "V", "VI"][area] ?? "",
          (areaHeadings[area] ?? "").toUpperCase(),
          null,
          null,
          null,
          null,
          null,
        ],
        ...tasks.map((row, index) => rowOfTask(row, index + 1)),
      ]),
    ],
    headerRowCount: 1,
  };
}

function planDraft(tasksOf: (index: number) => readonly string[], end: Draft): Draft {
  return [
    letterhead("SỞ CÔNG THƯƠNG", "UBND TỈNH AN BÌNH", lines.number, lines.placeAndDate),
    "KẾ HOẠCH",
    "Cải cách hành chính năm 2026 của Sở Công Thương",
    "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, Sở Công Thương ban hành kế hoạch như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    lines.purpose,
    lines.requirement,
    "II. NỘI DUNG, NHIỆM VỤ",
    ...areaHeadings.flatMap((_, index) => areaLines(index, tasksOf(index))),
    lines.solutions,
    lines.solution,
    lines.funding,
    lines.fundingText,
    lines.organisation,
    lines.organisationText,
    lines.reporting,
    { rows: [[lines.recipients, lines.signature]] },
    ...end,
  ];
}

/** A department's plan for 2026 whose tasks stand in the table of its appendix. */
export const planWithTable: Base = {
  name: "a plan with a task table",
  profileId: "so-2026",
  on: null,
  draft: planDraft(
    (index) => [taskPointer(index)],
    [lines.appendix, "DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026", taskTable()]
  ),
};

/** The same plan with its tasks told in prose, area by area. */
export const planInProse: Base = {
  name: "a plan in prose",
  profileId: "so-2026",
  on: null,
  draft: planDraft((index) => (goodTasks[index] ?? []).map(proseTask), []),
};

/** The plan under another date. */
export function issuedOn(base: Base, placeAndDate: string): Base {
  const draft = replaceCell(base.draft, lines.placeAndDate, placeAndDate);
  return { ...base, name: `${base.name}, ${placeAndDate}`, draft };
}

export const reportLines = {
  number: "Số: 96/BC-UBND",
  placeAndDate: "An Bình, ngày 18 tháng 3 năm 2026",
  window: "Số liệu tính từ ngày 15/12/2025 đến ngày 14/3/2026.",
  direction: "Chủ tịch Ủy ban nhân dân tỉnh trực tiếp đối thoại với doanh nghiệp.",
  inspection: "Đoàn kiểm tra làm việc tại nhiều xã, phường.",
  assessment: "Hồ sơ được giải quyết nhanh hơn cùng kỳ.",
  limits: "Một số xã còn thiếu công chức có chuyên môn về công nghệ.",
  outlook: "Tỉnh tiếp tục hoàn thiện các nhiệm vụ còn lại./.",
  recipients: "Nơi nhận:\n- Bộ Nội vụ;\n- Lưu: VT.",
  signature: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Thị Bình",
  attachment: "(Kèm theo Báo cáo số 96/BC-UBND ngày 18/3/2026)",
} as const;

export const reportPlaces = [
  reportLines.direction,
  reportLines.inspection,
  reportLines.assessment,
  reportLines.limits,
] as const;

export const reportHeadings = [
  "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC",
  "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CCHC",
  "III. ĐÁNH GIÁ CHUNG",
  "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ CCHC QUÝ II NĂM 2026",
] as const;

/** Figures of the seven forms, in agreement with one another. */
export const formValues = goodValues(statisticsForms, 7);

/** A province's report on the first quarter of 2026 with the forms in its appendix, laid out as told. */
export function reportDraft(layout: FormLayout = {}): Draft {
  const [direction, results, assessment, outlook] = reportHeadings;
  return [
    {
      rows: [
        [
          "ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        ],
        [reportLines.number, reportLines.placeAndDate],
      ],
    },
    "BÁO CÁO",
    "Công tác cải cách hành chính quý I năm 2026",
    reportLines.window,
    direction,
    reportLines.direction,
    reportLines.inspection,
    results,
    ...areaHeadings.flatMap((heading, index) => [
      `${index + 1}. ${heading}`,
      "Các đơn vị hoàn thành phần việc của kỳ này.",
    ]),
    assessment,
    reportLines.assessment,
    reportLines.limits,
    outlook,
    reportLines.outlook,
    { rows: [[reportLines.recipients, reportLines.signature]] },
    lines.appendix,
    "BIỂU MẪU THỐNG KÊ SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH",
    reportLines.attachment,
    ...(layout.forms ?? statisticsForms).flatMap((form): Draft => [
      form.code,
      form.name,
      { rows: wordRows(rowsOfForm(form, formValues, layout)), headerRowCount: 2 },
    ]),
  ];
}

export const report: Base = {
  name: "a report with forms",
  profileId: "tinh-2026",
  on: null,
  draft: reportDraft({ forms: statisticsForms.slice(1, 2) }),
};
