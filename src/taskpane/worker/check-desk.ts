import type { CheckRequest, CheckRun } from "../../app/check-run";
import type { TemplateOrder, TodaysTemplate } from "../../app/create-for-today";
import type { PlacedFinding } from "../../app/places/finding-place";
import type { Choice } from "../pane-contract";
import type { DeskNames } from "./worker-line";

/** A run and where each of its findings stands, in words. */
export interface CheckedDocument {
  readonly run: CheckRun;
  readonly placed: readonly PlacedFinding[];
}

/** What the pane has done off the thread that draws. */
export interface CheckDesk {
  profiles(): Promise<readonly Choice[]>;
  check(request: CheckRequest): Promise<CheckedDocument>;
  /** Rejects with a WorkerCallError of kind "nothingInForce" where no law covers the order. */
  create(order: TemplateOrder): Promise<TodaysTemplate>;
}

export const checkDeskNames: DeskNames<CheckDesk> = {
  desk: "check",
  functions: { profiles: true, check: true, create: true },
};
