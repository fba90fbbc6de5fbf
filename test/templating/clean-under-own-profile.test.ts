import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import type { CheckRun } from "../../src/app/check-run";
import type { PeriodKind } from "../../src/core/law/calendar";
import type { Profile } from "../../src/core/rules/profile";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readWorkbook } from "../../src/ooxml/sheet/read-workbook";
import { readDocument } from "../../src/ooxml/word/read-document";
import { createPlan } from "../../src/templating/create-plan";
import { createStatistics } from "../../src/templating/create-statistics";
import type { DocumentInput } from "../../src/templating/document-input";
import { goodAnswers, officeOf } from "../support/good-answers";
import { goodValues, statisticsForms } from "../support/statistics-values";
import { catalogue, lawFor } from "../support/templating-law";

const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];
const periods: readonly PeriodKind[] = ["q1", "h1", "q3", "year"];

/** A plan is issued in the December before its year, so that is when the profile must bind the office. */
function planYearsOf({ valid }: Profile): readonly number[] {
  return years.filter((year) => {
    const on = `${year - 1}-12-10`;
    return valid.from <= on && (valid.to === null || on <= valid.to);
  });
}

function checkFile(bytes: Uint8Array, profileId: string): CheckRun {
  const pkg = openPackage(bytes);
  const { model, notices } = pkg.kind === "docx" ? readDocument(pkg) : readWorkbook(pkg);
  return checkDocument(
    { model, notices, profileId, documentType: null, on: null, locale: "vi" },
    catalogue
  );
}

function expectClean(run: CheckRun): void {
  expect(run.findings.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  expect(run.faults).toEqual([]);
  expect(run.questions).toEqual([]);
  expect(run.notices).toEqual([]);
}

describe("a plan filled with good values has no finding under its own profile", () => {
  const cases = catalogue.profiles.flatMap((profile) =>
    planYearsOf(profile).map((year): [string, number, Profile] => [profile.id, year, profile])
  );

  test.each(cases)("%s, %d", (profileId, year, { level }) => {
    const input: DocumentInput = {
      law: lawFor(profileId, `${year - 1}-12-10`),
      ...officeOf(level),
      year,
    };
    const run = checkFile(createPlan({ ...input, answers: goodAnswers(input) }), profileId);
    expect(run.documentType).toBe("plan");
    expect(run.facts.years?.value).toEqual({ from: year, to: year });
    expect(run.facts.issuedOn?.value).toBe(`${year - 1}-12-10`);
    expect(run.facts.issuer?.value.replace(/\s+/gu, " ")).toContain(input.unitName.toUpperCase());
    expectClean(run);
  });

  test("every profile was tried for at least one year", () => {
    expect(new Set(cases.map(([id]) => id)).size).toBe(catalogue.profiles.length);
  });
});

describe("a workbook filled with good values has no finding under its own profile", () => {
  const cases = ["so-2026", "tinh-2026", "xa-2026"].flatMap((profileId) =>
    periods.map((period, index): [string, PeriodKind, number] => [profileId, period, index])
  );

  test.each(cases)("%s, %s", (profileId, period, seed) => {
    const law = lawFor(profileId, "2026-12-31");
    expect(law.forms.map(({ id }) => id)).toEqual(statisticsForms.map(({ id }) => id));
    const bytes = createStatistics({
      forms: law.forms,
      regime: law.regime,
      unitName: "Ủy ban nhân dân tỉnh Bình An",
      year: 2026,
      period,
      values: Object.fromEntries(goodValues(law.forms, seed)),
    });
    const run = checkFile(bytes, profileId);
    expect(run.documentType).toBe("statistics");
    expect(run.facts.period?.value).toBe(period);
    expectClean(run);
  });
});
