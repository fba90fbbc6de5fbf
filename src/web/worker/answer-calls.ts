import { NothingInForceError } from "../../app/create-from-template";
import { UnreadableFileError } from "../../core/host";
import type { DeskAnswer, DeskCall, DeskFailure, DeskLine } from "./desk-messages";
import type { FileDesk } from "./file-desk";

/** Answers calls from the line, one after the other: a desk holds one file and is not re-entrant. */
export function answerCalls(desk: FileDesk, line: DeskLine): void {
  let previous: Promise<void> = Promise.resolve();
  line.addEventListener("message", ({ data }) => {
    const call = data as DeskCall;
    previous = previous.then(async () => line.postMessage(await answer(desk, call)));
  });
}

async function answer(desk: FileDesk, { id, method, parameters }: DeskCall): Promise<DeskAnswer> {
  try {
    const run = desk[method] as (...given: readonly unknown[]) => Promise<unknown>;
    return { id, kind: "done", value: await run(...parameters) };
  } catch (cause) {
    return { id, kind: "failed", failure: failureOf(cause) };
  }
}

function failureOf(cause: unknown): DeskFailure {
  if (cause instanceof UnreadableFileError) return { kind: "unreadable", reason: cause.reason };
  if (cause instanceof NothingInForceError)
    return { kind: "nothingInForce", what: cause.what, on: cause.on };
  return { kind: "unexpected", message: cause instanceof Error ? cause.message : String(cause) };
}
