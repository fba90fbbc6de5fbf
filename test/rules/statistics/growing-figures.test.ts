import { testRule } from "../../support/rule-tester";
import { at, periodCase, year2026 } from "../../support/series-cases";

const done = (period: "q1" | "h1" | "q3" | "year", count: number, year = 2026) =>
  ({ period, year, figures: { "b1.2.2": count } }) as const;

testRule("statistics/growing-figures", {
  ...year2026,
  valid: [
    periodCase(
      "tasks completed since the year began",
      done("q3", 30),
      done("q1", 10),
      done("h1", 30)
    ),
    periodCase("a new year begins anew", done("q1", 3), done("year", 68, 2025)),
    periodCase(
      "flows and stocks may fall",
      { period: "q3", figures: { "b2.1.1": 1, "b3.1.4": 1 } },
      { period: "h1", figures: { "b2.1.1": 9, "b3.1.4": 9 } }
    ),
  ],
  invalid: [
    {
      ...periodCase("fewer completed than before", done("q3", 29), done("q1", 10), done("h1", 30)),
      findings: [
        {
          messageId: "fallen",
          data: { number: "2.2", value: "29", before: "30", difference: "1", to: "14/9/2026" },
          anchor: at("b1.2.2"),
        },
      ],
    },
  ],
  skipped: [periodCase("no earlier file", done("q3", 1))],
});
