import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import { carryOutFilling, planFillingFrom } from "../../src/app/fill-report";
import { planFormsFrom } from "../../src/app/move-forms";
import type { PeriodKind } from "../../src/core/law/calendar";
import { readFigureTag } from "../../src/core/filling/figure-tag";
import { openFile, readModel } from "../../src/hosts/open-file";
import { describeDocument, listSlotsOf } from "../../src/templating/describe-document";
import { documentTemplateOf, reportTemplate } from "../../src/templating/document-templates";
import { createReport } from "../../src/templating/create-report";
import { goodAnswers, officeOf } from "../support/good-answers";
import { statisticsFile } from "../support/statistics-files";
import { catalogue, lawFor, profileOf } from "../support/templating-law";

const on = "2026-09-15";
const period = "q3" as const;

function inputFor(profileId: string, day = on) {
  const law = lawFor(profileId, day);
  const year = Number(day.slice(0, 4));
  return { law, ...officeOf(profileOf(profileId).level), year, on: day, period };
}

const figuresIn = (profileId: string, day = on): readonly string[] =>
  listSlotsOf(describeDocument(reportTemplate, inputFor(profileId, day))).flatMap(
    ({ tag }) => readFigureTag(tag)?.indicatorId ?? []
  );

/** A report with everything answered but its figures. */
function withoutFigures(profileId: string): Uint8Array {
  const input = inputFor(profileId);
  const answers = Object.entries(goodAnswers(input, reportTemplate, on));
  return createReport({
    ...input,
    answers: Object.fromEntries(answers.filter(([tag]) => readFigureTag(tag) === null)),
  });
}

async function filled(profileId: string, workbook: Uint8Array) {
  const host = openFile(withoutFigures(profileId));
  const { model } = await host.read();
  const file = { fileName: "q3.xlsx", model: await readModel(workbook) };
  if (model.kind !== "document" || host.figures === undefined) throw new Error("no report");
  const plan = planFillingFrom({ model, file, profileId, on, linksTied: false }, catalogue);
  if (plan.kind !== "planned") throw new Error(plan.reason);
  const outcome = await carryOutFilling(host.figures, model.revision, plan.figures);
  return { plan, outcome, host, file };
}

/** The forms of the report's appendix filled from the same workbook; each of them is there already. */
async function fillForms({ host, file }: Awaited<ReturnType<typeof filled>>, profileId: string) {
  const { model } = await host.read();
  if (model.kind !== "document") throw new Error("no report");
  const plan = planFormsFrom({ model, from: file.model, profileId, on }, catalogue);
  if (plan.kind !== "planned") throw new Error(plan.reason);
  const outcome = await host.apply(model.revision, plan.edits);
  return { added: plan.added, written: plan.edits.length, outcome };
}

const workbook = (asked: PeriodKind = period): Uint8Array =>
  statisticsFile({ unitName: "Ủy ban nhân dân tỉnh Bình An", period: asked });

describe("figures of the report template", () => {
  test("every figure line is before a slot that the template has, and all its indicators exist", () => {
    const node = reportTemplate.body.find(({ kind }) => kind === "sections");
    const lines = node?.kind === "sections" ? node.figureLines : [];
    const known = new Set(
      lawFor("tinh-2026", on).forms.flatMap(({ indicators }) => indicators.map(({ id }) => id))
    );
    const tags = new Set(
      listSlotsOf(describeDocument(reportTemplate, inputFor("tinh-2026"))).map(({ tag }) => tag)
    );
    const ids = lines.flatMap(({ text }) =>
      [...text.matchAll(/\{figure\.([^}]+)\}/gu)].map(([, id = ""]) => id)
    );
    expect(lines.map(({ before }) => before).filter((tag) => !tags.has(tag))).toEqual([]);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
  });

  test("stand in each of the six areas, and only where forms are in force", () => {
    const forms = new Set(figuresIn("tinh-2026").map((id) => id.slice(0, 2)));
    expect([...forms].sort()).toEqual(["b1", "b2", "b3", "b4", "b5", "b6", "b7"]);
    expect(figuresIn("so-2026").length).toBeGreaterThan(20);
    expect(figuresIn("bhxh-tinh", "2021-12-15")).toEqual([]);
    expect(documentTemplateOf("report-ad-hoc").body.some(({ kind }) => kind === "sections")).toBe(
      false
    );
  });

  test("no figure is told twice", () => {
    for (const profileId of ["tinh-2026", "so-2026", "xa-2026"]) {
      const ids = figuresIn(profileId);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test.each(["tinh-2026", "so-2026", "xa-2026"])(
    "under %s one click fills them all, and nothing is found in the report or beside its workbook",
    async (profileId) => {
      const report = await filled(profileId, workbook());
      const { plan, outcome, host, file } = report;
      expect(plan.figures.map(({ status }) => status)).toEqual(
        figuresIn(profileId).map(() => "filled")
      );
      expect(outcome).toMatchObject({ kind: "written", refused: [] });
      const forms = await fillForms(report, profileId);
      expect(forms).toMatchObject({ added: [], outcome: { kind: "applied" } });
      expect(forms.written).toBeGreaterThan(90);
      const { model, notices } = await host.read();
      const base = { profileId, documentType: null, on, locale: "vi" as const };
      for (const companions of [[], [file]]) {
        const run = checkDocument({ ...base, model, notices, figureFiles: companions }, catalogue);
        expect(run.findings.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
      }
      if (model.kind !== "document") throw new Error("no report");
      const again = planFillingFrom({ model, file, profileId, on, linksTied: false }, catalogue);
      if (again.kind !== "planned") throw new Error(again.reason);
      expect(new Set(again.figures.map(({ status }) => status))).toEqual(new Set(["current"]));
      const wrong = again.tying.text.ties.filter(({ status }) => status === "contradicted");
      expect(wrong.map(({ sentence, text }) => `${text}: ${sentence}`)).toEqual([]);
    }
  );

  test("a figure that is not filled in yet is an open place, no error", async () => {
    const { model, notices } = await openFile(withoutFigures("tinh-2026")).read();
    const run = checkDocument(
      { model, notices, profileId: "tinh-2026", documentType: null, on, locale: "vi" },
      catalogue
    );
    expect(run.findings.length).toBeGreaterThan(0);
    expect(run.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
