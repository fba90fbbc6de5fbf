import { testRule } from "../../support/rule-tester";
import { at, periodCase, year2026 } from "../../support/series-cases";

const flow = (period: "q1" | "h1" | "q3", count: number, year = 2026) =>
  ({ period, year, figures: { "b3.3.1.1": count } }) as const;

testRule("statistics/unusual-changes", {
  ...year2026,
  valid: [
    periodCase("twice as many", flow("q1", 400), flow("q1", 200, 2025)),
    periodCase("a few more of a few", flow("q1", 12), flow("q1", 1, 2025)),
    periodCase("a slip is told by its own rule", flow("q1", 2000), flow("q1", 200, 2025)),
    periodCase("zero is told by its own rule", flow("q1", 0), flow("q1", 200, 2025)),
    periodCase(
      "within what was met before",
      flow("q3", 400),
      flow("q1", 90),
      flow("q1", 390, 2025)
    ),
  ],
  invalid: [
    {
      ...periodCase("four times as many", flow("q1", 804), flow("q1", 200, 2025)),
      findings: [
        {
          messageId: "risen",
          data: { value: "804", factor: "3", limit: "200" },
          anchor: at("b3.3.1.1"),
        },
      ],
    },
    {
      ...periodCase("a quarter of them", flow("q1", 50), flow("q1", 200, 2025)),
      findings: [{ messageId: "dropped", data: { limit: "200" }, anchor: at("b3.3.1.1") }],
    },
  ],
  skipped: [periodCase("no earlier file", flow("q1", 5))],
});
