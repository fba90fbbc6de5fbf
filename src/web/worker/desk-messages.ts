import type { UnreadableReason } from "../../core/host";
import type { FileDesk } from "./file-desk";

/** What goes to the worker: one call of the desk. */
export interface DeskCall {
  readonly id: number;
  readonly method: keyof FileDesk;
  readonly parameters: readonly unknown[];
}

/** Why a call came to nothing, as data: error classes do not cross the border. */
export type DeskFailure =
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason }
  | { readonly kind: "nothingInForce"; readonly what: "areas" | "forms"; readonly on: string }
  | { readonly kind: "unexpected"; readonly message: string };

/** What comes back. */
export type DeskAnswer =
  | { readonly id: number; readonly kind: "done"; readonly value: unknown }
  | { readonly id: number; readonly kind: "failed"; readonly failure: DeskFailure };

/** The end of a line that calls travel on: a Worker, its own scope, or a MessagePort. */
export interface DeskLine {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}
