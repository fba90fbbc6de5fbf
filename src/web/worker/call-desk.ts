import type { DeskAnswer, DeskCall, DeskFailure, DeskLine } from "./desk-messages";
import type { FileDesk } from "./file-desk";

/** A call that the desk could not carry out. */
export class DeskError extends Error {
  constructor(readonly failure: DeskFailure) {
    super(failure.kind);
    this.name = "DeskError";
  }
}

/** The desk at the other end of the line; its calls reject with a DeskError. */
export function callDesk(line: DeskLine): FileDesk {
  const waiting = new Map<number, { done(value: unknown): void; fail(cause: Error): void }>();
  let calls = 0;
  line.addEventListener("message", ({ data }) => {
    const reply = data as DeskAnswer;
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === "done") caller?.done(reply.value);
    else caller?.fail(new DeskError(reply.failure));
  });
  const call =
    <K extends keyof FileDesk>(method: K) =>
    (...parameters: Parameters<FileDesk[K]>): ReturnType<FileDesk[K]> => {
      calls += 1;
      const id = calls;
      const value = new Promise((done, fail) => waiting.set(id, { done, fail }));
      line.postMessage({ id, method, parameters } satisfies DeskCall);
      return value as ReturnType<FileDesk[K]>;
    };
  return {
    profiles: call("profiles"),
    samples: call("samples"),
    createSample: call("createSample"),
    createPlan: call("createPlan"),
    createStatistics: call("createStatistics"),
    open: call("open"),
    check: call("check"),
    applyFix: call("applyFix"),
    undo: call("undo"),
    mark: call("mark"),
    clearMarks: call("clearMarks"),
    save: call("save"),
    pages: call("pages"),
    rows: call("rows"),
  };
}
