import { testRule } from "../../support/rule-tester";
import { at, periodCase, year2026 } from "../../support/series-cases";

const flow = (period: "q1" | "h1" | "q3", count: number | null) =>
  ({ period, figures: { "b2.1.1": count, "b2.1.2": 2 } }) as const;

testRule("statistics/sudden-zeros", {
  ...year2026,
  valid: [
    periodCase("something in every period", flow("q3", 1), flow("q1", 20), flow("h1", 40)),
    periodCase("a blank is no zero", flow("q3", null), flow("q1", 20), flow("h1", 40)),
    periodCase("zero before, too", flow("q3", 0), flow("q1", 0), flow("h1", 40)),
    periodCase("one period is no history", flow("q3", 0), flow("h1", 40)),
    periodCase("few were to be expected", flow("q3", 0), flow("q1", 1), flow("h1", 3)),
  ],
  invalid: [
    {
      ...periodCase("nothing after two periods", flow("q3", 0), flow("q1", 20), flow("h1", 40)),
      findings: [
        { messageId: "zero", data: { number: "1.1", expected: "20" }, anchor: at("b2.1.1") },
      ],
    },
  ],
  skipped: [periodCase("no earlier file", flow("q3", 0))],
});
