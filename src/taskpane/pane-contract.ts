import type { CheckRun } from "../app/check-run";
import type { IsoDate } from "../core/law/calendar";
import type { Justification } from "../core/justifications/justification";
import type { Anchor } from "../core/model/anchor";
import type { DocumentType } from "../core/recognition/document-facts";
import type { PlacedFinding } from "../app/places/finding-place";
import type { TextData, TextKey } from "../app/locale/text";

/** What is going on; the pane says so and holds its commands back meanwhile. */
export type Job =
  "open" | "check" | "fix" | "justify" | "undo" | "mark" | "clearMarks" | "save" | "create";

/** One sentence about what has just happened. */
export interface PaneMessage {
  readonly intent: "success" | "warning" | "error";
  readonly key: TextKey;
  readonly data?: TextData;
}

/** Anything the user can choose by name: profiles, for one. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What the pane shows. Whoever hosts it — Office or the page for files — keeps this and hands it in. */
export interface PaneState {
  readonly run: CheckRun | null;
  /** The run's findings, same order, each with its place in words. */
  readonly placed: readonly PlacedFinding[];
  /** The document has changed since the run. */
  readonly isStale: boolean;
  readonly job: Job | null;
  readonly message: PaneMessage | null;
  readonly profiles: readonly Choice[];
  /** Index into the run's findings, or null. */
  readonly selected: number | null;
}

/** What the document's side is able to do; a command nobody can carry out is not shown. */
export interface PaneHost {
  readonly canReveal: boolean;
  readonly canEdit: boolean;
  readonly canMark: boolean;
  readonly canUndo: boolean;
  readonly canSave: boolean;
}

/** What the user asks for. Each one answers by a new state; none throws. */
export interface PaneActions {
  check(): void;
  /** `answer` is null for a fix that asks nothing. */
  applyFix(finding: number, fix: number, answer: string | null): void;
  /** Keeps with the file why a finding is left as it is; absent where the file cannot keep it. */
  justify?(finding: number, by: string, reason: string): void;
  unjustify?(justification: Justification): void;
  undo(): void;
  mark(): void;
  clearMarks(): void;
  save(): void;
  /** The check slip, for the folder of the file; absent where none can be handed over. */
  makeSlip?(): void;
  close(): void;
  select(finding: number | null): void;
  reveal(anchor: Anchor): void;
  chooseProfile(id: string | null): void;
  chooseDate(on: IsoDate | null): void;
  chooseDocumentType(type: DocumentType | null): void;
  /** The rule's page as Markdown, or null where there is none. */
  explain(ruleId: string): Promise<string | null>;
}
