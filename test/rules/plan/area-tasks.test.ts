import { areaHeadings, plan2026, planWith, taskHeader } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const table = (without: readonly number[]) => ({
  rows: [
    taskHeader,
    ...areaHeadings.flatMap((heading, index) => [
      [String.fromCharCode(65 + index), heading.toUpperCase(), null, null, null, null],
      ...(without.includes(index)
        ? []
        : [["1", `Việc ${index}`, "Báo cáo", "Sở Nội vụ", "", "Quý I/2026"]]),
    ]),
  ],
});

const prose = (without: readonly number[]) =>
  areaHeadings.flatMap((heading, index) => [
    `${index + 1}. ${heading}`,
    "a) Mục tiêu",
    "- Đạt 100% nhiệm vụ.",
    ...(without.includes(index) ? [] : ["b) Nhiệm vụ", "- Rà soát văn bản."]),
  ]);

testRule("plan/area-tasks", {
  ...plan2026,
  valid: [
    { name: "in the table", model: planWith(table([])) },
    {
      name: "under a heading of their own within the area's group",
      model: planWith({
        rows: [
          ...table([1]).rows.slice(0, 4),
          ["1", "Cắt giảm thủ tục", null, null, null, null],
          ["1.1", "Cắt giảm thành phần hồ sơ", "Quyết định", "Sở Nội vụ", "", "Quý I/2026"],
          ...table([1]).rows.slice(4),
        ],
      }),
    },
    { name: "in prose", model: planWith(...prose([])) },
    { name: "one area's tasks in the table only", model: planWith(...prose([3]), table([])) },
  ],
  invalid: [
    {
      name: "a group of the table without rows",
      model: planWith(table([3])),
      findings: [
        {
          messageId: "noTasks",
          data: { area: "Cải cách chế độ công vụ" },
          anchor: { kind: "tableCell", tableId: "t1", row: 7, column: 1 },
        },
      ],
    },
    {
      name: "goals without tasks in prose",
      model: planWith(...prose([1])),
      findings: [{ messageId: "noTasks", data: { area: "Cải cách thủ tục hành chính" } }],
    },
  ],
  skipped: [
    { name: "few areas show tasks", model: planWith(...prose([0, 1, 2, 3])) },
    {
      name: "the appendix is not in the file",
      model: planWith(...prose([1]), "Nhiệm vụ chi tiết tại Phụ lục."),
    },
  ],
});
