import { describe, expect, test } from "@jest/globals";
import type { NoticeId } from "../../src/commands/notice";
import { createRibbonFunction } from "../../src/commands/ribbon-function";
import { tellNotice } from "../../src/commands/tell-notice";

/** What happened, in order. */
function diary(): { readonly lines: string[]; readonly event: { completed(): void } } {
  const lines: string[] = [];
  return { lines, event: { completed: () => void lines.push("completed") } };
}

describe("createRibbonFunction", () => {
  const works: readonly {
    readonly name: string;
    readonly work: () => Promise<NoticeId | null>;
    readonly lines: readonly string[];
  }[] = [
    { name: "well", work: async () => null, lines: ["completed"] },
    {
      name: "with a notice",
      work: async () => "protected",
      lines: ["tell protected", "completed"],
    },
    {
      name: "without its code",
      work: () => Promise.reject(new Error("Loading chunk 7 failed")),
      lines: ["tell notLoaded", "completed"],
    },
  ];

  test.each(works)("ends $name", async ({ work, lines: expected }) => {
    const { lines, event } = diary();
    await createRibbonFunction(work, async (notice) => void lines.push(`tell ${notice}`))(event);
    expect(lines).toEqual(expected);
  });

  test("completes even when the notice cannot be told", async () => {
    const { lines, event } = diary();
    const run = createRibbonFunction(
      async () => "failed",
      () => Promise.reject(new Error("no screen"))
    );
    await expect(run(event)).rejects.toThrow("no screen");
    expect(lines).toEqual(["completed"]);
  });
});

describe("tellNotice", () => {
  type Opened = (outcome: Office.AsyncResult<Office.Dialog>) => void;
  const closed = "dialogEventReceived" as unknown as Office.EventType;

  function office(open: (page: string, opened: Opened) => void) {
    const left: string[] = [];
    const waits: (() => void)[] = [];
    const outlets = {
      ui: {
        displayDialogAsync: (page: string, _size: unknown, opened: Opened) => open(page, opened),
      } as unknown as Office.UI,
      closed,
      address: "https://cchc.test/tro-ly/pane/commands.html?_host_Info=Word",
      memory: { leaveNotice: (notice: string) => void left.push(notice) },
      wait: (done: () => void) => void waits.push(done),
    };
    return { outlets, left, waits };
  }

  const outcomeWith = (part: object): Office.AsyncResult<Office.Dialog> =>
    part as Office.AsyncResult<Office.Dialog>;

  test("opens the notice beside the ribbon's page and waits until it is closed", async () => {
    const pages: string[] = [];
    const closers: (() => void)[] = [];
    const { outlets, left } = office((page, opened) => {
      pages.push(page);
      const addEventHandler = (_type: unknown, close: () => void) => void closers.push(close);
      opened(outcomeWith({ value: { addEventHandler } }));
    });
    let isDone = false;
    const told = tellNotice("busy", outlets).then(() => void (isDone = true));
    await Promise.resolve();
    expect(pages).toEqual(["https://cchc.test/tro-ly/pane/notice.html?notice=busy"]);
    expect(isDone).toBe(false);
    for (const close of closers) close();
    await told;
    expect(left).toEqual([]);
  });

  test("lets go of a window that stays open", async () => {
    const { outlets, waits } = office((_page, opened) =>
      opened(outcomeWith({ value: { addEventHandler: () => undefined } }))
    );
    const told = tellNotice("busy", outlets);
    for (const elapse of waits) elapse();
    await expect(told).resolves.toBeUndefined();
  });

  test("leaves the notice for the pane where no window opens", async () => {
    const { outlets, left } = office((_page, opened) =>
      opened(outcomeWith({ error: { code: 12009, name: "", message: "" } }))
    );
    await tellNotice("protected", outlets);
    expect(left).toEqual(["protected"]);
  });

  test("leaves the notice for the pane where Office has no windows", async () => {
    const { outlets, left } = office(() => {
      throw new Error("DialogApi 1.1");
    });
    await tellNotice("failed", outlets);
    expect(left).toEqual(["failed"]);
  });
});
