import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import { createReportFile, createTaskTableFile } from "../../src/app/create-from-template";
import { periodEndOf } from "../../src/app/law-date";
import type { PeriodKind } from "../../src/core/law/calendar";
import { isMeantFor } from "../../src/core/rules/profile";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import { sdkErrors } from "../support/sdk-errors";
import { catalogue } from "../support/templating-law";

const periods: readonly PeriodKind[] = ["q1", "h1", "q3", "year"];

function reportOf(profileId: string, period: PeriodKind, year = 2026): Uint8Array {
  return createReportFile(
    { profileId, year, period, unitName: "Sở Nội vụ", place: "Bình An" },
    catalogue
  );
}

const textsOf = (bytes: Uint8Array): readonly string[] =>
  readDocument(openPackage(bytes)).model.blocks.map((block) =>
    block.kind === "paragraph" ? block.text : "(table)"
  );

describe("createReport", () => {
  test("every profile gives a file the Open XML SDK accepts", () => {
    const files = catalogue.profiles.map((profile, index) => {
      const period = periods[index % 4] ?? "year";
      const own = [2026, 2024, 2021].find((year) => isMeantFor(profile, periodEndOf(period, year)));
      return reportOf(profile.id, period, own);
    });
    expect(sdkErrors(files, "docx").flat()).toEqual([]);
  }, 120_000);

  test.each(periods)(
    "the outline for %s has every section and area that the rules ask for",
    (period) => {
      const { model, notices } = readDocument(openPackage(reportOf("so-2026", period)));
      const run = checkDocument(
        { model, notices, profileId: "so-2026", documentType: "report", on: null, locale: "vi" },
        catalogue
      );
      expect(run.facts.documentType?.value).toBe("report");
      expect(run.facts.period?.value).toBe(period);
      expect(run.skipped.map(({ ruleId }) => ruleId)).not.toContain("report/sections");
      const outlineRules = run.findings.filter(({ ruleId }) =>
        ["report/sections", "report/areas"].includes(ruleId)
      );
      expect(outlineRules.map(({ message }) => message)).toEqual([]);
    }
  );

  test("says the data window of the regime in force", () => {
    const texts = textsOf(reportOf("tinh-2026", "q1"));
    expect(texts.find((text) => text.includes("số liệu tính từ ngày"))).toMatch(
      /từ ngày \d{1,2}\/\d{1,2}\/2025 đến ngày \d{1,2}\/\d{1,2}\/2026/u
    );
  });

  test("the same input gives the same bytes", () => {
    expect(reportOf("xa-2026", "year")).toEqual(reportOf("xa-2026", "year"));
  });
});

describe("createTaskTable", () => {
  test("holds the plan's table and nothing else", () => {
    const wanted = { profileId: "so-2026", year: 2026, unitName: null, place: null };
    const bytes = createTaskTableFile(wanted, catalogue);
    expect(sdkErrors([bytes], "docx").flat()).toEqual([]);
    expect(textsOf(bytes).filter((text) => text !== "")).toEqual(["(table)"]);
  }, 60_000);
});
