import { plan2026, planWith } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const model = planWith("Rà soát văn bản.");

testRule("plan/issue-day", {
  ...plan2026,
  valid: ["2025-10-01", "2025-12-31", "2026-01-05", "2026-07-18", "2025-07-01"].map((issuedOn) => ({
    name: issuedOn,
    model,
    facts: { issuedOn },
  })),
  invalid: [
    {
      name: "at the end of its own year",
      model,
      facts: { issuedOn: "2026-12-29" },
      findings: [
        {
          messageId: "late",
          data: { year: 2026, issued: "29/12/2026", suggested: 2025 },
          anchor: { kind: "document" },
        },
      ],
    },
    {
      name: "a year too early",
      model,
      facts: { issuedOn: "2025-01-05" },
      findings: [{ messageId: "early", data: { suggested: 2026 } }],
    },
  ],
  skipped: [
    { name: "no date", model, facts: { issuedOn: null } },
    { name: "no year", model, facts: { issuedOn: "2026-12-29", years: null } },
    {
      name: "several years",
      model,
      facts: { issuedOn: "2030-12-29", years: { from: 2026, to: 2030 } },
    },
  ],
});
