import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";
import { appendix2026, inSheet, invalidInBoth, validInBoth } from "../../support/statistics-cases";

const plan = (set: number | null, done: number | null) => ({
  forms: [1],
  figures: { "b1.2.1": set, "b1.2.2": done },
});

testRule("statistics/progress-with-period", {
  ...appendix2026,
  facts: { period: "q3" },
  valid: [
    ...validInBoth("on pace", plan(100, 75)),
    ...validInBoth("a little behind", plan(100, 65)),
    ...validInBoth("nothing was set", plan(0, 0)),
    ...validInBoth("a blank is no zero", plan(100, null)),
    ...validInBoth("what was set is blank", plan(null, 3)),
    { ...inSheet("behind in the year's own report", plan(100, 40)), facts: { period: "year" } },
    { ...inSheet("early in the year", plan(100, 16)), facts: { period: "q1" } },
  ],
  invalid: [
    ...invalidInBoth("far behind", plan(68, 30), (at) => [
      {
        messageId: "behind",
        data: { number: "2.2", value: "30", target: "68", share: "44,1", elapsed: "75" },
        anchor: at("b1.2.2"),
      },
    ]),
    ...invalidInBoth("nothing done", plan(68, 0), (at) => [
      { messageId: "behind", data: { share: "0" }, anchor: at("b1.2.2") },
    ]),
    {
      ...inSheet("far behind at mid-year", plan(68, 20)),
      facts: { period: "h1" },
      findings: [{ messageId: "behind", data: { elapsed: "50" } }],
    },
  ],
  skipped: [
    { ...inSheet("a file without a period", plan(68, 3)), facts: { period: null } },
    { name: "a report without forms", model: documentOf("Báo cáo") },
  ],
});
