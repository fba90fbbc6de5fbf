import { expect, test } from "@jest/globals";
import { createState } from "../../../src/taskpane/observable";
import { createToolWork, type Working } from "../../../src/taskpane/tools/tool-work";

interface Shown extends Working {
  readonly files: readonly string[];
}

function start() {
  const own = createState<Shown>({ files: [], isBusy: false, message: null });
  const seen: string[] = [];
  own.subscribe(() => {
    const { files, isBusy, message } = own.getState();
    seen.push(`${isBusy ? "busy" : "idle"} ${files.join()} ${message?.key ?? "-"}`);
  });
  const work = createToolWork(own, () => ({ intent: "error", key: "outcome.failed" }));
  const take = (name: string, options = {}): Promise<void> =>
    work(async () => ({ files: [...own.getState().files, name] }), options);
  return { own, work, take, seen };
}

test("a file chosen while another is read is read next; busy until the last is done", async () => {
  const { own, take, seen } = start();
  await Promise.all([take("a"), take("b")]);
  expect(own.getState()).toEqual({ files: ["a", "b"], isBusy: false, message: null });
  expect(seen.filter((line) => line.startsWith("idle"))).toEqual(["idle a,b -"]);
});

test("what fails becomes a message, and the next piece of work takes it away", async () => {
  const { own, work, take } = start();
  await work(() => Promise.reject(new Error("hỏng")));
  expect(own.getState()).toMatchObject({ isBusy: false, message: { key: "outcome.failed" } });
  await take("a");
  expect(own.getState().message).toBeNull();
});

test("what failed is not taken away unread by what was waiting behind it", async () => {
  const { own, work, take } = start();
  const failed = work(() => Promise.reject(new Error("hỏng")));
  await Promise.all([failed, take("b")]);
  expect(own.getState()).toMatchObject({ files: ["b"], message: { key: "outcome.failed" } });
});

test("what nobody asked for by hand leaves the message, and says what failed in its own words", async () => {
  const { own, work, take } = start();
  await work(async () => ({ message: { intent: "success", key: "figures.filled" } }));
  await take("a", { isQuiet: true });
  expect(own.getState().message?.key).toBe("figures.filled");
  await work(() => Promise.reject(new Error("hỏng")), {
    explain: () => ({ intent: "error", key: "outcome.stale" }),
  });
  expect(own.getState().message?.key).toBe("outcome.stale");
});

test("what nobody asked for by hand makes the tool busy only where that is wished", async () => {
  const { own, take, seen } = start();
  await take("a", { isQuiet: true });
  expect(seen.filter((line) => line.startsWith("busy"))).toEqual([]);
  const asked = take("b");
  void take("c", { isQuiet: true });
  expect(own.getState().isBusy).toBe(true);
  await asked;
  expect(own.getState()).toMatchObject({ files: ["a", "b"], isBusy: false });
  const shown = take("d", { isQuiet: true, isBusy: true });
  expect(own.getState().isBusy).toBe(true);
  await shown;
  expect(own.getState().isBusy).toBe(false);
});
