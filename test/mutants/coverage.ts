import { areaHeadings } from "../support/plan-cases";
import {
  goalOf,
  goodTasks,
  lines,
  planInProse,
  planWithTable,
  proseTask,
  report,
  reportHeadings,
  reportLines,
  rowOfTask,
} from "./base-documents";
import { flatMapRows, removeFrom, replaceLine, type Draft, type Row } from "./draft";
import { inTurn, type Mutant } from "./mutant";

/** As the programme of 2021 calls the areas; that of 2026 calls them as the headings do. */
const areaNames = [
  ...areaHeadings.slice(0, -1),
  "Xây dựng và phát triển Chính phủ điện tử, Chính phủ số",
];

const isLabelled = (line: string): boolean => /^(?:\d{1,2}|[IVX]+)\. /u.test(line);

function withoutArea(draft: Draft, index: number): Draft {
  const heading = areaHeadings[index] ?? "";
  const left = removeFrom(draft, `${index + 1}. ${heading}`, isLabelled);
  let isWithin = false;
  return flatMapRows(left, (row) => {
    const isGroup = row[2] === null;
    if (isGroup) isWithin = row[1] === heading.toUpperCase();
    return isWithin ? [] : [row];
  });
}

const missingAreas = (
  mutant: Pick<Mutant, "code" | "where" | "base">,
  names: readonly string[] = areaNames
): Mutant => ({
  ...mutant,
  told: { data: "area" },
  most: 3,
  defects: () =>
    names.map((expected, index) => ({
      plant: (draft) => withoutArea(draft, index),
      expected,
    })),
});

function withoutGoal(draft: Draft, index: number): Draft {
  const at = draft.indexOf(goalOf(index));
  if (at < 1) throw new RangeError(`no goal ${index}`);
  return [...draft.slice(0, at - 1), ...draft.slice(at + 1)];
}

function withoutTasks(draft: Draft, index: number): Draft {
  const tasks = (goodTasks[index] ?? []).map(proseTask);
  const at = draft.indexOf(tasks[0] ?? "");
  if (at < 1) throw new RangeError(`no tasks ${index}`);
  return [...draft.slice(0, at - 1), ...draft.slice(at + tasks.length)];
}

const anyTask = {
  output: "Hồ sơ",
  lead: "Văn phòng Sở",
  coordinating: "Phòng Văn thư",
  deadline: "Quý II/2026",
  note: "",
};

const vagueGoals = [
  "- Nâng cao chất lượng phục vụ người dân.",
  "- Bộ máy gọn nhẹ, làm việc có hiệu quả hơn.",
  "- Triển khai nền tảng dùng chung của tỉnh theo Quyết định số 468/QĐ-TTg.",
];

const strayGoal = "- Trồng 500 cây xanh quanh trụ sở.";

function servedGoal(index: number): string {
  const [first] = goodTasks[index] ?? [];
  return `- Xong 100% việc: ${first?.task.toLowerCase() ?? ""}.`;
}

/** Areas, goals, tasks and parts that a document should have and has not. */
export const coverageMutants: readonly Mutant[] = [
  missingAreas({ code: "KH-01", where: "headings and group rows", base: planWithTable }),
  missingAreas({ code: "KH-01", where: "headings", base: planInProse }),
  missingAreas({ code: "BC-05", where: "headings", base: report }, areaHeadings),
  {
    code: "BC-01",
    where: "headings",
    base: report,
    told: { data: "section" },
    most: 2,
    // Without the part on results, the whole report is looked at for areas.
    defects: () => [
      {
        plant: (draft) => removeFrom(draft, reportHeadings[0], isChapter),
        expected: "Công tác chỉ đạo, điều hành CCHC",
      },
      {
        plant: (draft) => removeFrom(draft, reportHeadings[2], isChapter),
        expected: "Đánh giá chung",
      },
      {
        plant: (draft) =>
          replaceLine(
            replaceLine(draft, reportHeadings[3], "IV. LỜI KẾT"),
            reportLines.outlook,
            "Trân trọng./."
          ),
        expected: "Phương hướng, nhiệm vụ CCHC kỳ tiếp theo",
      },
    ],
  },
  {
    code: "KH-02",
    where: "a plan without tasks",
    base: planInProse,
    defects: () => [
      {
        plant: (draft) => areaHeadings.reduce((left, _, index) => withoutTasks(left, index), draft),
        expected: "document",
      },
    ],
  },
  {
    code: "KH-22",
    where: "areas in prose",
    base: planInProse,
    told: { data: "area" },
    most: 3,
    defects: () =>
      areaNames.map((expected, index) => ({
        plant: (draft) => withoutGoal(draft, index),
        expected,
      })),
  },
  {
    code: "KH-23",
    where: "areas in prose",
    base: planInProse,
    told: { data: "area" },
    most: 3,
    defects: () =>
      areaNames.map((expected, index) => ({
        plant: (draft) => withoutTasks(draft, index),
        expected,
      })),
  },
  ...[planInProse, planWithTable].map((base): Mutant => ({
    code: "KH-24",
    where: `goals of ${base.name}`,
    base,
    defects: (turn) =>
      areaHeadings.map((_, index) => {
        const vague = inTurn(vagueGoals, turn + index);
        return { plant: (draft) => replaceLine(draft, goalOf(index), vague), expected: vague };
      }),
  })),
  {
    code: "KH-31",
    where: "one goal among served ones",
    base: planInProse,
    told: { data: "goal" },
    // With two of six goals unserved the rule holds goals and tasks to be worded too differently.
    most: 1,
    defects: () =>
      areaHeadings.map((_, index) => ({
        plant: (draft) =>
          areaHeadings.reduce(
            (served, __, other) =>
              replaceLine(served, goalOf(other), other === index ? strayGoal : servedGoal(other)),
            draft
          ),
        expected: strayGoal,
      })),
  },
  {
    code: "KH-30",
    where: "rows above the first group",
    base: planWithTable,
    told: { data: "task" },
    defects: () =>
      ["Ban hành quy chế phối hợp", "Giao ban với các phòng"].map((task, index) => ({
        plant: (draft) =>
          insertRow(
            draft,
            "I",
            rowOfTask({ ...anyTask, task, output: `Hồ sơ ${index}` }, index + 1)
          ),
        expected: task,
      })),
  },
  {
    code: "KH-25",
    where: "parts after the areas",
    base: planInProse,
    told: { data: "part" },
    defects: () => [
      {
        plant: (draft) => replaceLine(draft, lines.solutions, "III. CÁCH LÀM"),
        expected: "Giải pháp thực hiện",
      },
      {
        plant: (draft) => replaceLine(draft, lines.funding, "IV. CHI PHÍ"),
        expected: "Kinh phí, nguồn lực thực hiện",
      },
    ],
  },
];

/** A row put in above the group row of that numeral. */
function insertRow(draft: Draft, numeral: string, added: Row): Draft {
  return flatMapRows(draft, (row) => (row[0] === numeral ? [added, row] : [row]));
}

function isChapter(line: string): boolean {
  return /^[IVX]+\. /u.test(line) || line === lines.appendix;
}
