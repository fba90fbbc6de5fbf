import {
  goodTasks,
  isRowOf,
  issuedOn,
  planInProse,
  planWithTable,
  proseTask,
} from "./base-documents";
import { flatMapRows, insertAfter, type Draft } from "./draft";
import type { Base, Mutant } from "./mutant";
import { taskMutants } from "./plant-task";

const issuedInMarch = (base: Base): Base => issuedOn(base, "An Bình, ngày 10 tháng 3 năm 2026");
const ofInsurance = (base: Base): Base => ({
  ...issuedOn(base, "An Bình, ngày 10 tháng 12 năm 2025"),
  profileId: "bhxh-tinh",
});

/** Rows and sentences of tasks that lack something, or state what cannot be followed up. */
export const taskRowMutants: readonly Mutant[] = [
  ...taskMutants({
    code: "KH-03",
    at: "output",
    isInProse: false,
    changes: [{ output: "" }, { output: "…" }, { output: "-" }],
  }),
  ...taskMutants({
    code: "KH-04",
    at: "deadline",
    changes: [
      { deadline: "" },
      { deadline: "Trong thời gian tới" },
      { deadline: "Ngày 31/6/2026" },
    ],
    // A day that does not exist is also told where a sentence names it.
    implied: ["VB-03"],
  }),
  ...taskMutants({
    code: "KH-05",
    at: "deadline",
    changes: [{ deadline: "Khi có yêu cầu" }, { deadline: "Theo tiến độ chung" }],
  }),
  ...taskMutants({
    code: "KH-06",
    at: "deadline",
    changes: [{ deadline: "Trong năm 2026" }, { deadline: "Năm 2026" }, { deadline: "Cả năm" }],
  }),
  ...taskMutants({
    code: "KH-07",
    at: "deadline",
    changes: [
      { output: "Quyết định", deadline: "Thường xuyên" },
      { output: "Kế hoạch", deadline: "Thường xuyên, liên tục" },
    ],
  }),
  ...taskMutants({ code: "KH-08", at: "lead", changes: [{ lead: "" }] }),
  ...taskMutants({
    code: "KH-08",
    at: "lead",
    isInProse: false,
    changes: [{ lead: "-" }, { lead: "……" }],
  }),
  ...taskMutants({
    code: "KH-09",
    at: "lead",
    changes: [{ lead: "Sở Nội vụ, Sở Tư pháp" }, { lead: "Văn phòng Sở và Thanh tra tỉnh" }],
  }),
  ...taskMutants({
    code: "KH-10",
    at: "lead",
    changes: [{ lead: "Các phòng, ban" }, { lead: "Các cơ quan, đơn vị" }],
  }),
  ...taskMutants({
    code: "KH-11",
    at: "lead",
    changes: [
      { lead: "Sở Y tế", coordinating: "Sở Nội vụ, Sở Y tế" },
      { lead: "Văn phòng Sở", coordinating: "Văn phòng Sở và các phòng" },
    ],
  }),
  ...taskMutants({
    code: "KH-12",
    at: "deadline",
    changes: [
      { deadline: "Quý I/2025" },
      { deadline: "Trước ngày 30/6/2024" },
      { deadline: "Tháng 3/2028" },
    ],
  }),
  ...taskMutants({
    code: "KH-16",
    at: "deadline",
    changes: [
      { deadline: "Trước ngày 15/01/2026" },
      { deadline: "Tháng 01/2026" },
      { deadline: "Ngày 20 tháng 02 năm 2026" },
    ],
    adapt: issuedInMarch,
  }),
  ...taskMutants({
    code: "KH-17",
    at: "deadline",
    adapt: ofInsurance,
    // Each of another room: the same task twice is another rule's.
    changes: goodTasks.flat().map((_, index) => ({
      task: `Báo cáo định kỳ cải cách hành chính quý I của phòng số ${index + 1}`,
      deadline: `Ngày 2${index % 10} của tháng cuối kỳ`,
    })),
  }),
  ...taskMutants({
    code: "KH-18",
    at: "deadline",
    changes: [{ deadline: "Từ tháng 11 đến tháng 3/2026" }, { deadline: "Tháng 10 - 4/2026" }],
  }),
  ...[planWithTable, planInProse].map((base): Mutant => {
    const isTable = base === planWithTable;
    return {
      code: "KH-19",
      where: isTable ? "rows of the task table" : "tasks told in prose",
      base,
      defects: () =>
        goodTasks.map(([task]) => {
          if (task === undefined) throw new Error("an area without tasks");
          return {
            plant: (draft) =>
              isTable
                ? repeatRow(draft, task.task)
                : insertAfter(draft, proseTask(task), proseTask(task)),
            expected: isTable ? task.task : proseTask(task),
          };
        }),
    };
  }),
  ...taskMutants({
    code: "KH-20",
    at: "deadline",
    told: "counted",
    fewest: Math.ceil(goodTasks.flat().length / 2),
    most: goodTasks.flat().length,
    changes: [
      { output: "Hồ sơ", deadline: "Thường xuyên" },
      { output: "Tài liệu", deadline: "Thường xuyên, liên tục" },
    ],
  }),
];

function repeatRow(draft: Draft, task: string): Draft {
  return flatMapRows(draft, (row) => (isRowOf(row, task) ? [row, row] : [row]));
}
