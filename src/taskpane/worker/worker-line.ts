import { workFailureOf, type WorkFailure } from "./work-failure";

/** Functions that may be called across a line: all of them asynchronous. */
export type Callable<T> = { readonly [K in keyof T]: (...given: never[]) => Promise<unknown> };

/** The end of a line that calls travel on: a Worker, its own scope, or a MessagePort. */
export interface WorkerLine {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/**
 * The functions of one desk, by name. Several desks may share a line: what is meant for another one is let past, so a
 * tool brings its own desk and no list of everybody's functions grows.
 */
export interface DeskNames<T extends Callable<T>> {
  readonly desk: string;
  readonly functions: { readonly [K in keyof T]: true };
}

type AnyFunction = (...given: readonly unknown[]) => Promise<unknown>;

interface Call {
  readonly desk: string;
  readonly id: number;
  readonly name: string;
  readonly given: readonly unknown[];
}

type Answer = { readonly desk: string; readonly id: number } & (
  | { readonly kind: "done"; readonly value: unknown }
  | { readonly kind: "failed"; readonly failure: WorkFailure }
);

/** A call that failed at the other end, with what could be said of its cause there. */
export class WorkerCallError extends Error {
  constructor(readonly failure: WorkFailure) {
    super(failure.kind === "unexpected" ? failure.message : failure.kind);
    this.name = "WorkerCallError";
  }
}

/** Answers the calls for one desk, one after the other: a desk may hold a file and is not re-entrant. */
export function answerCalls<T extends Callable<T>>(
  { desk, functions }: DeskNames<T>,
  target: T,
  line: WorkerLine
): void {
  let previous: Promise<void> = Promise.resolve();
  const answer = async ({ id, name, given }: Call): Promise<Answer> => {
    try {
      if (!Object.hasOwn(functions, name)) throw new TypeError(`${desk} has no "${name}"`);
      // Only callAcross calls here, and its type holds callers to the functions' own parameters.
      const run = target[name as keyof T] as unknown as AnyFunction;
      return { desk, id, kind: "done", value: await run(...given) };
    } catch (cause) {
      return { desk, id, kind: "failed", failure: workFailureOf(cause) };
    }
  };
  line.addEventListener("message", ({ data }) => {
    const call = data as Call;
    if (call.desk !== desk) return;
    previous = previous.then(async () => line.postMessage(await answer(call)));
  });
}

/** The desk at the other end; its calls reject with a WorkerCallError. */
export function callAcross<T extends Callable<T>>(
  line: WorkerLine,
  { desk, functions }: DeskNames<T>
): T {
  const waiting = new Map<number, { done(value: unknown): void; fail(cause: Error): void }>();
  let calls = 0;
  line.addEventListener("message", ({ data }) => {
    const answer = data as Answer;
    if (answer.desk !== desk) return;
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.kind === "done") caller?.done(answer.value);
    else caller?.fail(new WorkerCallError(answer.failure));
  });
  const call =
    (name: string) =>
    (...given: readonly unknown[]): Promise<unknown> => {
      calls += 1;
      const id = calls;
      const value = new Promise((done, fail) => waiting.set(id, { done, fail }));
      line.postMessage({ desk, id, name, given } satisfies Call);
      return value;
    };
  return Object.fromEntries(
    Object.keys(functions).map((name) => [name, call(name)])
  ) as unknown as T;
}
