import { planOf, realTasks, reportOf } from "../../support/comparison-cases";
import { testRule } from "../../support/rule-tester";

const plans = [planOf(...realTasks)];
const [review, monitoring, simplification] = realTasks;

testRule("report/plan-tasks-due", {
  on: "2026-06-18",
  documentType: "report",
  profile: "so-2026",
  valid: [
    { name: "every task has its row", model: reportOf(realTasks), plans },
    {
      name: "a row that shortens the name, and one that uses an abbreviation",
      model: reportOf(
        realTasks.map((row) => {
          if (row === review)
            return { ...row, task: "Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực quản lý" };
          return row === simplification
            ? { ...row, task: "Rà soát, đơn giản hóa TTHC thuộc phạm vi giải quyết" }
            : row;
        })
      ),
      plans,
    },
    {
      name: "a task told in a sentence under its area",
      model: reportOf(realTasks.slice(1), [
        "1. Cải cách thể chế",
        "Sở đã rà soát 45 văn bản QPPL thuộc lĩnh vực quản lý, hệ thống hóa 12 văn bản quy phạm pháp luật.",
      ]),
      plans,
    },
    {
      name: "a task due after the period",
      model: reportOf(realTasks.filter(({ deadline }) => deadline !== "Quý IV/2026")),
      plans,
    },
    {
      name: "a row that has some of the words only: a person decides",
      model: reportOf(
        realTasks.map((row) => (row === simplification ? { ...row, task: "Rà soát TTHC" } : row))
      ),
      plans,
    },
    {
      name: "no task is accused twice over several plans",
      model: reportOf(realTasks),
      plans: [planOf(...realTasks.slice(0, 4)), planOf(...realTasks.slice(4))],
    },
  ],
  invalid: [
    {
      name: "a row left out",
      model: reportOf(realTasks.slice(1)),
      plans,
      findings: [
        {
          messageId: "unreported",
          data: {
            task: "Rà soát, hệ thống hóa văn bản quy phạm pháp luật thuộc lĩnh vực quản lý của Sở",
            due: "30/3/2026",
          },
          anchor: { kind: "document" },
        },
      ],
    },
    {
      name: "told only among the tasks ahead, anchored at the area's heading",
      model: reportOf(
        realTasks.filter((row) => row !== monitoring),
        [
          "1. Cải cách thể chế",
          "Sở đã góp ý 03 dự thảo của các bộ.",
          "III. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ III",
          "Xây dựng kế hoạch theo dõi tình hình thi hành pháp luật năm 2026.",
          "IV. KẾT QUẢ CHI TIẾT",
        ]
      ),
      plans,
      findings: [
        {
          messageId: "unreported",
          data: { due: "31/3/2026" },
          anchor: { kind: "paragraph", paragraphId: "p6" },
        },
      ],
    },
  ],
  skipped: [
    {
      name: "a report that is not written task by task",
      model: reportOf([], ["1. Cải cách thể chế", "Sở đã góp ý 03 dự thảo văn bản của các bộ."]),
      plans,
    },
  ],
});
