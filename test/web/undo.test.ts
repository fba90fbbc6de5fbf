import { beforeEach, describe, expect, test } from "@jest/globals";
import { checks } from "../../src/checks/index";
import { openPackage } from "../../src/ooxml/package/open-package";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import {
  createDraftingDesk,
  type DraftingDesk,
} from "../../src/taskpane/tools/drafting/drafting-desk";
import { createFiguresDesk, type FiguresDesk } from "../../src/taskpane/tools/figures/figures-desk";
import { sampleFiles } from "../../src/templating/samples";
import { createFileDesk, type LocalFileDesk } from "../../src/web/worker/create-file-desk";
import { draftingOf } from "../../src/web/worker/drafting-of";
import { figuresOf } from "../../src/web/worker/figures-of";
import { docxOf, p } from "../support/docx";
import { partsOf } from "../support/package-parts";
import { statisticsFile } from "../support/statistics-files";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const profileId = "so-2026";
const untold = { profileId: null, documentType: null, on: null, locale: "vi" } as const;
const question = { model: null, profileId, today: "2026-11-22", unitText: null };
const figuresQuestion = { model: null, profileId: null, on: null, linksTied: false };
const report = docxOf(
  p("UBND TỈNH A") +
    p("BÁO CÁO") +
    p("Công tác cải cách hành chính quý I năm 2026") +
    p("Tổng số PAKN đã tiếp nhận là …… PAKN.")
);
const workbook = statisticsFile({
  unitName: "UBND TỈNH A",
  period: "q1",
  figures: { "b3.3.3.1": 890, "b3.3.3.2": 871 },
});

let files: LocalFileDesk;
let drafting: DraftingDesk;
let figures: FiguresDesk;
beforeEach(() => {
  files = createFileDesk(catalogue, sampleFiles);
  drafting = createDraftingDesk(catalogue, draftingOf(files));
  figures = createFiguresDesk(catalogue, figuresOf(files));
});

const saved = async () => partsOf(openPackage(await files.save()));

async function openPlan(): Promise<void> {
  const order = { templateId: "plan-annual", profileId, year: 2027, period: "year" } as const;
  const { bytes } = await drafting.create({ ...order, areaId: null, unitText: null });
  await files.open(bytes, { ...untold, profileId });
}

/** Mends the first finding of a rule by its first fix. */
async function mend(ruleId: string): Promise<void> {
  const findings = files.opened()?.run.findings ?? [];
  const index = findings.findIndex((one) => one.ruleId === ruleId && one.fixes.length > 0);
  expect((await files.applyFix(index, 0, null)).outcome.kind).toBe("applied");
}

/** Everything that the page can put into the open plan. */
const insertions: Readonly<Record<string, () => Promise<void>>> = {
  "a filled slot": async () => {
    await drafting.change(question, { kind: "fill", tag: "place", text: "Bình An" });
  },
  "rows of tasks": async () => {
    const areaId = (await drafting.look(question))?.areas[0]?.areaId ?? "";
    const task = { areaId, output: "Báo cáo", leadUnit: "Văn phòng", deadline: "Quý I/2027" };
    const tasks = ["Rà soát", "Công khai"].map((name) => ({ ...task, task: name }));
    await drafting.change(question, { kind: "tasks", tasks });
  },
  "a goal": async () => {
    const goals = (await drafting.look(question))?.goals ?? [];
    const goal = goals.find(({ hasPlace, isThere }) => hasPlace && !isThere);
    await drafting.change(question, { kind: "goal", goalId: goal?.id ?? "" });
  },
  "a decision on a finding": async () => {
    await files.justify(0, { by: "Nguyễn Văn A", on: "2026-11-22", reason: "Sẽ bổ sung" });
  },
};

describe("what is put into the file that is open at the page, then undone, leaves it as it was", () => {
  test("into a plan: each by itself, and all one after the other", async () => {
    await openPlan();
    const untouched = await saved();
    const states = [untouched];
    for (const [name, insert] of Object.entries(insertions)) {
      const before = await saved();
      await insert();
      expect([name, await saved()]).not.toEqual([name, before]);
      await files.undo();
      expect([name, await saved()]).toEqual([name, before]);
      await insert();
      states.push(await saved());
    }
    for (const state of states.reverse().slice(1)) {
      await files.undo();
      expect(await saved()).toEqual(state);
    }
  }, 30_000);

  test("the skeleton of a missing area", async () => {
    const sample = await files.createSample("faulty-plan");
    await files.open(sample.bytes, untold);
    const before = await saved();
    await mend("plan/areas");
    expect(await saved()).not.toEqual(before);
    await files.undo();
    expect(await saved()).toEqual(before);
  }, 30_000);

  test("figures in sentences, and forms moved in", async () => {
    await files.open(report, untold);
    await figures.take("q1.xlsx", workbook);
    const before = await saved();
    await figures.fill(figuresQuestion);
    const filled = await saved();
    expect(filled).not.toEqual(before);
    expect((await figures.formsToReport(figuresQuestion))?.kind).toBe("applied");
    expect(await saved()).not.toEqual(filled);
    await files.undo();
    expect(await saved()).toEqual(filled);
    await files.undo();
    expect(await saved()).toEqual(before);
  }, 30_000);

  test.each<readonly [string, () => Promise<unknown>]>([
    ["of another state of the file", () => draftingOf(files).apply("another", [])],
    ["figures of another state", () => figuresOf(files).write("another", [])],
    [
      "forms for another state",
      () => figuresOf(files).writeForms("another", { edits: [], added: [] }),
    ],
    ["a decision that is not there", () => files.unjustify({ fingerprint: "none", occurrence: 0 })],
  ])("what is refused leaves nothing to undo: %s", async (_, ask) => {
    await files.open(report, untold);
    const before = await saved();
    await ask();
    expect(await saved()).toEqual(before);
    expect((await files.check(untold)).canUndo).toBe(false);
  });

  test("marks are set and cleared over what was put in, and it is undone after all", async () => {
    await openPlan();
    const before = await saved();
    await insertions["rows of tasks"]?.();
    const inserted = await saved();
    expect((await files.mark()).hasMarks).toBe(true);
    expect(await saved()).not.toEqual(inserted);
    await files.clearMarks();
    expect(await saved()).toEqual(inserted);
    await files.undo();
    expect(await saved()).toEqual(before);
  }, 30_000);
});
