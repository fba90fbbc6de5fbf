import { describe, expect, test } from "@jest/globals";
import type { Profile } from "../../src/core/rules/profile";
import type { RulePack } from "../../src/core/rules/rule-pack";
import type { Rule } from "../../src/core/rules/rule";
import { selectPacks } from "../../src/packs/index";

const citation = {
  instrument: "1/QĐ-A",
  locator: "Điều 1",
  source: "s",
  certainty: "official",
} as const;
const rule: Rule = {
  id: "plan/a",
  code: "KH-01",
  title: "t",
  severity: "warning",
  appliesTo: ["plan"],
  citation,
  rationale: "r",
  check: "c",
  options: { a: 1 },
};
const packOf = (id: string, changes: Partial<RulePack> = {}): RulePack => ({
  id,
  version: "1.0.0",
  title: id,
  authority: { id: "a", name: "A" },
  instrument: { number: "1/QĐ-A", title: "t", issuedOn: "2020-01-01" },
  provenance: { source: "s", certainty: "official" },
  effective: { from: "2020-01-01", to: null },
  supersedes: [],
  rules: [],
  restates: [],
  areas: [],
  sections: [],
  plan: null,
  reports: [],
  themes: [],
  forms: [],
  vocabulary: {},
  units: { isComplete: false, units: [] },
  instruments: [],
  drafting: { legalBases: [], guidance: [], recipients: [] },
  ...changes,
});
const profileOf = (...packs: string[]): Profile => ({
  id: "p",
  name: "P",
  level: "department",
  valid: { from: "2020-01-01", to: null },
  packs,
  issuers: [],
});
const area = (id: string, name: string, order: number) =>
  ({ id, name, aliases: [], order, kind: "area", isRequired: true }) as const;
const due = (day: number) =>
  ({
    due: { on: { month: 12, day, yearOffset: -1 }, isInclusive: true },
    provenance: { source: "s", certainty: "official" },
  }) as const;
const ids = (packs: readonly RulePack[]) => packs.map(({ id }) => id);

describe("selectPacks", () => {
  test.each([
    ["2021-07-14", ["old"]],
    ["2021-07-15", ["old", "new"]],
    ["2021-12-31", ["old", "new"]],
    ["2022-01-01", ["new"]],
  ])("on %s picks what is in force that day, first and last days included", (on, expected) => {
    const packs = [
      packOf("old", { effective: { from: "2020-01-01", to: "2021-12-31" } }),
      packOf("new", { effective: { from: "2021-07-15", to: null } }),
    ];
    expect(ids(selectPacks(packs, profileOf("old", "new"), on).packs)).toEqual(expected);
  });

  test("a superseded pack leaves only once its successor is in force", () => {
    const packs = [
      packOf("old"),
      packOf("new", { supersedes: ["old"], effective: { from: "2026-01-01", to: null } }),
    ];
    expect(ids(selectPacks(packs, profileOf("old", "new"), "2025-12-31").packs)).toEqual(["old"]);
    expect(ids(selectPacks(packs, profileOf("old", "new"), "2026-01-01").packs)).toEqual(["new"]);
  });

  test("packs outside the profile do not matter", () => {
    expect(
      ids(selectPacks([packOf("a"), packOf("b")], profileOf("b"), "2026-01-01").packs)
    ).toEqual(["b"]);
  });

  test("a later pack renames an area and adds another; the order is the programme's", () => {
    const packs = [
      packOf("a", { areas: [area("x", "X", 2), area("y", "Y", 1)] }),
      packOf("b", { areas: [area("x", "X mới", 2), area("z", "Z", 3)] }),
    ];
    const { law } = selectPacks(packs, profileOf("a", "b"), "2026-01-01");
    expect(law.areas.map(({ name }) => name)).toEqual(["Y", "X mới", "Z"]);
  });

  test("the outline of a document type is taken over whole", () => {
    const section = (id: string, documentType: "plan" | "report") => ({
      id,
      documentType,
      periods: null,
      name: id,
      aliases: [],
    });
    const packs = [
      packOf("a", {
        sections: [section("old-1", "report"), section("old-2", "report"), section("kept", "plan")],
      }),
      packOf("b", { sections: [section("new", "report")] }),
    ];
    const { law } = selectPacks(packs, profileOf("a", "b"), "2026-01-01");
    expect(law.sections.map(({ id }) => id).sort()).toEqual(["kept", "new"]);
  });

  test("a later due day counts, and one that is not stated changes nothing", () => {
    const packs = [packOf("a", { plan: due(31) }), packOf("b", { plan: due(15) }), packOf("c")];
    expect(
      selectPacks(packs, profileOf("a", "b", "c"), "2026-01-01").law.regime.plan?.due.on.day
    ).toBe(15);
  });

  test("a restated rule takes the restating pack's clause, weight and options, and says where it comes from", () => {
    const own = { ...citation, locator: "điểm 2" };
    const packs = [
      packOf("a", { rules: [rule] }),
      packOf("b", {
        restates: [{ ruleId: "plan/a", citation: own, severity: "error", options: { a: 2 } }],
      }),
    ];
    const { rules } = selectPacks(packs, profileOf("a", "b"), "2026-01-01");
    expect(rules).toEqual([
      {
        pack: { id: "b", version: "1.0.0" },
        rule: { ...rule, citation: own, severity: "error", options: { a: 2 } },
      },
    ]);
  });

  test("forms count only within their own days", () => {
    const form = (id: string, from: string, to: string | null) =>
      ({
        id,
        code: id,
        name: id,
        aliases: [],
        valid: { from, to },
        provenance: { source: "s", certainty: "official" },
        columns: { number: [], indicator: [], measureUnit: [], figure: [], note: [] },
        indicators: [],
      }) as const;
    const packs = [
      packOf("a", {
        forms: [form("old", "2021-01-01", "2025-07-01"), form("new", "2025-07-02", null)],
      }),
    ];
    const formsOn = (on: string) =>
      selectPacks(packs, profileOf("a"), on).law.forms.map(({ id }) => id);
    expect(formsOn("2025-07-01")).toEqual(["old"]);
    expect(formsOn("2025-07-02")).toEqual(["new"]);
  });

  test("vocabulary adds up, each word once", () => {
    const packs = [
      packOf("a", { vocabulary: { subjects: ["x", "y"] } }),
      packOf("b", { vocabulary: { subjects: ["y", "z"] } }),
    ];
    expect(selectPacks(packs, profileOf("a", "b"), "2026-01-01").law.vocabulary.subjects).toEqual([
      "x",
      "y",
      "z",
    ]);
  });
});
