import { beforeEach, describe, expect, test } from "@jest/globals";
import { checks } from "../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import {
  createDraftingDesk,
  type DraftChange,
  type DraftingDesk,
} from "../../src/taskpane/tools/drafting/drafting-desk";
import { createFileDesk, type LocalFileDesk } from "../../src/web/worker/create-file-desk";
import { draftingOf } from "../../src/web/worker/drafting-of";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const profileId = "so-2026";
const question = { model: null, profileId, today: "2026-11-22", unitText: null };
const untold = { profileId, documentType: null, on: null, locale: "vi" } as const;
const wish = { profileId, year: 2026, period: "q1", areaId: null, unitText: null } as const;

let files: LocalFileDesk;
let drafting: DraftingDesk;
beforeEach(() => {
  files = createFileDesk(catalogue, []);
  drafting = createDraftingDesk(catalogue, draftingOf(files));
});

async function openPlan(): Promise<void> {
  const { bytes } = await drafting.create({ ...wish, templateId: "plan-annual", year: 2027 });
  await files.open(bytes, untold);
}

describe("drafting over the file that is open at the page", () => {
  test("every template offered makes a file that opens as what it is", async () => {
    const { templates, emptyUnit } = await drafting.offer(profileId, question.today);
    expect(emptyUnit.level).toBe("department");
    for (const { id, fileKind, year, period } of templates) {
      const file = await drafting.create({ ...wish, templateId: id, year, period });
      expect(file.name.endsWith(fileKind)).toBe(true);
      const view = await files.open(file.bytes, untold);
      expect(view.kind).toBe(fileKind === "docx" ? "document" : "workbook");
    }
  }, 60_000);

  test("nothing is open: nothing to look at, nothing to change", async () => {
    expect(await drafting.look(question)).toBeNull();
    const change: DraftChange = { kind: "goal", goalId: "satisfaction-2030" };
    expect(await drafting.change(question, change)).toBeNull();
  });

  test("a slot is filled, and undone like a fix", async () => {
    await openPlan();
    const before = await drafting.look(question);
    const change: DraftChange = { kind: "fill", tag: "place", text: "Bình An" };
    expect((await drafting.change(question, change))?.kind).toBe("applied");
    const after = await drafting.look(question);
    expect(after?.slots.length).toBe((before?.slots.length ?? 0) - 1);
    await files.undo();
    expect(await drafting.look(question)).toEqual(before);
  });

  test("a task goes into the table, a goal to its area", async () => {
    await openPlan();
    const before = await drafting.look(question);
    const [area] = before?.areas ?? [];
    const [goal] = before?.goals ?? [];
    if (area === undefined || goal === undefined) throw new Error("the plan has no area or goal");
    const { areaId, tasks } = area;
    const task = {
      areaId,
      task: "Việc mới",
      output: "Báo cáo",
      leadUnit: "A",
      deadline: "Quý I/2027",
    };
    await drafting.change(question, { kind: "tasks", tasks: [task] });
    await drafting.change(question, { kind: "goal", goalId: goal.id });
    const after = await drafting.look(question);
    expect(after?.areas[0]?.tasks).toEqual([...tasks, "Việc mới"]);
    expect(after?.goals.find(({ id }) => id === goal.id)?.isThere).toBe(true);
  });

  test("last year's plan gives its tasks; a workbook gives none", async () => {
    const last = await drafting.create({ ...wish, templateId: "plan-annual" });
    const workbook = await drafting.create({ ...wish, templateId: "statistics-workbook" });
    await openPlan();
    expect((await drafting.carryOver(question, last.bytes, null)).length).toBeGreaterThan(10);
    expect(await drafting.carryOver(question, workbook.bytes, null)).toEqual([]);
  });

  test("pieces for the cursor are documents", async () => {
    const area = await drafting.createArea({
      ...wish,
      templateId: "",
      year: 2027,
      areaId: "digital-government",
    });
    const goal = await drafting.createGoal("Đạt 95% trở lên.");
    for (const bytes of [area, goal])
      expect((await files.open(bytes, untold)).kind).toBe("document");
    expect(files.opened()?.model).toMatchObject({ blocks: [{ text: "Đạt 95% trở lên." }] });
  });

  test("a colleague's text is taken or refused", async () => {
    const { emptyUnit } = await drafting.offer(profileId, question.today);
    const unit = { ...emptyUnit, name: "Sở Nội vụ" };
    expect(await drafting.importUnit(await drafting.exportUnit(unit))).toEqual(unit);
    await expect(drafting.importUnit("{}")).rejects.toThrow();
    expect(await drafting.readUnit("{}")).toBeNull();
  });
});
