import { testRule } from "../../support/rule-tester";
import { at, periodCase, year2026, type PeriodFigures } from "../../support/series-cases";
import type { CellInput } from "../../support/workbook";

type Count = CellInput;

const report = (
  period: PeriodFigures["period"],
  year: number,
  stock: Count,
  added: Count = 0,
  removed: Count = 0
): PeriodFigures => ({
  period,
  year,
  figures: { "b3.1.4": stock, "b3.1.2": added, "b3.1.3": removed },
});

testRule("statistics/stock-roll-forward", {
  ...year2026,
  valid: [
    periodCase(
      "what came and went makes up the change",
      report("q1", 2026, 2004, 9, 5),
      report("year", 2025, 2000)
    ),
    periodCase(
      "a few more, as replaced ones are counted in two ways",
      report("q1", 2026, 2040),
      report("year", 2025, 2000)
    ),
    periodCase(
      "a report in between is missing: nothing follows from the one before",
      report("q3", 2026, 2300),
      report("q1", 2026, 2000)
    ),
    periodCase("a blank is no zero", report("q1", 2026, 2300, null, 0), report("year", 2025, 2000)),
    periodCase("neither is a dash", report("q1", 2026, 2300, "-", 0), report("year", 2025, 2000)),
  ],
  invalid: [
    {
      ...periodCase(
        "a hundred that nobody announced",
        report("q1", 2026, 2114, 19, 5),
        report("year", 2025, 2000)
      ),
      findings: [
        {
          messageId: "gap",
          data: { number: "1.4", value: "2.114", expected: "2.014", difference: "100" },
          anchor: at("b3.1.4"),
        },
      ],
    },
    {
      ...periodCase(
        "the quarter goes on from the half-year",
        report("q3", 2026, 1800),
        report("h1", 2026, 2000)
      ),
      findings: [{ messageId: "gap", data: { difference: "-200" } }],
    },
  ],
  skipped: [periodCase("no earlier file", report("q1", 2026, 2000))],
});
