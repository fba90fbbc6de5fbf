import type { CheckRequest, CheckRun } from "../../app/check-run";
import type { SlipSubject } from "../../app/slip/check-slip";
import type { Locale } from "../../core/rules/check";
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
  /** A check as a slip for the folder of its file, in a .docx. */
  slip(subject: SlipOrder, checked: CheckedDocument, locale: Locale): Promise<Uint8Array>;
}

/** Office does not give the bytes of the file, so the slip names its content instead. */
export type SlipOrder = Pick<SlipSubject, "fileName" | "checkedOn">;

export const checkDeskNames: DeskNames<CheckDesk> = {
  desk: "check",
  functions: { profiles: true, check: true, slip: true },
};
