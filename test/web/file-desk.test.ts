import { beforeEach, describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { createDocxHost } from "../../src/hosts/docx/create-docx-host";
import { checks } from "../../src/checks/index";
import { UnreadableFileError } from "../../src/core/host";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { sampleFiles } from "../../src/templating/samples";
import { createFileDesk } from "../../src/web/worker/create-file-desk";
import type { DeskChoices, DeskView, FileDesk } from "../../src/web/worker/file-desk";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const untold: DeskChoices = { profileId: null, documentType: null, on: null, locale: "vi" };

let desk: FileDesk;
beforeEach(() => {
  desk = createFileDesk(catalogue, sampleFiles);
});

async function openSample(id: string): Promise<DeskView> {
  const { bytes } = await desk.createSample(id);
  return desk.open(bytes, untold);
}

describe("a desk over real files", () => {
  test("offers profiles and samples that it can open", async () => {
    expect((await desk.profiles()).length).toBeGreaterThan(3);
    for (const { id } of await desk.samples()) {
      const view = await openSample(id);
      expect(view.run.faults).toEqual([]);
      expect(view.placed).toHaveLength(view.run.findings.length);
    }
  });

  test("what lies beside a file stays for its checks and goes when another is opened", async () => {
    const said: string[] = [];
    const beside = {
      request: () => (said.push("asked"), {}),
      clear: () => void said.push("clear"),
    };
    desk = createFileDesk(catalogue, sampleFiles, beside);
    await openSample("faulty-plan");
    await desk.check(untold);
    await expect(desk.open(Uint8Array.of(1), untold)).rejects.toThrow(UnreadableFileError);
    await openSample("faulty-plan");
    expect(said).toEqual(["clear", "asked", "clear"]);
  });

  test("applies a fix, and undoing it gives back the very bytes", async () => {
    const view = await openSample("faulty-plan");
    const before = await desk.save();
    const finding = view.placed.findIndex(({ finding: { fixes } }) => fixes[0]?.ask);
    const fixed = await desk.applyFix(finding, 0, "Tháng 9/2026");
    expect(fixed.outcome.kind).toBe("applied");
    expect(fixed.view?.canUndo).toBe(true);
    expect(fixed.view?.placed).toHaveLength(view.placed.length - 1);
    const undone = await desk.undo();
    expect(undone.canUndo).toBe(false);
    expect(undone.placed).toEqual(view.placed);
    expect(Buffer.from(await desk.save()).equals(Buffer.from(before))).toBe(true);
  });

  test("marks follow a fix, and clearing them leaves none", async () => {
    const view = await openSample("faulty-plan");
    const before = await desk.save();
    await desk.mark();
    const finding = view.placed.findIndex(({ finding: { fixes } }) => fixes[0]?.ask);
    const fixed = await desk.applyFix(finding, 0, "Tháng 9/2026");
    expect(fixed.view?.hasMarks).toBe(true);
    const marked = await desk.open(await desk.save(), untold);
    expect(marked.placed).toHaveLength(view.placed.length - 1);
    await desk.clearMarks();
    expect((await desk.save()).length).toBeLessThan(before.length + 400);
  });

  test("keeps what was said about the open file when another one cannot be opened", async () => {
    await openSample("faulty-plan");
    const told = await desk.check({ ...untold, on: "2026-06-30" });
    await expect(desk.open(Uint8Array.of(1, 2, 3), untold)).rejects.toThrow(UnreadableFileError);
    const finding = told.placed.findIndex(({ finding: { fixes } }) => fixes[0]?.ask);
    const { view } = await desk.applyFix(finding, 0, "Tháng 9/2026");
    expect(view?.run.on).toBe("2026-06-30");
  });

  test("a check slip carries the hash of the very file that would be saved", async () => {
    await openSample("faulty-plan");
    const sha256 = createHash("sha256")
      .update(await desk.save())
      .digest("hex");
    const slip = await desk.slip("kế hoạch.docx", "2026-11-22");
    const { model } = await createDocxHost(slip).read();
    expect(JSON.stringify(model.blocks)).toContain(sha256);
  });

  test("hands out the rows of a sheet that are asked for, as plain data", async () => {
    const view = await openSample("faulty-workbook");
    const [sheet] = view.sheets;
    const rows = await desk.rows(sheet?.id ?? "", 4, 7);
    expect(rows.map(({ index }) => index)).toEqual([4, 5, 6]);
    expect(structuredClone(rows)).toEqual(rows);
    expect(rows[0]?.cells[0]?.text).toBe("STT");
  });

  test("leads every finding in the body of a document to a bookmark", async () => {
    const { placed } = await openSample("faulty-plan");
    const { bookmarks } = await desk.pages();
    for (const { finding } of placed) {
      const { anchor } = finding;
      if (anchor.kind === "paragraph") expect(bookmarks.has(anchor.paragraphId)).toBe(true);
      if (anchor.kind === "tableCell")
        expect(bookmarks.has(`${anchor.tableId}/${anchor.row}/${anchor.column}`)).toBe(true);
    }
    await openSample("faulty-workbook");
    await expect(desk.pages()).rejects.toThrow(TypeError);
  });
});
