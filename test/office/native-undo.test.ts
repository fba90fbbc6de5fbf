import { describe, expect, test } from "@jest/globals";
import { createTemplateFile } from "../../src/app/create-template";
import { listTemplates } from "../../src/app/list-templates";
import { wordDocument } from "../../src/commands/open-in-word";
import { openPackage } from "../../src/ooxml/package/open-package";
import { createChoiceMemory } from "../../src/taskpane/office/choice-memory";
import { createDraftingDesk } from "../../src/taskpane/tools/drafting/drafting-desk";
import type { DraftingStore } from "../../src/taskpane/tools/drafting/drafting-store";
import { officeDrafting } from "../../src/taskpane/tools/drafting/office-drafting";
import { openWordHost } from "../hosts/word-host";
import { cell, docxOf, p, table } from "../support/docx";
import { findingAt } from "../support/findings";
import { partsOf } from "../support/package-parts";
import { storeOf } from "../support/own-template-files";
import { catalogue } from "../support/templating-law";
import type { TierName } from "./tiers";
import type { WordDocument } from "./word/word-document";

const profileId = "so-2026";
const today = "2026-11-22";
const year = 2027;
const written = docxOf(
  p("Đang soạn") + table([cell(p("Việc")), cell(p("Hạn"))]) + p("Đoạn sau con trỏ")
);
const plan = createTemplateFile(
  { templateId: "plan-annual", profileId, year, office: null },
  catalogue
).bytes;

const saved = (document: WordDocument) => partsOf(openPackage(document.save()));

/** A document in a pretend Word that keeps what can be undone, and drafting over it. */
function open(bytes: Uint8Array, tier: TierName) {
  const word = openWordHost(bytes, tier);
  word.document.keepUndoSteps();
  const choices = createChoiceMemory(() => storeOf(), undefined);
  const memory = { ...choices, read: () => ({ ...choices.read(), profileId }) };
  const drafting = officeDrafting(
    { actions: { remember: choices.remember, seen: () => undefined } } as never,
    wordDocument(word.host),
    createDraftingDesk(catalogue, {
      opened: () => null,
      apply: async () => null,
      readFile: async () => null,
    }),
    { memory, today }
  );
  return { ...word, drafting };
}

/** Ctrl+Z until nothing is left to undo; how often it was pressed. */
function undoAll(document: WordDocument): number {
  const { undoCount } = document;
  while (document.undoCount > 0) document.undo();
  return undoCount;
}

const templates = listTemplates(profileId, "2026-12-31", catalogue).filter(
  ({ fileKind }) => fileKind === "docx"
);

describe("every template at the cursor, then undone, leaves the file as it was", () => {
  test.each(templates.map(({ id }) => id))("%s", async (templateId) => {
    const order = { templateId, profileId, year, period: "q1", office: null } as const;
    const { bytes } = createTemplateFile(order, catalogue);
    const { host, document } = open(written, "web");
    const before = saved(document);
    await host.insertion.insertAtCursor(bytes);
    expect(saved(document)).not.toEqual(before);
    // One press of Ctrl+Z, as the pane says.
    expect(undoAll(document)).toBe(1);
    expect(saved(document)).toEqual(before);
  });
});

const task = { areaId: "", task: "Rà soát", output: "Báo cáo", leadUnit: "", deadline: "" };

/** What drafting writes into a plan that is open; each answers the area or goal it needs from the view. */
const insertions: Readonly<Record<string, (drafting: DraftingStore) => Promise<void>>> = {
  "an area's skeleton": ({ actions }) => actions.insertArea("digital-government", year),
  "a task's row": async ({ actions, getState }) => {
    const areaId = getState().view?.areas[0]?.areaId ?? "";
    await actions.addTasks([
      { ...task, areaId },
      { ...task, areaId, task: "Công khai" },
    ]);
  },
  "a goal in its area": async ({ actions, getState }) => {
    const goal = getState().view?.goals.find(({ hasPlace, isThere }) => hasPlace && !isThere);
    if (goal !== undefined) await actions.addGoal(goal);
  },
  "a goal at the cursor": async ({ actions, getState }) => {
    const [goal] = getState().view?.goals ?? [];
    if (goal !== undefined) await actions.goalAtCursor(goal);
  },
  "a filled slot": async ({ actions, getState }) => {
    const slot = getState().view?.slots.find(({ kind }) => kind === "text");
    if (slot !== undefined) await actions.fill(slot, "Trả lời");
  },
};

test.each(["office2021", "web"] as const)(
  "what drafting writes into a plan, piece by piece undone, leaves the file as it was: %s",
  async (tier) => {
    const { document, drafting } = open(plan, tier);
    const before = saved(document);
    await drafting.actions.chooseProfile(profileId);
    for (const [piece, insert] of Object.entries(insertions)) {
      await drafting.actions.look();
      await insert(drafting);
      const { message } = drafting.getState();
      expect([piece, message?.intent]).toEqual([piece, "success"]);
      expect(saved(document)).not.toEqual(before);
      undoAll(document);
      expect(saved(document)).toEqual(before);
    }
  },
  30_000
);

test.each([
  ["office2021", false],
  ["office2024", true],
  ["microsoft365", false],
] as const)(
  "marks over a piece at the cursor, cleared or undone with it, leave the file as it was: %s",
  async (tier, comments) => {
    const { host, document } = open(written, tier);
    const before = saved(document);
    const { blocks } = (await host.read()).model;
    await host.insertion.insertAtCursor(docxOf(p("Nhiệm vụ chung") + p("Hạn: trong năm")));
    const inserted = saved(document);
    const { model } = await host.read();
    const findings = model.blocks
      .slice(1, model.blocks.length - blocks.length + 2)
      .map(({ id }) => findingAt({ kind: "paragraph", paragraphId: id }));
    host.setMarkOptions({ comments, highlight: false });

    await host.showMarks(findings);
    expect([saved(document), document.annotations.length]).not.toEqual([inserted, 0]);
    await host.showMarks([]);
    expect(document.annotations).toEqual([]);
    expect(saved(document)).toEqual(inserted);

    await host.showMarks(findings);
    undoAll(document);
    expect(saved(document)).toEqual(before);
  }
);
