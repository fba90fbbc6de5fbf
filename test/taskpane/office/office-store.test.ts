import { describe, expect, test } from "@jest/globals";
import type { CheckRequest } from "../../../src/app/check-run";
import type { DocumentModel } from "../../../src/core/model/document";
import { createMemoryHost } from "../../../src/hosts/memory/create-memory-host";
import { createChoiceMemory } from "../../../src/taskpane/office/choice-memory";
import { createOfficeStore } from "../../../src/taskpane/office/office-store";
import type { DocumentWatcher, OpenDocument } from "../../../src/taskpane/office/open-document";
import type { CheckDesk, SlipOrder } from "../../../src/taskpane/worker/check-desk";
import { documentOf } from "../../support/document";
import { findingOf, placedOf, runOf } from "../fixtures";

const day = new Date("2026-11-20T09:00:00");
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** A word to be mended: one finding for as long as it stands there. */
const wrong = "hoà giải";
const right = "hòa giải";

function start(parts: Partial<OpenDocument> = {}, answers: Partial<CheckDesk> = {}) {
  const model = documentOf(wrong);
  const host = createMemoryHost<DocumentModel>(model);
  const requests: CheckRequest[] = [];
  const watchers: DocumentWatcher[] = [];
  const values = new Map<string, string>();
  const desk: CheckDesk = {
    profiles: async () => [{ id: "so-2026", name: "Sở, ngành" }],
    check: async (request) => {
      requests.push(request);
      const [block] = request.model.kind === "document" ? request.model.blocks : [];
      const isWrong = block?.kind === "paragraph" && block.text === wrong;
      const findings = isWrong ? [faultIn(block.id)] : [];
      return {
        run: runOf(findings, { revision: request.model.revision }),
        placed: findings.map((finding) => placedOf(finding)),
      };
    },
    slip: async () => Uint8Array.of(7),
    ...answers,
  };
  const open: OpenDocument = {
    host,
    fileName: "kế hoạch.docx",
    markChoices: ["comments"],
    isUndoable: true,
    mark: async (findings, choices) => {
      await host.showMarks(findings);
      if (findings.length === 0) return [];
      return [choices.has("comments") ? "marks.comment" : "marks.contentControl"];
    },
    insert: async () => undefined,
    watch: async (watcher) => watchers.push(watcher),
    describeError: (cause) => (cause === "busy" ? "office.busy" : null),
    ...parts,
  };
  const memory = createChoiceMemory(
    () => ({
      getItem: (key) => values.get(key) ?? null,
      setItem: (key, value) => void values.set(key, value),
      removeItem: (key) => void values.delete(key),
    }),
    undefined
  );
  const store = createOfficeStore(open, desk, {
    memory,
    today: () => day,
    explain: async () => null,
    noticeKey: (id) => (id === "busy" ? "office.busy" : null),
    livePause: 5,
  });
  const change = (): void => {
    for (const { onChange } of watchers) onChange();
  };
  const acceptFix = (): void => {
    for (const { onFixAccepted } of watchers) onFixAccepted();
  };
  return { store, host, requests, change, acceptFix, memory };
}

function faultIn(paragraphId: string) {
  return findingOf({
    anchor: { kind: "paragraph", paragraphId },
    fixes: [
      {
        title: "Đổi dấu",
        isPreferred: true,
        safety: "safe",
        ask: null,
        edits: [{ kind: "replaceParagraphText", paragraphId, expected: wrong, text: right }],
      },
    ],
  });
}

describe("the pane's state inside Office", () => {
  test("check, mark, fix, clear", async () => {
    const { store, host } = start();
    store.actions.check();
    expect(store.getState().job).toBe("check");
    await settled();
    expect(store.getState().placed).toHaveLength(1);
    store.actions.mark();
    await settled();
    expect(host.marks).toHaveLength(1);
    expect(store.getState().marks).toEqual(["marks.contentControl"]);
    store.actions.applyFix(0, 0, null);
    await settled();
    expect(store.getState()).toMatchObject({
      placed: [],
      marks: [],
      message: { intent: "success", key: "office.fixed" },
    });
    expect(host.marks).toEqual([]);
    expect((await host.read()).model.blocks).toMatchObject([{ text: right }]);
    store.actions.clearMarks();
    await settled();
    expect(store.getState().message?.key).toBe("done.cleared");
  });

  test("one job after the other: a choice made during a check is checked next", async () => {
    const { store, requests } = start();
    store.actions.check();
    store.actions.chooseProfile("xa");
    await settled();
    expect(requests.map(({ profileId }) => profileId)).toEqual([null, "xa"]);
    expect(store.getState()).toMatchObject({ job: null, office: { profileId: "xa" } });
  });

  test("a change in the document makes the run stale, and a check makes it fresh", async () => {
    const { store, change } = start();
    await store.start();
    change();
    expect(store.getState().isStale).toBe(false);
    store.actions.check();
    await settled();
    change();
    expect(store.getState().isStale).toBe(true);
    store.actions.check();
    await settled();
    expect(store.getState().isStale).toBe(false);
  });

  test("a change during a check leaves its results stale", async () => {
    const { store, change } = start();
    await store.start();
    store.actions.check();
    change();
    await settled();
    expect(store.getState()).toMatchObject({ isStale: true, job: null });
  });

  test("marks follow what has been switched on", async () => {
    const { store } = start();
    expect(store.markChoices).toEqual(["comments"]);
    store.actions.chooseMark("comments", true);
    store.actions.mark();
    await settled();
    expect(store.getState().marks).toEqual(["marks.comment"]);
    store.actions.chooseMark("comments", false);
    store.actions.mark();
    await settled();
    expect(store.getState().marks).toEqual(["marks.contentControl"]);
  });

  test("undo is promised only where Office keeps its list", async () => {
    const { store } = start({ isUndoable: false });
    store.actions.check();
    await settled();
    store.actions.applyFix(0, 0, null);
    await settled();
    expect(store.getState().message?.key).toBe("done.fixed");
  });

  test("a fix that no longer fits is not made", async () => {
    const { store, host } = start();
    store.actions.check();
    await settled();
    host.replace({ ...documentOf("khác"), revision: "r9" });
    store.actions.applyFix(0, 0, null);
    await settled();
    expect(store.getState()).toMatchObject({ isStale: true, message: { key: "outcome.stale" } });
  });

  test("what Office refuses becomes a sentence", async () => {
    const { host } = start();
    const broken = { ...host, read: () => Promise.reject("busy") };
    const { store } = start({ host: broken });
    store.actions.check();
    await settled();
    expect(store.getState()).toMatchObject({ job: null, message: { key: "office.busy" } });
  });

  test("any other error is told, not swallowed", async () => {
    const fail = () => Promise.reject(new Error("a slip of ours"));
    const { store } = start({}, { check: fail });
    store.actions.check();
    await settled();
    expect(store.getState().message).toEqual({
      intent: "error",
      key: "outcome.failed",
      data: { message: "a slip of ours" },
    });
  });

  test("a chosen profile is checked with, and kept for the ribbon", async () => {
    const { store, requests, memory } = start();
    store.actions.chooseProfile("so-2026");
    await settled();
    expect(requests[0]?.profileId).toBe("so-2026");
    expect(memory.read().profileId).toBe("so-2026");
  });

  test("a check asked for at once comes after what the machine has kept", async () => {
    const { store, requests } = start();
    const before: number[] = [];
    const started = store.start(async () => {
      await settled();
      before.push(requests.length);
    });
    expect(store.getState().job).toBe("open");
    store.actions.check();
    await started;
    await settled();
    expect([before, requests.length]).toEqual([[0], 1]);
  });

  test("what was done is not taken away unread by a check that waited behind it", async () => {
    const { store } = start();
    store.actions.clearMarks();
    store.actions.check();
    await settled();
    expect(store.getState()).toMatchObject({ job: null, message: { key: "done.cleared" } });
    expect(store.getState().run).not.toBeNull();
  });

  test("what a tool has read or written makes the findings of another state stale", async () => {
    const { store, host } = start();
    store.actions.seen("r9");
    expect(store.getState().isStale).toBe(false);
    store.actions.check();
    await settled();
    store.actions.seen((await host.read()).model.revision);
    expect(store.getState().isStale).toBe(false);
    store.actions.seen("r9");
    expect(store.getState().isStale).toBe(true);
  });

  test("a notice that the ribbon left is shown once", async () => {
    const { store, memory } = start();
    memory.leaveNotice("busy");
    await store.start();
    expect(store.getState()).toMatchObject({
      message: { key: "office.busy" },
      profiles: [{ id: "so-2026" }],
    });
    expect(memory.takeNotice()).toBeNull();
  });

  test("a cell that is being typed in is said while it lasts", async () => {
    const waits: ((isWaiting: boolean) => void)[] = [];
    const { store } = start({ watchCellEdit: (onWait) => void waits.push(onWait) });
    await store.start();
    for (const wait of waits) wait(true);
    expect(store.getState().message?.key).toBe("office.cellEditMode");
    for (const wait of waits) wait(false);
    expect(store.getState().message).toBeNull();
  });

  test("choosing a finding shows its place", async () => {
    const { store, host } = start();
    store.actions.check();
    await settled();
    store.actions.select(0);
    expect(host.revealed).toHaveLength(1);
    expect(store.getState().selected).toBe(0);
  });
});

describe("checks that start by themselves", () => {
  const quiet = (time = 40): Promise<void> => new Promise((done) => setTimeout(done, time));

  test("do not happen unless they are switched on", async () => {
    const { store, change, requests } = start();
    await store.start();
    store.actions.check();
    await settled();
    change();
    await quiet();
    expect(requests).toHaveLength(1);
    store.actions.setLive(true);
    await quiet();
    expect(requests).toHaveLength(2);
    expect(store.getState().isStale).toBe(false);
  });

  test("come once after many changes, and keep the chosen finding", async () => {
    const { store, change, requests } = start();
    await store.start();
    store.actions.setLive(true);
    store.actions.check();
    await settled();
    store.actions.select(0);
    for (let count = 0; count < 20; count += 1) change();
    await quiet();
    expect(requests).toHaveLength(2);
    expect(store.getState()).toMatchObject({ isStale: false, selected: 0, message: null });
  });

  test("leave what was said last to be read, and take away only what they said themselves", async () => {
    const { store, host, change, requests } = start();
    await store.start();
    store.actions.setLive(true);
    store.actions.check();
    await settled();
    store.actions.applyFix(0, 0, null);
    await settled();
    change();
    await quiet();
    expect(requests).toHaveLength(3);
    expect(store.getState().message?.key).toBe("office.fixed");
    store.actions.check();
    await settled();
    const { read } = host;
    Object.assign(host, { read: () => Promise.reject("busy") });
    change();
    await quiet();
    expect(store.getState().message?.key).toBe("office.busy");
    Object.assign(host, { read });
    change();
    await quiet();
    expect(store.getState().message).toBeNull();
  });

  test("wait for each other, and none is lost", async () => {
    let running = 0;
    let most = 0;
    const answers: (() => void)[] = [];
    const check = async (request: CheckRequest) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((done) => answers.push(done));
      running -= 1;
      return { run: runOf([], { revision: request.model.revision }), placed: [] };
    };
    const { store, change } = start({}, { check });
    await store.start();
    store.actions.setLive(true);
    store.actions.check();
    await settled();
    answers[0]?.();
    await settled();
    for (let round = 1; round <= 3; round += 1) {
      change();
      await quiet(15);
      change();
      await quiet(15);
      expect(answers).toHaveLength(round + 1);
      if (round < 3) answers[round]?.();
      await settled();
    }
    expect(most).toBe(1);
    answers[3]?.();
    await quiet();
    expect(answers).toHaveLength(5);
  });

  test("are given up when they are switched off", async () => {
    const { store, change, requests } = start();
    await store.start();
    store.actions.setLive(true);
    store.actions.check();
    await settled();
    change();
    store.actions.setLive(false);
    await quiet();
    expect(requests).toHaveLength(1);
    expect(store.getState().isStale).toBe(true);
  });

  test("follow a fix that was accepted in the document, switched on or not", async () => {
    const { store, host, acceptFix, requests } = start();
    await store.start();
    store.actions.check();
    await settled();
    host.replace({ ...documentOf(right), revision: "r9" });
    acceptFix();
    await quiet();
    expect(requests).toHaveLength(2);
    expect(store.getState()).toMatchObject({
      placed: [],
      isStale: false,
      message: { key: "office.fixAccepted" },
    });
  });
});

describe("the check slip", () => {
  test("opens in a window of its own, under the file's name and today's date", async () => {
    const opened: Uint8Array[] = [];
    const orders: SlipOrder[] = [];
    const { store } = start(
      { createDocument: async (bytes) => void opened.push(bytes) },
      {
        slip: async (order) => {
          orders.push(order);
          return Uint8Array.of(7);
        },
      }
    );
    store.actions.check();
    await settled();
    store.actions.makeSlip?.();
    await settled();
    expect(orders).toEqual([{ fileName: "kế hoạch.docx", checkedOn: "2026-11-20" }]);
    expect(opened).toEqual([Uint8Array.of(7)]);
    expect(store.getState().message?.key).toBe("slip.opened");
  });

  test("is not offered where it would go into the user's own document", () => {
    expect(start().store.actions.makeSlip).toBeUndefined();
  });
});
