import { UnreadableFileError } from "../core/host";
import { CommandError } from "./command-error";

/** Why a file of a batch could not be used. */
export type FileFailure =
  | { readonly kind: "unreadable"; readonly error: UnreadableFileError }
  | { readonly kind: "command"; readonly error: CommandError }
  | { readonly kind: "unexpected"; readonly message: string };

/** Sorts what was thrown while a file was opened and read. */
export function failureOf(cause: unknown): FileFailure {
  if (cause instanceof UnreadableFileError) return { kind: "unreadable", error: cause };
  if (cause instanceof CommandError) return { kind: "command", error: cause };
  return { kind: "unexpected", message: cause instanceof Error ? cause.message : String(cause) };
}
