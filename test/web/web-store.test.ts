import { describe, expect, test } from "@jest/globals";
import type { ApplyOutcome } from "../../src/core/host";
import { createWebStore, savedName } from "../../src/web/web-store";
import type { WorkFailure } from "../../src/taskpane/worker/work-failure";
import { WorkerCallError } from "../../src/taskpane/worker/worker-line";
import type { DeskChoices, DeskView, FileDesk, NewFile } from "../../src/web/worker/file-desk";
import { findingOf, placedOf, runOf } from "../taskpane/fixtures";

const placed = [placedOf(findingOf({ fixes: [fixOf("Ghi thời hạn")] })), placedOf(findingOf())];

function fixOf(title: string) {
  return { title, isPreferred: true, safety: "confirm", ask: null, edits: [] } as const;
}

function viewOf(list = placed, change: Partial<DeskView> = {}): DeskView {
  const run = runOf(list.map(({ finding }) => finding));
  return {
    kind: "document",
    run,
    placed: list,
    canUndo: false,
    hasMarks: false,
    sheets: [],
    ...change,
  };
}

/** A desk that answers as told and writes down what it was asked. */
function start(answers: Partial<FileDesk> = {}) {
  const checks: DeskChoices[] = [];
  const downloads: NewFile[] = [];
  let opened = 0;
  const desk = {
    profiles: async () => [{ id: "xa", name: "Xã" }],
    samples: async () => [],
    open: async (_bytes: Uint8Array, choices: DeskChoices) => {
      checks.push(choices);
      return viewOf();
    },
    check: async (choices: DeskChoices) => {
      checks.push(choices);
      return viewOf();
    },
    save: async () => Uint8Array.of(1),
    slip: async () => Uint8Array.of(2),
    ...answers,
  } as unknown as FileDesk;
  const store = createWebStore(desk, {
    download: (file) => void downloads.push(file),
    explain: async () => null,
    today: () => "2026-11-22",
    opened: () => void (opened += 1),
  });
  const openFile = async (name = "kế hoạch.docx"): Promise<void> => {
    store.actions.openFile({ name, arrayBuffer: async () => new ArrayBuffer(1) });
    await settled();
  };
  return { store, checks, downloads, openFile, openedCount: () => opened };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
const failing = (failure: WorkFailure) => async (): Promise<never> => {
  throw new WorkerCallError(failure);
};

describe("the page's store", () => {
  test("hands the check slip over under a name beside the file's own", async () => {
    const { store, openFile, downloads } = start();
    await openFile();
    store.actions.makeSlip?.();
    await settled();
    expect(downloads.map(({ name }) => name)).toEqual(["kế hoạch (phiếu kiểm tra).docx"]);
  });

  test("a file opened for a tool is that tool's until another one is opened", async () => {
    const { store, openFile } = start();
    const file = { name: "biểu.xlsx", arrayBuffer: async () => new ArrayBuffer(1) };
    store.actions.openFile(file, "learning");
    await settled();
    expect(store.getState().openedFor).toBe("learning");
    await openFile();
    expect(store.getState().openedFor).toBeNull();
  });

  test("tells of another file that was opened, not of one that could not be", async () => {
    const { openFile, openedCount, store } = start();
    await openFile();
    await openFile("kế hoạch 2.docx");
    store.actions.refresh();
    await settled();
    expect(openedCount()).toBe(2);
    const refusing = start({
      open: failing({ kind: "unreadable", reason: "notAZip" }),
    });
    await refusing.openFile();
    expect(refusing.openedCount()).toBe(0);
  });

  test("opens a file, and asks for it to be drawn anew", async () => {
    const { store, openFile } = start();
    await openFile();
    expect(store.getState()).toMatchObject({
      fileName: "kế hoạch.docx",
      job: null,
      version: 1,
      edits: null,
    });
    expect(store.getState().placed).toHaveLength(2);
  });

  test("does one job after the other, and drops none", async () => {
    const { store, checks, openFile } = start();
    await openFile();
    store.actions.check();
    store.actions.chooseProfile("xa");
    expect(store.getState().job).toBe("check");
    await settled();
    expect(checks.map(({ profileId }) => profileId)).toEqual([null, null, "xa"]);
    expect(store.getState().job).toBeNull();
  });

  test("opens a file that was dropped before the page had its choices", async () => {
    const { store } = start();
    void store.start();
    store.actions.openFile({
      name: "kế hoạch.docx",
      arrayBuffer: async () => new ArrayBuffer(1),
    });
    await settled();
    expect(store.getState()).toMatchObject({ fileName: "kế hoạch.docx", job: null });
  });

  test("checks a file that was dropped at once with what the machine has kept", async () => {
    const order: string[] = [];
    const { store } = start({
      open: async () => {
        order.push("file checked");
        return viewOf();
      },
    });
    void store.start(async () => {
      await settled();
      order.push("put back");
    });
    store.actions.openFile({ name: "kế hoạch.docx", arrayBuffer: async () => new ArrayBuffer(1) });
    await settled();
    await settled();
    expect(order).toEqual(["put back", "file checked"]);
  });

  test("what was done is not taken away unread by a check that waited behind it", async () => {
    const { store, openFile, downloads } = start();
    await openFile();
    store.actions.save?.();
    store.actions.check();
    await settled();
    expect(downloads).toHaveLength(1);
    expect(store.getState().message?.key).toBe("done.saved");
  });

  test("refuses a fix of a finding that a check before it has replaced", async () => {
    const applied: number[] = [];
    const { store, openFile } = start({
      check: async () => viewOf([placedOf(findingOf())]),
      applyFix: async (finding) => {
        applied.push(finding);
        return { outcome: { kind: "applied", revision: "r2" }, edits: [], view: null };
      },
    });
    await openFile();
    store.actions.check();
    store.actions.applyFix(0, 0, null);
    await settled();
    expect(applied).toEqual([]);
    expect(store.getState().message).toEqual({ intent: "warning", key: "outcome.stale" });
  });

  test("forgets what was said about the last file", async () => {
    const { store, checks, openFile } = start();
    await openFile();
    store.actions.chooseProfile("xa");
    await settled();
    store.actions.chooseDate("2026-01-01");
    await settled();
    expect(checks.at(-1)).toMatchObject({ profileId: "xa", on: "2026-01-01" });
    await openFile("khác.docx");
    expect(checks.at(-1)).toMatchObject({ profileId: null, on: null });
  });

  test("shows a fix, what it changed, and the finding that comes next", async () => {
    const edits = [
      { kind: "replaceParagraphText", paragraphId: "p1", expected: "a", text: "b" },
    ] as const;
    const { store, openFile } = start({
      applyFix: async () => ({
        outcome: { kind: "applied", revision: "r2" },
        edits,
        view: viewOf(placed.slice(1), { canUndo: true }),
      }),
    });
    await openFile();
    store.actions.applyFix(0, 0, null);
    await settled();
    expect(store.getState()).toMatchObject({
      version: 2,
      edits,
      selected: 0,
      target: { anchor: placed[0]?.finding.anchor },
      message: { key: "done.fixed", data: { title: "Ghi thời hạn" } },
    });
  });

  test.each([
    [{ kind: "stale", edit: null }, "outcome.stale"],
    [{ kind: "refused", reason: "protected" }, "outcome.protected"],
  ] as const satisfies readonly (readonly [ApplyOutcome, string])[])(
    "words a fix that came to nothing: %j",
    async (outcome, key) => {
      const { store, openFile } = start({
        applyFix: async () => ({ outcome, edits: [], view: null }),
      });
      await openFile();
      store.actions.applyFix(0, 0, null);
      await settled();
      expect(store.getState()).toMatchObject({ version: 1, message: { key } });
    }
  );

  test.each([
    [{ kind: "unreadable", reason: "encrypted" }, "unreadable.encrypted"],
    [
      { kind: "nothingInForce", what: "profileFrom", data: { from: "2/7/2025" } },
      "new.nothing.profileFrom",
    ],
    [{ kind: "unexpected", message: "?" }, "outcome.failed"],
  ] as const satisfies readonly (readonly [WorkFailure, string])[])(
    "keeps the open file when another cannot be opened: %j",
    async (failure, key) => {
      let isBroken = false;
      const { store, openFile } = start({
        open: async () => (isBroken ? failing(failure)() : viewOf()),
      });
      await openFile();
      isBroken = true;
      await openFile("hỏng.docx");
      expect(store.getState()).toMatchObject({
        fileName: "kế hoạch.docx",
        version: 1,
        job: null,
        message: { key },
      });
    }
  );

  test("saves under a name that cannot overwrite the original", async () => {
    const { store, downloads, openFile } = start();
    await openFile();
    store.actions.save();
    await settled();
    expect(downloads).toEqual([{ name: "kế hoạch (đã soát).docx", bytes: Uint8Array.of(1) }]);
    expect([savedName("a.b.xlsx"), savedName("không đuôi"), savedName(".docx")]).toEqual([
      "a.b (đã soát).xlsx",
      "không đuôi (đã soát)",
      ".docx (đã soát)",
    ]);
  });

  test("checks the open file again when the language changes, and only then", async () => {
    const { store, checks, openFile } = start();
    store.actions.setLocale("en");
    await settled();
    expect(checks).toEqual([]);
    await openFile();
    store.actions.setLocale("vi");
    await settled();
    expect(checks.map(({ locale }) => locale)).toEqual(["en", "vi"]);
  });

  test("goes back to the start screen", async () => {
    const { store, openFile } = start();
    await openFile();
    store.actions.close();
    expect(store.getState()).toMatchObject({ fileName: null, view: null, run: null, placed: [] });
  });
});
