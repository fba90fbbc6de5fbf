import { testRule } from "../../support/rule-tester";
import { at, periodCase, year2026, type PeriodFigures } from "../../support/series-cases";
import type { CellInput } from "../../support/workbook";

const report = (
  period: PeriodFigures["period"],
  tasks: CellInput,
  posts: CellInput = 1900,
  year = 2026
): PeriodFigures => ({ period, year, figures: { "b1.2.1": tasks, "b4.2.1": posts } });

testRule("statistics/figures-set-for-year", {
  ...year2026,
  valid: [
    periodCase("the same all year", report("q3", 68), report("q1", 68), report("h1", 68)),
    periodCase("another year, another plan", report("q1", 72), report("year", 68, 1900, 2025)),
    periodCase("a blank is no zero", report("q3", null), report("h1", 68)),
    periodCase("neither is a dash", report("q3", "-"), report("h1", 68)),
    periodCase(
      "what is counted may change",
      {
        period: "q3",
        figures: { "b1.1": 12 },
      },
      { period: "h1", figures: { "b1.1": 30 } }
    ),
  ],
  invalid: [
    {
      ...periodCase("tasks were added", report("q3", 72), report("h1", 68)),
      findings: [
        {
          messageId: "changed",
          data: { number: "2.1", value: "72", before: "68", difference: "4" },
          anchor: at("b1.2.1"),
        },
      ],
    },
    {
      ...periodCase("a zero where something was set", report("q3", 68, 0), report("h1", 68)),
      findings: [{ messageId: "changed", data: { value: "0", before: "1.900" } }],
    },
    {
      ...periodCase(
        "told once, against the report just before",
        report("year", 72),
        report("q1", 60),
        report("q3", 68)
      ),
      findings: [{ messageId: "changed", data: { before: "68" } }],
    },
  ],
  skipped: [periodCase("no earlier file", report("q1", 68))],
});
