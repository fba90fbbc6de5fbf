import { describe, expect, test } from "@jest/globals";
import {
  answerCalls,
  callAcross,
  WorkerCallError,
  type DeskNames,
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

const sumNames: DeskNames<Sums> = { desk: "sums", functions: { add: true, divide: true } };
const otherNames: DeskNames<Sums> = { ...sumNames, desk: "other" };

function sums(names: DeskNames<Sums> = sumNames): Sums {
  const [here, there] = lineOf();
  answerCalls(
    sumNames,
    {
      add: async (one, other) => one + other,
      divide: async (one, other) => {
        if (other === 0) throw new RangeError("by nothing");
        return one / other;
      },
    },
    there
  );
  answerCalls(
    otherNames,
    { add: async (one, other) => 100 + one + other, divide: async () => Number.NaN },
    there
  );
  return callAcross(here, names);
}

describe("calls across a line", () => {
  test("each gets its own answer", async () => {
    const { add, divide } = sums();
    expect(await Promise.all([add(1, 2), divide(8, 2), add(3, 4)])).toEqual([3, 4, 7]);
  });

  test("a failure comes back as data", async () => {
    const failure = sums().divide(1, 0);
    await expect(failure).rejects.toBeInstanceOf(WorkerCallError);
    await expect(failure).rejects.toMatchObject({
      failure: { kind: "unexpected", message: "by nothing" },
    });
  });

  test("a desk is asked only what is meant for it", async () => {
    expect(await sums(otherNames).add(1, 2)).toBe(103);
  });
});
