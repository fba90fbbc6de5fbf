import { planOf, realTasks, reportOf } from "../../support/comparison-cases";
import { testRule } from "../../support/rule-tester";

const plans = [planOf(...realTasks)];
const posting = realTasks.find(({ deadline }) => deadline === "Thường xuyên");

testRule("report/plan-tasks-undated", {
  on: "2026-06-18",
  documentType: "report",
  profile: "so-2026",
  valid: [
    { name: "every task has its row", model: reportOf(realTasks), plans },
    {
      name: "a dated task left out belongs to another rule",
      model: reportOf(realTasks.slice(1)),
      plans,
    },
  ],
  invalid: [
    {
      name: "what goes on all year is not told of",
      model: reportOf(realTasks.filter((row) => row !== posting)),
      plans,
      findings: [
        {
          messageId: "unreportedUndated",
          data: {
            task: "Niêm yết công khai 100% thủ tục hành chính tại Bộ phận Một cửa và trên trang th…",
          },
        },
      ],
    },
  ],
  skipped: [
    {
      name: "a report that is not written task by task",
      model: reportOf([], ["Sở đã góp ý 03 dự thảo văn bản của các bộ."]),
      plans,
    },
  ],
});
