import { planOf, realTasks, reportOf } from "../../support/comparison-cases";
import { testRule } from "../../support/rule-tester";

const plans = [planOf(...realTasks)];
const withResult = (at: number, result: string) =>
  reportOf(realTasks.map((row, index) => (index === at ? { ...row, result } : row)));

testRule("report/plan-tasks-overdue", {
  on: "2026-06-18",
  documentType: "report",
  profile: "so-2026",
  valid: [
    { name: "finished", model: withResult(0, "Đã hoàn thành, báo cáo số 12/BC-SCT"), plans },
    {
      name: "under way, and due later in the year",
      model: withResult(5, "Đang triển khai"),
      plans,
    },
    { name: "under way, and goes on all year", model: withResult(3, "Đang thực hiện"), plans },
    { name: "the report does not say how far it is", model: withResult(0, ""), plans },
    {
      name: "a sentence that tells of something finished too",
      model: reportOf(realTasks.slice(1), [
        "1. Cải cách thể chế",
        "Sở đã hoàn thành rà soát, hệ thống hóa văn bản quy phạm pháp luật thuộc lĩnh vực quản lý của Sở, đang xây dựng báo cáo.",
      ]),
      plans,
    },
  ],
  invalid: [
    {
      name: "under way after its day",
      model: withResult(0, "Đang thực hiện"),
      plans,
      findings: [
        {
          messageId: "overdue",
          data: { due: "30/3/2026" },
          anchor: { kind: "tableCell", tableId: "t1", row: 2, column: 1 },
        },
      ],
    },
    {
      name: "partly finished is under way",
      model: withResult(1, "Đã hoàn thành 2/3 nội dung, đang thực hiện nội dung còn lại"),
      plans,
      findings: [{ messageId: "overdue", data: { due: "31/3/2026" } }],
    },
    {
      name: "not begun",
      model: withResult(6, "Chưa thực hiện"),
      plans,
      findings: [{ messageId: "notBegun", data: { due: "30/4/2026" } }],
    },
    {
      name: "told in a sentence",
      model: reportOf(realTasks.slice(1), [
        "1. Cải cách thể chế",
        "Việc rà soát, hệ thống hóa văn bản quy phạm pháp luật thuộc lĩnh vực quản lý của Sở đang thực hiện.",
      ]),
      plans,
      findings: [{ messageId: "overdue", anchor: { kind: "paragraph", paragraphId: "p7" } }],
    },
  ],
});
