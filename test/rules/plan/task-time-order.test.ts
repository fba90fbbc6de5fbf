import { planWith, plan2026, planWithTasks, cellOf } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const withStart = (start: string, deadline: string) =>
  planWith({
    rows: [
      ["STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Từ ngày", "Đến ngày"],
      ["1", "Rà soát văn bản", "Báo cáo", "Sở Tư pháp", start, deadline],
    ],
  });

testRule("plan/task-time-order", {
  ...plan2026,
  valid: [
    { name: "in order", model: withStart("01/3/2026", "30/6/2026") },
    { name: "on one day", model: withStart("30/6/2026", "30/6/2026") },
    { name: "no start", model: withStart("", "30/6/2026") },
    {
      name: "spans within the year, and from an earlier year that is written",
      model: planWithTasks(
        { deadline: "Từ tháng 3 đến tháng 9/2026" },
        { deadline: "Năm 2025 - 2026" },
        { deadline: "Từ tháng 9/2025 đến tháng 3/2026" }
      ),
    },
    { name: "long before the plan: another rule's matter", model: withStart("", "Quý I/2025") },
  ],
  invalid: [
    {
      name: "starts after it ends",
      model: withStart("01/6/2026", "31/3/2026"),
      findings: [
        {
          messageId: "endsFirst",
          data: { start: "01/6/2026", deadline: "31/3/2026" },
          anchor: { kind: "tableCell", tableId: "t1", row: 1, column: 5 },
        },
      ],
    },
    {
      name: "months and quarters the wrong way round",
      model: planWithTasks(
        { deadline: "Từ tháng 9 đến tháng 3/2026" },
        { deadline: "Từ quý III đến quý I/2026" }
      ),
      findings: [
        { messageId: "startsEarlier", data: { year: 2025 }, anchor: cellOf(1, "deadline") },
        { messageId: "startsEarlier" },
      ],
    },
  ],
  skipped: [{ name: "year unknown", model: planWithTasks({}), facts: { years: null } }],
});
