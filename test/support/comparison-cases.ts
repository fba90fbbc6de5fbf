import { taskHeader } from "./plan-cases";
import { documentOf, type BlockInput } from "./document";
import type { DocumentModel } from "../../src/core/model/document";

/** A row of a plan or of a report's table; what is left out is blank. */
export interface ListedRow {
  readonly task: string;
  readonly output?: string;
  readonly lead?: string;
  readonly deadline?: string;
  /** What a report says of it; plans have no such column. */
  readonly result?: string;
  /** A group row above it, where another area begins. */
  readonly area?: string;
}

function rowsOf(rows: readonly ListedRow[], width: 6 | 7): (string | null)[][] {
  return rows.flatMap(
    ({ task, output = "", lead = "", deadline = "", result = "", area }, index) => [
      ...(area === undefined ? [] : [[area, ...Array<null>(width - 1).fill(null)]]),
      [String(index + 1), task, output, lead, "", deadline, result].slice(0, width),
    ]
  );
}

/** A yearly plan for 2026 with a table of tasks. */
export function planOf(...rows: readonly ListedRow[]): DocumentModel {
  return documentOf("KẾ HOẠCH", "Cải cách hành chính năm 2026", {
    rows: [taskHeader, ...rowsOf(rows, 6)],
  });
}

/** A report with a table of results, under the usual headings, and what a case adds to its prose. */
export function reportOf(
  rows: readonly ListedRow[],
  prose: readonly BlockInput[] = []
): DocumentModel {
  return documentOf(
    "BÁO CÁO",
    "Công tác cải cách hành chính 6 tháng đầu năm 2026",
    "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC",
    "Sở đã chỉ đạo các phòng, đơn vị thực hiện nghiêm túc các nội dung được giao.",
    "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CCHC",
    ...prose,
    ...(rows.length === 0
      ? []
      : [{ rows: [[...taskHeader, "Tình hình thực hiện"], ...rowsOf(rows, 7)] }])
  );
}

/** Tasks as unlike each other as those of a real plan, in four areas. */
export const realTasks: readonly ListedRow[] = [
  {
    area: "I. CẢI CÁCH THỂ CHẾ",
    task: "Rà soát, hệ thống hóa văn bản quy phạm pháp luật thuộc lĩnh vực quản lý của Sở",
    output: "Báo cáo kết quả rà soát",
    lead: "Thanh tra Sở",
    deadline: "Trước ngày 31/3/2026",
  },
  {
    task: "Xây dựng kế hoạch theo dõi tình hình thi hành pháp luật năm 2026",
    output: "Kế hoạch",
    lead: "Văn phòng Sở",
    deadline: "Quý I/2026",
  },
  {
    area: "II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH",
    task: "Rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi giải quyết của Sở",
    output: "Quyết định phê duyệt phương án",
    lead: "Văn phòng Sở",
    deadline: "Trước ngày 30/5/2026",
  },
  {
    task: "Niêm yết công khai 100% thủ tục hành chính tại Bộ phận Một cửa và trên trang thông tin điện tử",
    output: "Danh mục được niêm yết",
    lead: "Văn phòng Sở",
    deadline: "Thường xuyên",
  },
  {
    area: "III. CẢI CÁCH CHẾ ĐỘ CÔNG VỤ",
    task: "Hoàn thiện đề án vị trí việc làm của các đơn vị sự nghiệp trực thuộc",
    output: "Đề án",
    lead: "Phòng Tổ chức cán bộ",
    deadline: "Quý II/2026",
  },
  {
    task: "Cử công chức tham gia bồi dưỡng kỹ năng số và nghiệp vụ tiếp công dân",
    output: "Quyết định cử đi học",
    lead: "Phòng Tổ chức cán bộ",
    deadline: "Quý IV/2026",
  },
  {
    area: "IV. CẢI CÁCH TÀI CHÍNH CÔNG",
    task: "Công khai dự toán và quyết toán ngân sách, sử dụng tài sản công",
    output: "Thông báo công khai",
    lead: "Phòng Kế hoạch - Tài chính",
    deadline: "Trong tháng 4/2026",
  },
  {
    task: "Thực hiện khoán chi hành chính và nâng mức tự chủ của Trung tâm xúc tiến thương mại",
    output: "Phương án tự chủ",
    lead: "Phòng Kế hoạch - Tài chính",
    deadline: "Trước ngày 15/6/2026",
  },
];
