import { beforeAll, describe, expect, test } from "@jest/globals";
import { checkDocument, nationalProfileId } from "../../src/app/check-document";
import type { CheckRequest, CheckRun } from "../../src/app/check-run";
import { explainRule } from "../../src/app/explain-rule";
import { lawDateOf } from "../../src/app/law-date";
import { summariseRun } from "../../src/app/summarise-run";
import { checks } from "../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles, type Catalogue } from "../../src/packs/index";
import { documentOf } from "../support/document";
import { emptyFacts } from "../support/law";

let catalogue: Catalogue;
beforeAll(() => {
  catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
});

const plan = documentOf(
  "SỞ NỘI VỤ",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Đồng Thử, ngày 20 tháng 12 năm 2026",
  "KẾ HOẠCH",
  "Cải cách hành chính năm 2027 của Sở Nội vụ",
  "II. NHIỆM VỤ",
  "1. Cải cách thể chế",
  "Rà soát văn bản."
);

const check = (changes: Partial<CheckRequest> = {}): CheckRun =>
  checkDocument(
    {
      model: plan,
      notices: [],
      profileId: null,
      documentType: null,
      on: null,
      locale: "vi",
      ...changes,
    },
    catalogue
  );

describe("checkDocument", () => {
  test("the same request gives the same run", () => {
    expect(check()).toEqual(check());
  });

  test("reads type and date in the document, and applies the law of that day", () => {
    const run = check();
    expect(run).toMatchObject({
      documentType: "plan",
      on: "2026-12-20",
      revision: plan.revision,
      faults: [],
    });
    expect(run.packs.map(({ id }) => id)).toContain("76-nq-cp-2021");
    expect(run.findings.map(({ code }) => code)).toContain("KH-01");
  });

  test("a given profile and day come before what the document says", () => {
    const run = check({ profileId: "bhxh-tinh", on: "2022-05-01" });
    expect(run).toMatchObject({
      on: "2022-05-01",
      profile: { id: "bhxh-tinh", isGiven: true },
      questions: [],
    });
    expect(run.packs.map(({ id }) => id)).toContain("4032-bhxh-pc-2021");
  });

  test("an office that is not known is asked for, and only national law applies meanwhile", () => {
    const model = documentOf("KẾ HOẠCH", "Cải cách hành chính năm 2026", "1. Cải cách thể chế");
    const run = check({ model });
    expect(run.profile).toBeNull();
    expect(run.questions.map(({ about }) => about)).toEqual(["profile"]);
    const given = check({ model, profileId: nationalProfileId });
    expect(given.findings).toEqual(run.findings);
    expect(given.questions).toEqual([]);
  });

  test("a document of no known type is asked about, not checked", () => {
    const run = check({ model: documentOf("Thực đơn tuần này") });
    expect(run).toMatchObject({ documentType: null, packs: [], findings: [], skipped: [] });
    expect(run.questions.map(({ about }) => about)).toContain("documentType");
  });

  test("a plan without any year is asked about, not judged by today's law", () => {
    const run = check({
      model: documentOf("KẾ HOẠCH", "Cải cách hành chính của Sở Nội vụ", "1. Cải cách thể chế"),
    });
    expect(run).toMatchObject({ documentType: "plan", on: null, packs: [], findings: [] });
    expect(run.questions.map(({ about }) => about)).toContain("date");
  });

  test("a plan on another subject is said to be one, not accused of missing reform areas", () => {
    const run = check({
      model: documentOf(
        "Đồng Thử, ngày 20 tháng 12 năm 2026",
        "KẾ HOẠCH",
        "Chuyển đổi số năm 2027 của Sở Nội vụ",
        "1. Hạ tầng"
      ),
    });
    expect(run.findings).toEqual([]);
  });

  test("an unknown profile is the caller's mistake", () => {
    expect(() => check({ profileId: "none" })).toThrow(RangeError);
  });

  test("every skipped rule has a reason in words", () => {
    for (const { reason } of check().skipped) expect(reason.length).toBeGreaterThan(10);
  });
});

describe("lawDateOf", () => {
  const fact = <T>(value: T) => ({ value, anchor: { kind: "document" } }) as const;
  test.each([
    [
      "its own date",
      { issuedOn: fact("2026-03-18"), years: fact({ from: 2026, to: 2026 }) },
      "2026-03-18",
    ],
    [
      "the eve of a plan's first year",
      { documentType: fact("plan" as const), years: fact({ from: 2026, to: 2030 }) },
      "2025-12-31",
    ],
    [
      "the end of a quarter",
      {
        documentType: fact("report" as const),
        period: fact("q1" as const),
        years: fact({ from: 2026, to: 2026 }),
      },
      "2026-03-31",
    ],
    [
      "the end of a half-year",
      {
        documentType: fact("report" as const),
        period: fact("h1" as const),
        years: fact({ from: 2026, to: 2026 }),
      },
      "2026-06-30",
    ],
    [
      "the end of the third quarter",
      { period: fact("q3" as const), years: fact({ from: 2024, to: 2024 }) },
      "2024-09-30",
    ],
    [
      "the end of the year",
      { documentType: fact("statistics" as const), years: fact({ from: 2026, to: 2026 }) },
      "2026-12-31",
    ],
    ["nothing", {}, null],
  ])("is %s", (_name, facts, expected) => {
    expect(lawDateOf({ ...emptyFacts, ...facts })).toBe(expected);
  });
});

describe("summariseRun", () => {
  test("counts what must be mended, what is worth a look and what did not run", () => {
    const run = check();
    const summary = summariseRun(run);
    expect(summary.toMend + summary.toReview).toBe(run.findings.length);
    expect(summary.notRun).toBe(run.skipped.length);
    expect(summary.toMend).toBe(run.findings.filter(({ severity }) => severity === "error").length);
  });
});

describe("explainRule", () => {
  test("finds a rule by code or id, and who else states it", () => {
    const byCode = explainRule(catalogue, "kh-03");
    expect(byCode).toEqual(explainRule(catalogue, "plan/task-output"));
    expect(byCode?.restatedBy.map(({ id }) => id)).toContain("4032-bhxh-pc-2021");
    expect(explainRule(catalogue, "KH-00")).toBeNull();
  });
});
