import { NothingInForceError, type NothingInForceReason } from "../../app/nothing-in-force";
import { UnreadableFileError, type UnreadableReason } from "../../core/host";

/** Why a call came to nothing, as data: error classes do not cross from a worker. */
export type WorkFailure =
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason }
  | {
      readonly kind: "nothingInForce";
      readonly what: NothingInForceReason;
      readonly data: NothingInForceError["data"];
    }
  | { readonly kind: "unexpected"; readonly message: string };

/** What the screen needs to know of an error; one it does not know keeps its own words. */
export function workFailureOf(cause: unknown): WorkFailure {
  if (cause instanceof UnreadableFileError) return { kind: "unreadable", reason: cause.reason };
  if (cause instanceof NothingInForceError)
    return { kind: "nothingInForce", what: cause.what, data: cause.data };
  return { kind: "unexpected", message: cause instanceof Error ? cause.message : String(cause) };
}
