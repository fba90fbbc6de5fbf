import { beforeEach, describe, expect, test } from "@jest/globals";
import { checks } from "../../src/checks/index";
import { readModel } from "../../src/hosts/open-file";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import {
  createFiguresDesk,
  type FiguresDesk,
  type FiguresView,
} from "../../src/taskpane/tools/figures/figures-desk";
import { officeFigures } from "../../src/taskpane/tools/figures/office-figures";
import { sampleFiles } from "../../src/templating/samples";
import { createFileDesk, type LocalFileDesk } from "../../src/web/worker/create-file-desk";
import { figuresOf } from "../../src/web/worker/figures-of";
import { docxOf } from "../support/docx";
import { statisticsFile } from "../support/statistics-files";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const untold = { profileId: null, documentType: null, on: null, locale: "vi" } as const;
const question = { model: null, profileId: null, on: null, linksTied: false };
const report = docxOf(
  [
    "UBND TỈNH A",
    "BÁO CÁO",
    "Công tác cải cách hành chính quý I năm 2026",
    "Tổng số PAKN đã tiếp nhận là …… PAKN.",
    "Số PAKN đã giải quyết xong là 870.",
  ]
    .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join("")
);
const workbook = (received: number): Uint8Array =>
  statisticsFile({
    unitName: "UBND TỈNH A",
    period: "q1",
    figures: { "b3.3.3.1": received, "b3.3.3.2": 871 },
  });

let files: LocalFileDesk;
let desk: FiguresDesk;
beforeEach(() => {
  files = createFileDesk(catalogue, sampleFiles);
  desk = createFiguresDesk(catalogue, figuresOf(files));
});

const statuses = (view: FiguresView) =>
  view.kind === "planned" ? view.figures.map(({ status }) => status) : view.reason;

describe("figures at the page", () => {
  test("are tied, filled, found old when the table changes, and filling is undone", async () => {
    const opened = await files.open(report, untold);
    await desk.take("q1.xlsx", workbook(890));
    const before = await desk.look(question);
    expect(statuses(before)).toEqual(["filled"]);
    expect(before.kind === "planned" && before.tying.counts).toEqual({
      contradicted: 1,
      tied: 0,
      untied: 0,
    });
    expect((await desk.fill(question))?.kind).toBe("written");
    expect(statuses(await desk.look(question))).toEqual(["current"]);
    await desk.take("q1.xlsx", workbook(895));
    expect(statuses(await desk.look(question))).toEqual(["updated"]);
    const undone = await files.undo();
    expect(undone.run.revision).toBe(opened.run.revision);
  });

  test("forms go to a workbook and into the report, once", async () => {
    await files.open(report, untold);
    expect(await desk.formsToWorkbook(question)).toEqual({ kind: "impossible", reason: "noForms" });
    await desk.take("q1.xlsx", workbook(890));
    expect((await desk.formsToReport(question))?.kind).toBe("applied");
    const once = await files.save();
    const moved = await desk.formsToWorkbook(question);
    expect(moved?.kind === "made" && moved.forms).toHaveLength(7);
    await desk.formsToReport(question);
    expect(Buffer.from(await files.save()).equals(Buffer.from(once))).toBe(true);
  });

  test("what is no report, or of another period, is told", async () => {
    expect(statuses(await desk.look(question))).toBe("noReport");
    const h1 = statisticsFile({ unitName: "UBND TỈNH A", period: "h1" });
    await desk.take("h1.xlsx", h1);
    await files.open(report, untold);
    expect(statuses(await desk.look(question))).toBe("otherPeriod");
    await files.open(h1, untold);
    expect(statuses(await desk.look(question))).toBe("noReport");
  });

  test("a text copied from the workbook fills as the workbook does; a broken one changes nothing", async () => {
    const model = await readModel(workbook(890));
    if (model.kind !== "workbook") throw new Error("no workbook");
    const copied = await desk.copy({ model, fileName: "q1.xlsx", profileId: null, on: null });
    if (copied.kind !== "taken") throw new Error(copied.reason);
    await files.open(report, untold);
    await desk.take("q1.xlsx", workbook(890));
    const fromFile = await desk.look(question);
    expect(await desk.paste(copied.text)).toEqual({ kind: "taken", name: "q1.xlsx" });
    const figuresIn = (view: FiguresView) => (view.kind === "planned" ? view.figures : view.reason);
    expect(figuresIn(await desk.look(question))).toEqual(figuresIn(fromFile));
    expect(await desk.paste("{}")).toEqual({ kind: "refused", reason: "broken" });
    expect(statuses(await desk.look(question))).toEqual(["filled"]);
  });

  test("in Word the forms that the report lacks come as a document to be put behind it, once", async () => {
    const model = await readModel(report);
    if (model.kind !== "document") throw new Error("no report");
    expect(await desk.tablesForReport({ ...question, model })).toBeNull();
    await desk.take("q1.xlsx", workbook(890));
    const made = await desk.tablesForReport({ ...question, model });
    if (made?.kind !== "made" || made.docx === null) throw new Error("nothing made");
    expect([made.revision, made.edits]).toEqual([model.revision, []]);
    const tables = await readModel(made.docx);
    if (tables.kind !== "document") throw new Error("no document");
    expect(tables.blocks[0]).toMatchObject({ text: "PHỤ LỤC" });
    // Put behind the report's own text, nothing is left to bring.
    const blocks = [
      ...model.blocks,
      ...tables.blocks.map((block) => ({ ...block, id: `t${block.id}` })),
    ];
    const after = await desk.tablesForReport({ ...question, model: { ...model, blocks } });
    expect(after).toMatchObject({ kind: "made", edits: [], docx: null });

    const calls: string[] = [];
    const run = { profile: null, on: null };
    const figures = officeFigures(
      {
        getState: () => ({ run }),
        actions: {
          check: () => calls.push("check"),
          seen: (revision: string) => calls.push(`seen ${revision === model.revision}`),
        },
      } as never,
      {
        read: async () => ({ model, notices: [] }),
        apply: async (revision) => ({ kind: "applied", revision }),
      },
      {
        writer: { write: async () => ({ kind: "stale" }) },
        insertAtEnd: async (docx) => void calls.push(`insert ${docx.length > 1000}`),
      },
      desk
    );
    await figures.paste("{}");
    expect([figures.canTakeForms, figures.canBringForms]).toEqual([false, true]);
    await figures.bringForms();
    // What is read is told: findings of another state of the report are stale.
    expect(calls).toEqual(["seen true", "insert true", "check", "seen true"]);
    expect(figures.getState().message?.key).toBe("figures.formsBrought");
  });
});
