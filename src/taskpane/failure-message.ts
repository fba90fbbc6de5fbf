import type { TextKey } from "../app/locale/text";
import type { PaneMessage } from "./pane-contract";
import { WorkerCallError } from "./worker/worker-line";

/** The sentence for an error that Office caused; null for any other. */
export type DescribeError = (cause: unknown) => TextKey | null;

/** What is told when something went wrong, with a file of a name or without one. */
export function failureMessage(
  cause: unknown,
  fileName = "",
  describeError: DescribeError = () => null
): PaneMessage {
  const key = describeError(cause);
  if (key !== null) return { intent: "warning", key };
  if (!(cause instanceof WorkerCallError))
    return failed(cause instanceof Error ? cause.message : String(cause));
  const { failure } = cause;
  switch (failure.kind) {
    case "unreadable":
      return { intent: "error", key: `unreadable.${failure.reason}`, data: { name: fileName } };
    case "nothingInForce":
      return { intent: "warning", key: `new.nothing.${failure.what}`, data: failure.data };
    case "unexpected":
      return failed(failure.message);
  }
}

function failed(message: string): PaneMessage {
  return { intent: "error", key: "outcome.failed", data: { message } };
}
