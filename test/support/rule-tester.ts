import { describe, expect, test } from "@jest/globals";
import { nationalProfileId, profileById } from "../../src/app/check-document";
import { fileStatisticsOf, seriesOf, type FileStatistics } from "../../src/app/earlier-files";
import { compareWithPlanFiles, readFilePlan } from "../../src/app/plan-files";
import { readSubjects } from "../../src/app/read-subjects";
import { tieText, type FigureFile } from "../../src/app/tie-text";
import { checks } from "../../src/checks/index";
import { runRules, type RuleRun } from "../../src/core/engine/run-rules";
import type { Finding, MessageData } from "../../src/core/findings/finding";
import { editsOf } from "../../src/core/fixes/fix";
import type { IsoDate } from "../../src/core/law/calendar";
import type { Anchor } from "../../src/core/model/anchor";
import type { DocumentModel } from "../../src/core/model/document";
import type { WorkbookModel } from "../../src/core/model/workbook";
import type { DocumentFacts, DocumentType } from "../../src/core/recognition/document-facts";
import { readFacts } from "../../src/core/recognition/read-facts";
import { createMemoryHost } from "../../src/hosts/memory/create-memory-host";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks } from "../../src/packs/index";

export type RuleTestModel = DocumentModel | WorkbookModel;

/** Values a case states for facts; the anchor is the document. Facts not stated are read from the model. */
export type StatedFacts = {
  readonly [K in keyof DocumentFacts]?: NonNullable<DocumentFacts[K]>["value"] | null;
};

export interface RuleTest {
  /** Profile whose law applies; national law when left out. */
  readonly profile?: string;
  /** Day whose law applies. */
  readonly on: IsoDate;
  readonly documentType: DocumentType;
  readonly facts?: StatedFacts;
  readonly valid: readonly RuleCase[];
  readonly invalid: readonly InvalidCase[];
  /** Cases in which the rule must say that it could not run. */
  readonly skipped?: readonly RuleCase[];
}

export interface RuleCase {
  readonly name: string;
  readonly model: RuleTestModel;
  readonly facts?: StatedFacts;
  readonly on?: IsoDate;
  readonly profile?: string;
  /** Files of the same unit for other periods; their facts are stated as the model's own are. */
  readonly earlier?: readonly EarlierCase[];
  /** Plans that a report is compared with, in files named ke-hoach-1.docx and so on. */
  readonly plans?: readonly DocumentModel[];
  /** Files whose tables a report is held against. */
  readonly figureFiles?: readonly FigureFile[];
}

export interface EarlierCase {
  readonly name: string;
  readonly model: RuleTestModel;
  readonly facts: StatedFacts;
}

export interface InvalidCase extends RuleCase {
  readonly findings: readonly ExpectedFinding[];
  /** Answer to fixes that ask. Without it only fixes that ask nothing are applied. */
  readonly answer?: string;
}

export interface ExpectedFinding {
  readonly messageId: string;
  readonly data?: MessageData;
  readonly anchor?: Anchor;
}

/**
 * Tests one rule of the packs, alone. For every case: no fault; findings equal the table in order; a second run gives
 * the same; every text is filled in both languages; applying the preferred fixes (with the case's answer) leaves no finding they were for;
 * a fix that asks is not "safe"; an edit made for an older revision is stale.
 */
export function testRule(ruleId: string, ruleTest: RuleTest): void {
  const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

  const run = (
    { model, facts, on, profile, earlier, figureFiles = [], plans = [] }: RuleCase,
    locale: "vi" | "en" = "vi"
  ): RuleRun => {
    const chosen = profileById(catalogue, profile ?? ruleTest.profile ?? nationalProfileId);
    const { law, rules } = selectPacks(catalogue.packs, chosen, on ?? ruleTest.on);
    const own = rules.filter(({ rule }) => rule.id === ruleId);
    expect(own).toHaveLength(1);
    const allFacts = {
      ...readFacts(model, law.vocabulary),
      ...anchored({ ...ruleTest.facts, ...facts }),
    };
    const subjects = readSubjects(model, law);
    const fileOf = (name: string, file: RuleTestModel, known: DocumentFacts): FileStatistics => {
      const views = file === model ? subjects : readSubjects(file, law);
      const statistics = views.find((view) => view.kind === "statistics");
      if (statistics === undefined) throw new Error(`${name} has no statistics`);
      return fileStatisticsOf({ name, model: file, facts: known, law, statistics });
    };
    const { series } = seriesOf(
      fileOf("current", model, allFacts),
      (earlier ?? []).map((other) =>
        fileOf(other.name, other.model, {
          ...readFacts(other.model, law.vocabulary),
          ...anchored(other.facts),
        })
      )
    );
    const statistics = subjects.find((view) => view.kind === "statistics");
    const tied =
      model.kind === "document" &&
      statistics !== undefined &&
      (figureFiles.length > 0 || statistics.forms.length > 0)
        ? [tieText({ model, facts: allFacts, law, statistics }, figureFiles).text]
        : [];
    const { comparison } = compareWithPlanFiles(
      {
        model,
        facts: allFacts,
        law,
        outline: subjects.find((view) => view.kind === "outline") ?? null,
        isReport: ruleTest.documentType === "report",
      },
      plans.map((plan, index) =>
        readFilePlan({ name: `ke-hoach-${index + 1}.docx`, model: plan }, chosen.id, catalogue)
      )
    );
    return runRules({
      subjects: [...subjects, ...[series, comparison].flatMap((view) => view ?? []), ...tied],
      documentType: ruleTest.documentType,
      rules: own,
      checks,
      context: { facts: allFacts, law },
      locale,
    });
  };

  describe(ruleId, () => {
    test("has a valid and an invalid case, each with a name of its own", () => {
      const names = [...ruleTest.valid, ...ruleTest.invalid, ...(ruleTest.skipped ?? [])].map(
        ({ name }) => name
      );
      expect(new Set(names).size).toBe(names.length);
      expect(ruleTest.valid.length).toBeGreaterThan(0);
      expect(ruleTest.invalid.length).toBeGreaterThan(0);
    });

    test.each(ruleTest.valid)("valid: $name", (ruleCase) => {
      const outcome = run(ruleCase);
      expect(outcome.faults).toEqual([]);
      expect(outcome.skipped).toEqual([]);
      expect(outcome.findings.map(briefOf)).toEqual([]);
    });

    for (const ruleCase of ruleTest.skipped ?? []) {
      test(`not run: ${ruleCase.name}`, () => {
        const outcome = run(ruleCase);
        expect(outcome.faults).toEqual([]);
        expect(outcome.findings).toEqual([]);
        expect(outcome.skipped).toHaveLength(1);
        expect(run(ruleCase, "en").skipped[0]?.reason).not.toMatch(/[{}]/u);
      });
    }

    test.each(ruleTest.invalid)("invalid: $name", async (ruleCase) => {
      const outcome = run(ruleCase);
      expect(outcome.faults).toEqual([]);
      expect(outcome.skipped).toEqual([]);
      expect(outcome.findings.map(briefOf)).toMatchObject(ruleCase.findings);
      expect(outcome.findings).toHaveLength(ruleCase.findings.length);
      expect(run(ruleCase)).toEqual(outcome);
      expectTextsFilled(outcome.findings);
      expectTextsFilled(run(ruleCase, "en").findings);
      await expectFixesToMend(
        ruleCase,
        outcome.findings,
        (model) => run({ ...ruleCase, model }).findings
      );
    });
  });
}

function anchored(stated: StatedFacts): Partial<DocumentFacts> {
  return Object.fromEntries(
    Object.entries(stated).map(([name, value]) => [
      name,
      value === null ? null : { value, anchor: { kind: "document" } },
    ])
  );
}

function briefOf({ messageId, data, anchor }: Finding): ExpectedFinding {
  return { messageId, data, anchor };
}

function expectTextsFilled(findings: readonly Finding[]): void {
  for (const finding of findings) {
    expect(finding.message).not.toMatch(/[{}]/u);
    for (const related of finding.relatedInformation) expect(related.message).not.toMatch(/[{}]/u);
    for (const fix of finding.fixes) {
      expect(fix.title.replaceAll("{answer}", "")).not.toMatch(/[{}]/u);
      expect(fix.title).not.toBe("");
      if (fix.ask !== null) expect(fix.safety).toBe("confirm");
    }
  }
}

async function expectFixesToMend(
  { model, answer }: InvalidCase,
  findings: readonly Finding[],
  check: (model: RuleTestModel) => readonly Finding[]
): Promise<void> {
  const fixable = findings.flatMap((finding) => {
    const fix = finding.fixes.find(({ isPreferred }) => isPreferred);
    return fix === undefined || (fix.ask !== null && answer === undefined)
      ? []
      : [{ finding, fix }];
  });
  if (fixable.length === 0) return;
  const host = createMemoryHost<RuleTestModel>(model);
  let left = findings.length;
  for (const { finding } of fixable) {
    const { model: current } = await host.read();
    const still = check(current).find(
      (other) => other.messageId === finding.messageId && sameData(other, finding)
    );
    const fix = still?.fixes.find(({ isPreferred }) => isPreferred);
    if (fix === undefined) continue;
    const edits = editsOf(fix, answer ?? null);
    expect((await host.apply(current.revision, edits)).kind).toBe("applied");
    expect((await host.apply(current.revision, edits)).kind).toBe("stale");
    const remaining = check((await host.read()).model).length;
    expect(remaining).toBeLessThan(left);
    left = remaining;
  }
  expect(left).toBe(findings.length - fixable.length);
}

function sameData(a: Finding, b: Finding): boolean {
  return JSON.stringify(a.data) === JSON.stringify(b.data);
}
