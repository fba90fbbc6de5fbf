import { describe, expect, test } from "@jest/globals";
import { checks } from "../../src/checks/index";
import { defineCheck } from "../../src/core/rules/check";
import {
  loadCatalogue,
  PackError,
  rawPacks,
  rawProfiles,
  type RawPack,
  type RawProfile,
} from "../../src/packs/index";

const check = defineCheck<"document", { word: string }, "bad">({
  name: "says-word",
  reads: "document",
  messages: { vi: { bad: "x" }, en: { bad: "x" } },
  options: {
    parse(input) {
      const { word } = input as { word?: unknown };
      if (typeof word !== "string") throw new TypeError("word must be text");
      return { word };
    },
  },
  run: () => ({ kind: "checked", violations: [] }),
});
const known = new Map([[check.name, check]]);

const head = {
  id: "1-qd-abc-2026",
  version: "1.0.0",
  title: "Văn bản thử",
  authority: { id: "abc", name: "Cơ quan ABC" },
  instrument: { number: "1/QĐ-ABC", title: "Thử", issuedOn: "2026-01-01" },
  provenance: { source: "Bản thử", certainty: "official" },
  effective: { from: "2026-01-01", to: null },
  supersedes: [],
};
const citation = {
  instrument: "1/QĐ-ABC",
  locator: "Điều 1",
  source: "Bản thử",
  certainty: "official",
};
const rule = {
  id: "plan/word",
  code: "KH-90",
  title: "Có từ",
  severity: "error",
  appliesTo: ["plan"],
  citation,
  rationale: "Vì thế",
  check: "says-word",
  options: { word: "a" },
};
const packOf = (changes: Partial<RawPack> = {}): RawPack => ({
  folder: "1-qd-abc-2026",
  pack: head,
  forms: [],
  rules: [{ path: "plan/word", content: rule }],
  ...changes,
});
const withRule = (changes: object): RawPack =>
  packOf({ rules: [{ path: "plan/word", content: { ...rule, ...changes } }] });
const withHead = (changes: object): RawPack => packOf({ pack: { ...head, ...changes } });
const profile = {
  id: "abc",
  name: "ABC",
  level: "department",
  valid: { from: "2026-01-01", to: null },
  packs: [head.id],
  issuers: [],
};
const profileOf = (changes: object = {}): RawProfile => ({
  path: "abc",
  content: { ...profile, ...changes },
});

function problemsOf(packs: readonly RawPack[], profiles: readonly RawProfile[] = []) {
  try {
    loadCatalogue(packs, profiles, known);
  } catch (cause) {
    if (cause instanceof PackError) return cause.problems;
    throw cause;
  }
  return [];
}

describe("loadCatalogue", () => {
  test("loads a pack and profile that are right", () => {
    const { packs, profiles } = loadCatalogue([packOf()], [profileOf()], known);
    expect(packs).toMatchObject([
      { id: head.id, areas: [], plan: null, rules: [{ code: "KH-90" }] },
    ]);
    expect(profiles).toMatchObject([{ id: "abc" }]);
  });

  test.each([
    ["a misspelt key", withHead({ verison: "1.0.0" }), "pack.json", /verison/u],
    [
      "a date that is none",
      withHead({ effective: { from: "2026-02-30", to: null } }),
      "pack.json",
      /./u,
    ],
    [
      "an end before the beginning",
      withHead({ effective: { from: "2026-02-01", to: "2026-01-01" } }),
      "pack.json",
      /ends before/u,
    ],
    [
      "an instrument number without symbol",
      withHead({ instrument: { ...head.instrument, number: "76" } }),
      "pack.json",
      /./u,
    ],
    ["a folder that is not the id", packOf({ folder: "other" }), "pack.json", /folder/u],
    ["no certainty", withHead({ provenance: { source: "x" } }), "pack.json", /./u],
    ["a rule without citation", withRule({ citation: undefined }), "rules/plan/word.json", /./u],
    ["an unknown severity", withRule({ severity: "fatal" }), "rules/plan/word.json", /./u],
    [
      "a rule file that is not the id",
      withRule({ id: "plan/other" }),
      "rules/plan/word.json",
      /plan\/other/u,
    ],
    ["an unknown check", withRule({ check: "no-such" }), "rules/plan/word.json", /no-such/u],
    [
      "options the check refuses",
      withRule({ options: { word: 7 } }),
      "rules/plan/word.json",
      /word must be text/u,
    ],
    [
      "a restatement of nothing",
      packOf({ restates: [{ ruleId: "plan/none", citation }] }),
      "restates.json",
      /plan\/none/u,
    ],
    [
      "a due month 13",
      packOf({ regime: { plan: null, reports: [{ period: "q1" }] } }),
      "regime.json",
      /./u,
    ],
    [
      "a form that adds up what is not there",
      packOf({ forms: [{ path: "b1", content: brokenForm() }] }),
      "forms/b1.json",
      /b1\.9/u,
    ],
  ])("refuses %s and names the file", (_name, pack, file, message) => {
    const problems = problemsOf([pack]);
    expect(problems.length).toBeGreaterThan(0);
    expect(
      problems.some((problem) => problem.file.endsWith(file) && message.test(problem.message))
    ).toBe(true);
  });

  test("lists every problem of every file at once", () => {
    const problems = problemsOf([
      withRule({ severity: "fatal", code: "x" }),
      withHead({ id: "b", title: "" }),
    ]);
    expect(problems.length).toBeGreaterThanOrEqual(3);
  });

  test("refuses two rules with one id or code", () => {
    const other = { ...packOf(), folder: "2-qd-abc-2026", pack: { ...head, id: "2-qd-abc-2026" } };
    expect(problemsOf([packOf(), other]).map(({ path }) => path)).toEqual(["id", "code"]);
  });

  test("refuses a profile with a pack that does not exist", () => {
    expect(problemsOf([packOf()], [profileOf({ packs: ["none"] })])).toMatchObject([
      { file: "profiles/abc.json", path: "packs" },
    ]);
  });

  test("a hostile pack is data: it is read or refused, and runs nothing", () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":true},"id":"x"}') as unknown;
    expect(problemsOf([packOf({ pack: hostile })]).length).toBeGreaterThan(0);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("the shipped packs", () => {
  const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

  test("load, with rules and profiles", () => {
    expect(catalogue.packs.length).toBeGreaterThan(5);
    expect(catalogue.profiles.length).toBeGreaterThan(5);
    expect(catalogue.packs.flatMap(({ rules }) => rules).length).toBeGreaterThan(20);
  });

  test("no rule calls itself official unless its source is named", () => {
    for (const { rules } of catalogue.packs) {
      for (const {
        citation: { source },
      } of rules)
        expect(source.length).toBeGreaterThan(10);
    }
  });

  test("every pack is used by a profile", () => {
    const used = new Set(catalogue.profiles.flatMap(({ packs }) => packs));
    expect(catalogue.packs.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});

function brokenForm(): object {
  return {
    id: "b1",
    code: "Biểu mẫu 1",
    name: "Thử",
    aliases: [],
    valid: { from: "2026-01-01", to: null },
    provenance: head.provenance,
    columns: {
      number: ["STT"],
      indicator: ["Chỉ tiêu"],
      measureUnit: ["ĐVT"],
      figure: ["Số liệu"],
      note: ["Ghi chú"],
    },
    indicators: [
      {
        id: "b1.1",
        number: "1",
        name: "Tổng",
        aliases: [],
        measureUnit: null,
        nature: "flow",
        parent: null,
        sumOf: ["b1.9"],
      },
    ],
  };
}
