import { testRule } from "../../support/rule-tester";
import { at, periodCase, year2026 } from "../../support/series-cases";

// b2.1.1 and b3.1.2 are flows, b1.2.2 is cumulative, b3.1.4 a stock, b3.3.1 a ratio, b1.5 a code, b6.1.2 money.
const q1 = (count: number) => ({ period: "q1", figures: { "b2.1.1": count } }) as const;
const h1 = (count: number) => ({ period: "h1", figures: { "b2.1.1": count } }) as const;
const q3 = (count: number) => ({ period: "q3", figures: { "b2.1.1": count } }) as const;
const year = (count: number) => ({ period: "year", figures: { "b2.1.1": count } }) as const;

testRule("statistics/nested-windows", {
  ...year2026,
  valid: [
    periodCase("quarter, half and year grow", year(30), q1(5), h1(11), q3(19)),
    periodCase("equal is enough", h1(5), q1(5)),
    periodCase("the third quarter is no part of the half", q3(1), q1(50), h1(60)),
    periodCase("the first quarter is counted in the half, not beside it", year(20), q1(9), h1(11)),
    periodCase("another year is another window", year(3), {
      period: "h1",
      year: 2025,
      figures: { "b2.1.1": 900 },
    }),
    periodCase(
      "stocks, ratios, codes and cumulative figures are left alone",
      { period: "year", figures: { "b3.1.4": 1, "b3.3.1": 1, "b1.5": 0, "b1.2.2": 1 } },
      { period: "h1", figures: { "b3.1.4": 9, "b3.3.1": 9, "b1.5": 1, "b1.2.2": 9 } }
    ),
    periodCase(
      "a blank is no zero",
      { period: "h1", figures: { "b2.1.1": null, "b2.1.2": 3 } },
      { period: "q1", figures: { "b2.1.1": 4, "b2.1.2": 3 } }
    ),
  ],
  invalid: [
    {
      ...periodCase("half less than its quarter", h1(4), q1(5)),
      findings: [
        {
          messageId: "lessThanPart",
          data: {
            form: "Biểu mẫu 2",
            number: "1.1",
            value: "4",
            sum: "5",
            difference: "1",
            from: "15/12/2025",
            to: "14/6/2026",
          },
          anchor: at("b2.1.1"),
        },
      ],
    },
    {
      ...periodCase("year less than half and third quarter", year(1029), h1(1000), q3(30)),
      findings: [
        {
          messageId: "lessThanParts",
          data: { parts: "1.000 + 30", sum: "1.030", value: "1.029", difference: "1" },
          anchor: at("b2.1.1"),
        },
      ],
    },
    {
      ...periodCase("whatever the order the files are given in", year(30), q3(19), q1(12), h1(11)),
      findings: [{ messageId: "lessThanParts", data: { parts: "12 + 19", sum: "31" } }],
    },
    {
      ...periodCase("an earlier file whose forms stand in Word", h1(4), { ...q1(5), inWord: true }),
      findings: [{ messageId: "lessThanPart", anchor: at("b2.1.1") }],
    },
  ],
  skipped: [periodCase("no earlier file", year(3)), periodCase("only a later file", q1(9), h1(3))],
});
