import type { TableInput } from "../support/document";
import { areaHeadings } from "../support/plan-cases";
import type { Draft, Row } from "./draft";

/** Columns of a task that may be wrong. */
export interface LongTask {
  readonly output: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly monitoring: string;
  readonly start: string;
  readonly deadline: string;
}

/** What is wrong with the task of that turn. */
export type WrongTasks = ReadonlyMap<number, Partial<LongTask>>;

/** Where the table ends on a page and goes on on the next, and whether its header is typed again there. */
export interface PageBreak {
  readonly afterEntry: number;
  readonly isHeaderTyped: boolean;
}

/** Tasks as the reader counts them: one for each output of a task that has several. */
export const taskCount = 178;

const header: readonly Row[] = [
  [
    ...["STT", "Nhiệm vụ", "Sản phẩm", "Trách nhiệm thực hiện", null, null],
    ...["Thời gian thực hiện", null, "Ghi chú"],
  ],
  [
    ...[undefined, undefined, undefined, "Chủ trì", "Phối hợp", "Theo dõi, kiểm tra, đôn đốc"],
    ...["Bắt đầu", "Hoàn thành", undefined],
  ],
];
const columnNumbers: Row = ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"];

const outputs = ["Báo cáo", "Hồ sơ", "Cơ sở dữ liệu", "Tài liệu", "Bảng tổng hợp", "Phần mềm"];
const leads = [
  ...["Sở Nội vụ", "Sở Tư pháp", "Văn phòng UBND tỉnh (Trung tâm Phục vụ hành chính công)"],
  ...["Sở Tài chính", "Cơ quan thuế", "Sở Khoa học và Công nghệ"],
];
/** Every class of deadline that can be followed up (domain dossier, 10.1). */
const deadlines = [
  ...["15/12/2026", "Trước ngày 30/6/2026", "Chậm nhất là ngày 30 tháng 9 năm 2026"],
  ...["Tháng 6/2026", "T6/2026", "Tháng 3 và tháng 9", "Từ tháng 02 đến tháng 11/2026"],
  ...["Quý II/2026", "Quí III", "Quý II, IV", "6 tháng đầu năm", "06 tháng cuối năm 2026"],
  ...["Hằng quý", "Định kỳ hằng tháng", "Trước ngày 05 của tháng liền kề"],
  ...["chậm nhất trong tháng 6 hằng năm", "Sau 03 tháng kể từ khi có văn bản của Trung ương"],
];
const verbs = ["Rà soát", "Theo dõi", "Hoàn thiện", "Công khai", "Đánh giá", "Cập nhật"];

/** The task of that turn while nothing is wrong with it. */
export function longTask(turn: number): LongTask {
  return {
    output: outputs[turn % outputs.length] ?? "",
    lead: leads[turn % leads.length] ?? "",
    coordinating: turn % 4 === 1 ? "" : "Các sở, ban, ngành, địa phương",
    monitoring: turn % 3 === 0 ? "Ban Chỉ đạo cải cách hành chính" : "",
    start: turn % 5 === 0 ? "Quý I/2026" : "",
    deadline: deadlines[turn % deadlines.length] ?? "",
  };
}

export function longTaskName(turn: number): string {
  return `${verbs[turn % verbs.length]} nhóm công việc số ${turn + 1}`;
}

/**
 * Turns whose row is typed out in full, with nothing merged: here anything can be wrong. Not those that the next row
 * repeats by "nt": what is wrong with them is wrong there too.
 */
export const plainTurns: readonly number[] = Array.from(
  { length: taskCount },
  (_, turn) => turn
).filter((turn) => shapeOf(turn) === "plain" && shapeOf(turn + 1) !== "asAbove");

type Shape = "plain" | "asAbove" | "twoOutputs" | "secondOutput" | "assigned" | "underHeading";

/** Shapes return every twelve tasks. */
function shapeOf(turn: number): Shape {
  const shapes: Readonly<Partial<Record<number, Shape>>> = {
    ...{ 3: "asAbove", 5: "twoOutputs", 6: "secondOutput", 8: "assigned" },
    ...{ 10: "underHeading", 11: "underHeading" },
  };
  return shapes[turn % 12] ?? "plain";
}

/** Signs that stand for the text above, one for each column in turn. */
const asAbove = ["nt", "Như trên", '"', "-nt-"];

function rowsOf(turn: number, ordinal: number, wrong: WrongTasks): readonly Row[] {
  const task = { ...longTask(turn), ...wrong.get(turn) };
  const name = longTaskName(turn);
  const cells = (first: Row, fields: LongTask): Row => [
    ...first,
    ...[fields.output, fields.lead, fields.coordinating, fields.monitoring],
    ...[fields.start, fields.deadline, ""],
  ];
  const printed = turn % 7 === 0 ? String(ordinal).padStart(2, "0") : `${ordinal}`;
  switch (shapeOf(turn)) {
    case "plain":
      return [cells([turn % 2 === 0 ? printed : `${printed}.`, name], task)];
    case "asAbove": {
      const sign = asAbove[Math.floor(turn / 12) % asAbove.length] ?? "nt";
      const isWhole = turn % 24 === 3;
      const fields = isWhole
        ? { ...task, lead: sign, deadline: sign }
        : { ...task, output: sign, coordinating: sign };
      return [cells([printed, name], fields)];
    }
    case "twoOutputs":
      return [cells([printed, name], task)];
    case "secondOutput":
      return [cells([undefined, undefined], task)];
    case "assigned":
      return [
        [
          printed,
          name,
          "Theo phân công tại Quyết định của UBND tỉnh",
          null,
          null,
          null,
          null,
          null,
          "",
        ],
      ];
    case "underHeading": {
      const isFirst = turn % 12 === 10;
      const own = cells([`${isFirst ? ordinal : ordinal - 1}.${isFirst ? 1 : 2}`, name], task);
      const heading = [`${ordinal}`, `Nhóm việc thứ ${turn + 1}`, "", "", "", "", "", "", ""];
      return isFirst ? [heading, own] : [own];
    }
  }
}

/** A group row: merged over the table, or with its other cells left empty. */
function groupRow(area: number): Row {
  const numeral = ["I", "II", "III", "IV", "V", "VI"][area] ?? "";
  const title = areaHeadings[area] ?? "";
  switch (area % 3) {
    case 0:
      return [`${numeral}. ${title.toUpperCase()}`, ...Array.from({ length: 8 }, () => null)];
    case 1:
      return [numeral, title.toUpperCase(), ...Array.from({ length: 7 }, () => null)];
    default:
      return [numeral, title, ...Array.from({ length: 7 }, () => "")];
  }
}

/** The first task of each area. */
const firstTurns: readonly number[] = [0, 31, 60, 91, 120, 151];

/** What is never torn apart by a page: a group row, or a task with all its outputs. */
function entriesOf(wrong: WrongTasks): readonly (readonly Row[])[] {
  const entries: Row[][] = [];
  let ordinal = 0;
  for (let turn = 0; turn < taskCount; turn += 1) {
    const area = firstTurns.indexOf(turn);
    if (area >= 0) {
      entries.push([groupRow(area)]);
      ordinal = 0;
    }
    const isFurther = shapeOf(turn) === "secondOutput" || turn % 12 === 11;
    if (!isFurther) ordinal += 1;
    const rows = rowsOf(turn, ordinal, wrong);
    if (isFurther) entries.at(-1)?.push(...rows);
    else entries.push([...rows]);
  }
  return entries;
}

export const entryCount = entriesOf(new Map()).length;

/** The task table, whole or broken over pages, its header typed again in the middle of a page too. */
export function longTable(wrong: WrongTasks, breaks: readonly PageBreak[]): Draft {
  const ends = new Map(breaks.map((one) => [one.afterEntry, one]));
  const tables: TableInput[] = [];
  let rows: Row[] = [...header, columnNumbers];
  entriesOf(wrong).forEach((entry, index) => {
    rows.push(...entry);
    const end = ends.get(index);
    if (end === undefined) return;
    tables.push({ rows });
    rows = end.isHeaderTyped ? [...header] : [];
  });
  tables.push({ rows });
  return tables.flatMap((table) => [table, ""]);
}
