import { planOf, realTasks, reportOf } from "../../support/comparison-cases";
import { testRule } from "../../support/rule-tester";

const plans = [planOf(...realTasks)];
const withLead = (at: number, lead: string) =>
  reportOf(realTasks.map((row, index) => (index === at ? { ...row, lead } : row)));
const planned = (lead: string) => [
  planOf(...realTasks.map((row, index) => (index === 0 ? { ...row, lead } : row))),
];

testRule("report/plan-leads-kept", {
  on: "2026-06-18",
  documentType: "report",
  profile: "so-2026",
  valid: [
    { name: "the plan's own leads", model: reportOf(realTasks), plans },
    { name: "a short name", model: withLead(0, "Thanh tra"), plans },
    { name: "left blank", model: withLead(0, ""), plans },
    { name: "owners that are no single unit", model: withLead(0, "Các phòng, đơn vị"), plans },
    {
      name: "the successor of a unit that has ended",
      model: withLead(0, "Sở Nông nghiệp và Môi trường"),
      plans: planned("Sở Tài nguyên và Môi trường"),
    },
    { name: "an abbreviation that may stand for it", model: withLead(0, "TTS"), plans },
  ],
  invalid: [
    {
      name: "another department",
      model: withLead(0, "Phòng Quản lý công nghiệp"),
      plans,
      findings: [
        {
          messageId: "leadUnit",
          data: { planned: "Thanh tra Sở", reported: "Phòng Quản lý công nghiệp" },
          anchor: { kind: "tableCell", tableId: "t1", row: 2, column: 3 },
        },
      ],
    },
    {
      name: "another unit of the directory",
      model: withLead(0, "Sở Tài chính"),
      plans: planned("Sở Tư pháp"),
      findings: [{ messageId: "leadUnit", data: { reported: "Sở Tài chính" } }],
    },
  ],
});
