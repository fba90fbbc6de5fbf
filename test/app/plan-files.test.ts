import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import type { CheckRun } from "../../src/app/check-run";
import { readCompanion, requestWith } from "../../src/app/companion-files";
import { groupComparison, summariseComparison } from "../../src/app/comparison-groups";
import { readFilePlan } from "../../src/app/plan-files";
import { checks } from "../../src/checks/index";
import type { DocumentModel } from "../../src/core/model/document";
import type { WorkbookModel } from "../../src/core/model/workbook";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { planOf, realTasks, reportOf } from "../support/comparison-cases";
import { documentOf } from "../support/document";
import { taskHeader } from "../support/plan-cases";
import { goodValues, statisticsForms, workbookWithForms } from "../support/statistics-values";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const letterhead = (unit: string) => ({
  rows: [[unit, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"]],
});
const of = (unit: string, { blocks, ...model }: DocumentModel): DocumentModel => ({
  ...model,
  blocks: [
    ...documentOf(letterhead(unit)).blocks.map((block) => ({ ...block, id: "letterhead" })),
    ...blocks,
  ],
});

function check(
  model: DocumentModel | WorkbookModel,
  ...plans: readonly (DocumentModel | WorkbookModel)[]
): CheckRun {
  return checkDocument(
    {
      model,
      notices: [],
      profileId: "so-2026",
      documentType: null,
      on: null,
      locale: "vi",
      plans: plans.map((plan, index) =>
        readFilePlan({ name: `${index + 1}.docx`, model: plan }, "so-2026", catalogue)
      ),
    },
    catalogue
  );
}

const plan = planOf(...realTasks);
const report = reportOf(realTasks.slice(1));
const workbook = workbookWithForms(goodValues(statisticsForms, 1));

describe("a report beside its plan", () => {
  test("both places of each task are told", () => {
    const { comparison, notCompared } = check(report, plan);
    expect(notCompared).toEqual([]);
    expect(comparison?.window).toEqual({ from: "2025-12-15", to: "2026-06-14" });
    expect(comparison?.tasks[1]).toMatchObject({
      task: { verdict: "answered" },
      plannedPlace: { label: { kind: "tableCell", table: 1, row: 4, header: "Nhiệm vụ" } },
      reportPlace: { label: { kind: "tableCell", table: 1, row: 2, header: "Nhiệm vụ" } },
    });
    expect(comparison?.tasks[0]).toMatchObject({
      task: { verdict: "unreported" },
      plannedPlace: { label: { kind: "tableCell", row: 3 } },
    });
  });

  test("what has to be dealt with comes first, and the figures add up", () => {
    const { comparison } = check(report, plan);
    if (comparison === undefined) throw new Error("nothing was compared");
    const groups = groupComparison(comparison);
    expect(groups.map(({ verdict, items }) => [verdict, items.length])).toEqual([
      ["unreported", 1],
      ["answered", 7],
    ]);
    expect(summariseComparison(comparison)).toEqual({
      total: 8,
      answered: 7,
      attention: 1,
      otherPeriod: 0,
    });
  });

  test("areas are told by name", () => {
    const moved = realTasks.map((row, index) =>
      index === 0 ? { ...row, area: "I. CẢI CÁCH TÀI CHÍNH CÔNG" } : row
    );
    expect(check(reportOf(moved.slice(0, 1)), plan).comparison?.tasks[0]?.task).toMatchObject({
      verdict: "moved",
      differences: [
        { field: "area", planned: "Cải cách thể chế", reported: "Cải cách tài chính công" },
      ],
    });
  });

  test("a report alone: the rules are left out, not listed as not run", () => {
    const alone = check(report);
    expect(alone.comparison).toBeUndefined();
    expect(alone.skipped.filter(({ code }) => code >= "BC-40" && code <= "BC-46")).toEqual([]);
  });
});

describe("files that are no plan of this report", () => {
  test.each<[string, DocumentModel | WorkbookModel, DocumentModel | WorkbookModel, string]>([
    ["a report in place of a plan", report, report, "notPlan"],
    ["a workbook in place of a plan", report, workbook, "notPlan"],
    [
      "a plan without a year",
      report,
      documentOf("KẾ HOẠCH", "Cải cách hành chính", { rows: [taskHeader] }),
      "notPlan|noYears",
    ],
    [
      "a plan without tasks",
      report,
      documentOf("KẾ HOẠCH", "Cải cách hành chính năm 2026"),
      "noTasks",
    ],
    [
      "a plan of another year",
      report,
      {
        ...plan,
        blocks: plan.blocks.map((block) =>
          block.kind === "paragraph"
            ? { ...block, text: block.text.replace("2026", "2025") }
            : block
        ),
      },
      "otherYear",
    ],
    [
      "a plan of another unit",
      of("SỞ TƯ PHÁP TỈNH AN BÌNH", report),
      of("SỞ CÔNG THƯƠNG TỈNH AN BÌNH", plan),
      "otherUnit",
    ],
    ["a plan under check", plan, plan, "notReport"],
  ])("%s", (_name, model, other, reason) => {
    const { comparison, notCompared } = check(model, other);
    expect(comparison).toBeUndefined();
    expect(notCompared).toHaveLength(1);
    expect(reason.split("|")).toContain(notCompared?.[0]?.reason);
  });

  test("the same unit by a shorter name is the same unit", () => {
    const { notCompared } = check(
      of("SỞ CÔNG THƯƠNG", report),
      of("SỞ CÔNG THƯƠNG TỈNH AN BÌNH", plan)
    );
    expect(notCompared).toEqual([]);
  });
});

describe("companion files", () => {
  test("each is read as what it is, and asked for accordingly", () => {
    const files = [
      readCompanion({ name: "kh.docx", model: plan }, "so-2026", catalogue),
      readCompanion({ name: "q1.xlsx", model: workbook }, "so-2026", catalogue),
    ];
    expect(files.map(({ kind }) => kind)).toEqual(["plan", "earlier"]);
    const { plans, earlier } = requestWith(files);
    expect(plans?.map(({ fileName }) => fileName)).toEqual(["kh.docx"]);
    expect(earlier?.map(({ fileName }) => fileName)).toEqual(["q1.xlsx"]);
    expect(requestWith([])).toEqual({});
  });
});
