import { describe, expect, test } from "@jest/globals";
import { planInProse, planWithTable, report, reportDraft } from "./base-documents";
import { briefly, checkDraft } from "./check-mutants";

describe.each([
  planWithTable,
  planInProse,
  report,
  { ...report, name: "a report with all seven forms", draft: reportDraft() },
])("$name", (base) => {
  test.each([
    ["NFC", 1, []],
    ["NFC", 2, []],
    ["NFD", 3, ["VB-01"]],
  ] as const)("in %s, typed in way %i, has nothing wrong in it", (form, seed, codes) => {
    const { run } = checkDraft(base.draft, base, { form, seed });
    expect(run.faults).toEqual([]);
    const found = run.findings.filter(({ code }) => !(codes as readonly string[]).includes(code));
    expect(found.map(briefly)).toEqual([]);
    expect(run.findings).toHaveLength(codes.length);
  });
});
