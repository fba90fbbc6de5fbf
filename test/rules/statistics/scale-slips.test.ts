import { testRule } from "../../support/rule-tester";
import { at, periodCase, year2026 } from "../../support/series-cases";

const stock = (period: "q1" | "h1" | "q3", count: number) =>
  ({ period, figures: { "b3.1.4": count } }) as const;
const flow = (period: "q1" | "h1" | "q3", count: number, year = 2026) =>
  ({ period, year, figures: { "b3.3.1.1": count } }) as const;

testRule("statistics/scale-slips", {
  ...year2026,
  valid: [
    periodCase("a stock that hardly moves", stock("h1", 1870), stock("q1", 1850)),
    periodCase("half a year holds twice a quarter", flow("h1", 24_000), flow("q1", 12_000)),
    periodCase("small counts", flow("q3", 9), flow("q1", 1)),
    periodCase("a change that is no slip", stock("h1", 420), stock("q1", 100)),
    periodCase(
      "figures that always jumped",
      flow("q3", 1000),
      flow("q1", 90),
      flow("q1", 900, 2025)
    ),
    periodCase(
      "ratios and codes",
      { period: "h1", figures: { "b3.3.1": 100, "b1.5": 1 } },
      { period: "q1", figures: { "b3.3.1": 10, "b1.5": 0 } }
    ),
  ],
  invalid: [
    ...[10, 100, 1000].map((times) => ({
      ...periodCase(`${times} times too large`, stock("h1", 187 * times), stock("q1", 185)),
      findings: [
        {
          messageId: "tooLarge",
          data: { number: "1.4", times, expected: "185" },
          anchor: at("b3.1.4"),
        },
      ],
    })),
    ...[10, 100, 1000].map((times) => ({
      ...periodCase(
        `${times} times too small, the quarter set against the half-year`,
        flow("q3", 12_000 / times),
        flow("h1", 24_000)
      ),
      findings: [{ messageId: "tooSmall", data: { times }, anchor: at("b3.3.1.1") }],
    })),
  ],
  skipped: [periodCase("no earlier file", stock("h1", 5))],
});
