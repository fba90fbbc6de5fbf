import { describe, expect, test } from "@jest/globals";
import type { CheckRequest } from "../../../src/app/check-run";
import type { TemplateOrder, TodaysTemplate } from "../../../src/app/create-for-today";
import type { DocumentModel } from "../../../src/core/model/document";
import { createMemoryHost } from "../../../src/hosts/memory/create-memory-host";
import { createChoiceMemory } from "../../../src/taskpane/office/choice-memory";
import { createOfficeStore } from "../../../src/taskpane/office/office-store";
import type { OpenDocument } from "../../../src/taskpane/office/open-document";
import type { CheckDesk } from "../../../src/taskpane/worker/check-desk";
import { WorkerCallError } from "../../../src/taskpane/worker/worker-line";
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
  const orders: TemplateOrder[] = [];
  const inserted: TodaysTemplate[] = [];
  const changes: (() => void)[] = [];
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
    create: async (order) => {
      orders.push(order);
      return { kind: "docx", bytes: Uint8Array.of(1) };
    },
    ...answers,
  };
  const open: OpenDocument = {
    host,
    templates: ["plan"],
    marksShown: () => ["marks.comment"],
    insert: async (_kind, template) => void inserted.push(template),
    watch: async (onChange) => changes.push(onChange),
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
  });
  return { store, host, requests, orders, inserted, changes, memory };
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
    expect(store.getState().marks).toEqual(["marks.comment"]);
    store.actions.applyFix(0, 0, null);
    await settled();
    expect(store.getState()).toMatchObject({
      placed: [],
      marks: [],
      message: { intent: "success", key: "done.fixed" },
    });
    expect(host.marks).toEqual([]);
    expect((await host.read()).model.blocks).toMatchObject([{ text: right }]);
    store.actions.clearMarks();
    await settled();
    expect(store.getState().message?.key).toBe("done.cleared");
  });

  test("one job at a time", async () => {
    const { store, requests } = start();
    store.actions.check();
    store.actions.check();
    await settled();
    expect(requests).toHaveLength(1);
  });

  test("a change in the document makes the run stale, and a check makes it fresh", async () => {
    const { store, changes } = start();
    await store.start();
    for (const change of changes) change();
    expect(store.getState().isStale).toBe(false);
    store.actions.check();
    await settled();
    for (const change of changes) change();
    expect(store.getState().isStale).toBe(true);
    store.actions.check();
    await settled();
    expect(store.getState().isStale).toBe(false);
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

  test("templates are ordered for the office and the day", async () => {
    const { store, orders, inserted } = start();
    store.actions.remember({ profileId: "so-2026", unitName: "Sở Nội vụ" });
    store.actions.insert("plan");
    await settled();
    expect(orders).toEqual([
      { kind: "plan", profileId: "so-2026", unitName: "Sở Nội vụ", place: null, day },
    ]);
    expect(inserted).toEqual([{ kind: "docx", bytes: Uint8Array.of(1) }]);
    expect(store.getState().message?.key).toBe("office.inserted");
  });

  test("an order that no law covers is told as such", async () => {
    const fail = () =>
      Promise.reject(
        new WorkerCallError({ kind: "nothingInForce", what: "areas", on: "2026-11-20" })
      );
    const { store } = start({}, { create: fail });
    store.actions.insert("plan");
    await settled();
    expect(store.getState().message?.key).toBe("office.nothingInForce");
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
