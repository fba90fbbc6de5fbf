import { describe, expect, test } from "@jest/globals";
import {
  answerCalls,
  callAcross,
  WorkerCallError,
  type WorkerLine,
} from "../../../src/taskpane/worker/worker-line";

/** Two ends of a line that pass messages on as a worker would: copied, and later. */
function lineOf(): readonly [WorkerLine, WorkerLine] {
  const listeners: ((event: { readonly data: unknown }) => void)[][] = [[], []];
  const end = (own: number): WorkerLine => ({
    postMessage: (message) =>
      queueMicrotask(() => {
        for (const listen of listeners[1 - own] ?? [])
          listen({ data: JSON.parse(JSON.stringify(message)) });
      }),
    addEventListener: (_type, listener) => void listeners[own]?.push(listener),
  });
  return [end(0), end(1)];
}

interface Sums {
  add(one: number, other: number): Promise<number>;
  divide(one: number, other: number): Promise<number>;
}

function sums(): Sums {
  const [here, there] = lineOf();
  answerCalls<Sums>(
    {
      add: async (one, other) => one + other,
      divide: async (one, other) => {
        if (other === 0) throw new RangeError("by nothing");
        return one / other;
      },
    },
    there,
    (cause) => (cause instanceof RangeError ? "impossible" : "unexpected")
  );
  return callAcross<Sums>(here, { add: true, divide: true });
}

describe("calls across a line", () => {
  test("each gets its own answer", async () => {
    const { add, divide } = sums();
    expect(await Promise.all([add(1, 2), divide(8, 2), add(3, 4)])).toEqual([3, 4, 7]);
  });

  test("a failure comes back as its word", async () => {
    const failure = sums().divide(1, 0);
    await expect(failure).rejects.toBeInstanceOf(WorkerCallError);
    await expect(failure).rejects.toMatchObject({ failure: "impossible" });
  });
});
