import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import type { CheckRun } from "../../src/app/check-run";
import { createTemplateFile } from "../../src/app/create-template";
import { periodEndOf } from "../../src/app/law-date";
import { NothingInForceError } from "../../src/app/nothing-in-force";
import type { DocumentModel } from "../../src/core/model/document";
import { isMeantFor } from "../../src/core/rules/profile";
import { readStatistics } from "../../src/core/statistics/read-statistics";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readWorkbook } from "../../src/ooxml/sheet/read-workbook";
import { readDocument } from "../../src/ooxml/word/read-document";
import { writeDocx } from "../../src/ooxml/word/write/write-docx";
import { createStatistics } from "../../src/templating/create-statistics";
import { describeDocument } from "../../src/templating/describe-document";
import { documentTemplates, reportTemplate } from "../../src/templating/document-templates";
import { officeOf } from "../support/good-answers";
import { sdkErrors } from "../support/sdk-errors";
import { goodValues } from "../support/statistics-values";
import {
  filledFile,
  occasionsOf,
  periods,
  years,
  type Occasion,
} from "../support/template-occasions";
import { catalogue, lawFor, profileOf } from "../support/templating-law";
import { readBy } from "../support/vocabulary";

const profiles = catalogue.profiles.map((profile) => [profile.id, profile] as const);

function check(bytes: Uint8Array, profileId: string): CheckRun {
  const pkg = openPackage(bytes);
  const { model, notices } = pkg.kind === "docx" ? readDocument(pkg) : readWorkbook(pkg);
  return checkDocument(
    { model, notices, profileId, documentType: null, on: null, locale: "vi" },
    catalogue
  );
}

/** What a run says that it should not. */
const saidOf = ({ findings, faults, notices, questions }: CheckRun) => ({
  findings: findings.map(({ code, message }) => `${code} ${message}`),
  faults,
  notices,
  questions: questions.map(({ about }) => about),
});
const nothing = { findings: [], faults: [], notices: [], questions: [] };

/** A letter and a submission are checked by the rules on all documents; they are no plan and no report. */
const typeOf = ({ template: { drafts } }: Occasion): CheckRun["documentType"] =>
  drafts === "plan" || drafts === "report" ? drafts : "correspondence";

describe("every template, filled in with good values, has no finding under its own profile", () => {
  test.each(profiles)(
    "%s",
    (_, profile) => {
      const all = occasionsOf(profile);
      expect(new Set(all.map(({ template }) => template.id)).size).toBeGreaterThanOrEqual(7);
      for (const occasion of all) {
        const { template, input } = occasion;
        const run = check(filledFile(occasion), profile.id);
        const of = `${template.id} ${input.year} ${input.period}`;
        expect({
          of,
          ...saidOf(run),
          documentType: run.documentType,
          otherSubject: run.facts.otherSubject,
          issuedOn: run.facts.issuedOn?.value,
          issuer: run.facts.issuer?.value.replace(/\s+/gu, " "),
          ...(template.id === "plan-annual" ? { years: run.facts.years?.value } : {}),
        }).toEqual({
          of,
          ...nothing,
          documentType: typeOf(occasion),
          otherSubject: null,
          issuedOn: input.on,
          issuer: expect.stringContaining(input.unitName.toUpperCase()) as unknown,
          ...(template.id === "plan-annual" ? { years: { from: input.year, to: input.year } } : {}),
        });
      }
    },
    60_000
  );
});

/** Quarter and half year in one year, the others in the next. */
describe("a workbook filled with good values has no finding under its own profile", () => {
  test.each(profiles)(
    "%s",
    (_, profile) => {
      for (const year of years) {
        for (const [index, period] of periods.entries()) {
          if (index % 2 !== year % 2) continue;
          const on = periodEndOf(period, year);
          const { forms, regime } = lawFor(profile.id, on);
          if (!isMeantFor(profile, on) || forms.length === 0) continue;
          const values = Object.fromEntries(goodValues(forms, year + index));
          const { unitName } = officeOf(profile.level);
          const run = check(
            createStatistics({ forms, regime, unitName, year, period, values }),
            profile.id
          );
          const of = `${year} ${period}`;
          const { documentType, facts } = run;
          expect({ of, ...saidOf(run), documentType, period: facts.period?.value }).toEqual({
            of,
            ...nothing,
            documentType: "statistics",
            period,
          });
        }
      }
    },
    60_000
  );
});

describe("made as an office makes it", () => {
  test.each(profiles)(
    "%s: a workbook and a task table for every year that is its own, another template in turn; refused for all others",
    (profileId, profile) => {
      for (const [turn, year] of years.entries()) {
        const turned = documentTemplates[turn % documentTemplates.length];
        for (const templateId of ["task-table", turned?.id ?? ""]) {
          const usual = turned?.id === templateId && ["report", "letter"].includes(turned.drafts);
          const on = usual ? periodEndOf("year", year) : `${year - 1}-12-31`;
          const make = () =>
            createTemplateFile({ templateId, profileId, year, on, office: null }, catalogue);
          if (isMeantFor(profile, on)) expect(openPackage(make().bytes).kind).toBe("docx");
          else expect(make).toThrow(NothingInForceError);
        }
        const on = periodEndOf("year", year);
        const make = () =>
          createTemplateFile(
            { templateId: "statistics-workbook", profileId, year, office: null },
            catalogue
          );
        if (isMeantFor(profile, on) && lawFor(profileId, on).forms.length > 0)
          expect(openPackage(make().bytes).kind).toBe("xlsx");
        else expect(make).toThrow(NothingInForceError);
      }
    },
    60_000
  );

  test.each([
    ["bhxh-tinh", 2026, "forms"],
    ["so-nganh-hue-2021", 2022, "profileBetween"],
    ["tinh-2026", 2024, "profileFrom"],
  ])("%s has no workbook for %d: %s", (profileId, year, what) => {
    const wanted = { templateId: "statistics-workbook", profileId, year, office: null };
    expect(() => createTemplateFile(wanted, catalogue)).toThrow(`no ${what} in force`);
  });
});

describe("the Open XML SDK accepts", () => {
  test("every template under every profile, open or filled in, its year in turn", () => {
    const files = profiles.flatMap(([, profile], turn) => {
      const all = occasionsOf(profile);
      return documentTemplates.flatMap(({ id }, place) => {
        const occasions = all.filter(({ template }) => template.id === id);
        const occasion = occasions[(turn * 3 + place) % occasions.length];
        if (occasion === undefined) return [];
        const { template, input } = occasion;
        return (turn + place) % 2 === 0
          ? [filledFile(occasion)]
          : [writeDocx(describeDocument(template, input))];
      });
    });
    expect(files.length).toBeGreaterThan(60);
    expect(sdkErrors(files, "docx").flat()).toEqual([]);
  }, 120_000);
});

describe("the appendix of a fresh report", () => {
  const freshReport = (profileId: string, on: string): DocumentModel => {
    const { level } = profileOf(profileId);
    const law = lawFor(profileId, on);
    const input = { law, ...officeOf(level), year: Number(on.slice(0, 4)), on };
    const bytes = writeDocx(describeDocument(reportTemplate, { ...input, period: "q1" }));
    return readDocument(openPackage(bytes)).model;
  };

  test.each(["tinh-2026", "so-2026", "xa-2026", "bo-noi-vu", "quoc-gia"])(
    "under %s holds every form in force, blank, and our reader knows each row",
    (profileId) => {
      const on = "2026-03-15";
      const { forms } = lawFor(profileId, on);
      const read = readStatistics(freshReport(profileId, on), readBy(forms));
      expect(read.forms.map(({ form }) => form.id)).toEqual(forms.map(({ id }) => id));
      expect(read.forms.flatMap(({ missing }) => missing)).toEqual([]);
      for (const { form, rows } of read.forms) {
        expect(rows.map(({ indicator }) => indicator.id)).toEqual(
          form.indicators.map(({ id }) => id)
        );
        expect(new Set(rows.map(({ figure }) => figure.kind))).toEqual(new Set(["blank"]));
      }
    }
  );

  test("a blank form is told once, and never as an error", () => {
    const model = freshReport("tinh-2026", "2026-03-15");
    const { findings } = checkDocument(
      {
        model,
        notices: [],
        profileId: "tinh-2026",
        documentType: null,
        on: "2026-03-15",
        locale: "vi",
      },
      catalogue
    );
    const blank = findings.filter(({ ruleId }) => ruleId === "statistics/filled-figures");
    expect(blank.map(({ messageId }) => messageId)).toEqual(
      lawFor("tinh-2026", "2026-03-15").forms.map(() => "blankForm")
    );
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("is left out before the forms of 2025 and where a profile has none", () => {
    for (const [profileId, on] of [
      ["bo-noi-vu", "2025-03-15"],
      ["bhxh-tinh", "2026-03-15"],
    ] as const) {
      const { blocks } = freshReport(profileId, on);
      const titles = blocks.filter(
        (block) => block.kind === "paragraph" && block.text.startsWith("Biểu mẫu")
      );
      expect(titles).toEqual([]);
    }
  });
});
