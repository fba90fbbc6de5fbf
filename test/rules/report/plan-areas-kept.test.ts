import { planOf, realTasks, reportOf } from "../../support/comparison-cases";
import { testRule } from "../../support/rule-tester";

const plans = [planOf(...realTasks)];
const [review, ...others] = realTasks;

testRule("report/plan-areas-kept", {
  on: "2026-06-18",
  documentType: "report",
  profile: "so-2026",
  valid: [
    { name: "the plan's own areas", model: reportOf(realTasks), plans },
    {
      name: "a table that names no areas",
      model: reportOf(realTasks.map(({ area: _, ...row }) => row)),
      plans,
    },
  ],
  invalid: [
    {
      name: "listed under another area",
      model: reportOf([
        ...others.map((row, index) =>
          index === 0 ? { ...row, area: "I. CẢI CÁCH THỂ CHẾ" } : row
        ),
        ...(review === undefined
          ? []
          : [{ ...review, area: "V. CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC" }]),
      ]),
      plans,
      findings: [
        {
          messageId: "area",
          data: {
            planned: "Cải cách thể chế",
            reported: "Cải cách tổ chức bộ máy hành chính nhà nước",
          },
        },
      ],
    },
  ],
});
