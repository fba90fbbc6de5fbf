/** Functions that may be called across a line: all of them asynchronous. */
export type Callable<T> = { readonly [K in keyof T]: (...given: never[]) => Promise<unknown> };

/** The end of a line that calls travel on: a Worker, its own scope, or a MessagePort. */
export interface WorkerLine {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

type AnyFunction = (...given: readonly unknown[]) => Promise<unknown>;

interface Call {
  readonly id: number;
  readonly name: string;
  readonly given: readonly unknown[];
}

type Answer =
  | { readonly id: number; readonly kind: "done"; readonly value: unknown }
  | { readonly id: number; readonly kind: "failed"; readonly failure: string };

/** A call that failed at the other end, with what `failureOf` made of its cause there. */
export class WorkerCallError extends Error {
  constructor(readonly failure: string) {
    super(failure);
    this.name = "WorkerCallError";
  }
}

/** Answers the calls that come in; error classes do not cross the line, so `failureOf` puts a cause into a word. */
export function answerCalls<T extends Callable<T>>(
  functions: T,
  line: WorkerLine,
  failureOf: (cause: unknown) => string
): void {
  line.addEventListener("message", ({ data }) => {
    const { id, name, given } = data as Call;
    // Only callAcross calls here, and its type holds callers to the functions' own parameters.
    const run = functions[name as keyof T] as unknown as AnyFunction;
    const answer = (value: Answer): void => line.postMessage(value);
    run(...given).then(
      (value) => answer({ id, kind: "done", value }),
      (cause: unknown) => answer({ id, kind: "failed", failure: failureOf(cause) })
    );
  });
}

/** The functions at the other end; their calls reject with a WorkerCallError. */
export function callAcross<T extends Callable<T>>(
  line: WorkerLine,
  names: { readonly [K in keyof T]: true }
): T {
  const waiting = new Map<number, { done(value: unknown): void; fail(cause: Error): void }>();
  let calls = 0;
  line.addEventListener("message", ({ data }) => {
    const answer = data as Answer;
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
      line.postMessage({ id, name, given } satisfies Call);
      return value;
    };
  return Object.fromEntries(Object.keys(names).map((name) => [name, call(name)])) as unknown as T;
}
