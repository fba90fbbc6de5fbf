import { testRule } from "../../support/rule-tester";
import { at, periodCase, year2026, type PeriodFigures } from "../../support/series-cases";
import type { CellInput } from "../../support/workbook";

type Count = CellInput;

const report = (
  period: PeriodFigures["period"],
  year: number,
  ratio: Count,
  flow: Count = 0,
  posts: Count = 20_000
): PeriodFigures => ({
  period,
  year,
  figures: { "b4.3.4": ratio, "b4.3.3": flow, "b4.3.1": posts },
});
const before = report("year", 2025, 10.25);

testRule("statistics/built-up-ratios", {
  ...year2026,
  valid: [
    periodCase("none left, none added", report("q1", 2026, 10.25, 0), before),
    periodCase("two hundred of twenty thousand", report("q1", 2026, 11.1, 200), before),
    periodCase("shown with fewer decimals", report("q1", 2026, 10, 0), report("year", 2025, 10.4)),
    periodCase("a blank is no zero", report("q1", 2026, 12, null), before),
    periodCase("no posts to reckon with", report("q1", 2026, 12, 0, 0), before),
    periodCase("a report in between is missing", report("q3", 2026, 12, 0), before),
  ],
  invalid: [
    {
      ...periodCase("less than before", report("q1", 2026, 9.25, 100), before),
      findings: [
        {
          messageId: "fallen",
          data: { number: "3.4", value: "9,25", before: "10,25" },
          anchor: at("b4.3.4"),
        },
      ],
    },
    {
      ...periodCase("more, although none left", report("q1", 2026, 10.75, 0), before),
      findings: [{ messageId: "otherStep", data: { step: "0,50", flow: "0" } }],
    },
    {
      ...periodCase("the same, although five hundred left", report("q1", 2026, 10.25, 500), before),
      findings: [{ messageId: "otherStep", data: { flow: "500", least: "1,25", most: "5" } }],
    },
  ],
  skipped: [periodCase("no earlier file", report("q1", 2026, 10))],
});
