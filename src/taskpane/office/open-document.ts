import type { TemplateKind, TodaysTemplate } from "../../app/create-for-today";
import type { Finding } from "../../core/findings/finding";
import type { FigureWriter } from "../../core/filling/figure-change";
import type { Host } from "../../core/host";
import type { JustificationStore } from "../../core/justifications/justification";
import type { DocumentModel } from "../../core/model/document";
import type { WorkbookModel } from "../../core/model/workbook";
import type { MovedToSheets } from "../../app/move-forms";
import type { TextKey } from "../../app/locale/text";

/** What may be drawn beside the usual marks; nothing of it happens unless the user switches it on. */
export type MarkChoice = "comments" | "highlight" | "cellNotes";

/** Who is told what happens in the document. */
export interface DocumentWatcher {
  /** The document is no longer as it was read last. */
  onChange(): void;
  /** The user has accepted a fix in a mark's own pop-up, and Office has made it. */
  onFixAccepted(): void;
}

/** The document open in Office, as the pane needs it; the entry point makes it of a host. */
export interface OpenDocument {
  readonly host: Host<DocumentModel | WorkbookModel>;
  /** Where the file keeps justifications; absent in an Office that has no place for them. */
  readonly justifications?: JustificationStore;
  /** Writes figures into a report; absent in a workbook. */
  readonly figures?: FigureWriter;
  /** Selects a slot of the last reading; absent in a workbook. */
  selectSlot?(index: number): Promise<boolean>;
  /** True where a new document opens in a window of its own. */
  readonly canOpenNew?: boolean;
  /** Choices that have an effect in this Office. */
  readonly markChoices: readonly MarkChoice[];
  /** False where what an add-in writes may be beyond Office's own undo. */
  readonly isUndoable: boolean;
  /** Replaces all marks; answers how they are shown and, where not in the best way, why. Nothing for no findings. */
  mark(findings: readonly Finding[], choices: ReadonlySet<MarkChoice>): Promise<readonly TextKey[]>;
  /** Name of the open file; empty before it was first saved. */
  readonly fileName: string;
  /** Opens a .docx in a window of its own; absent where this Office opens none. */
  createDocument?(bytes: Uint8Array): Promise<void>;
  /** The file as it stands, saved or not; absent where Office does not hand it out, and in a workbook. */
  readFile?(): Promise<Uint8Array>;
  /** Puts a template into the document or a new one. */
  insert(kind: TemplateKind, template: TodaysTemplate): Promise<void>;
  /** Puts a .docx behind everything in the document; absent in a workbook. */
  insertAtEnd?(bytes: Uint8Array): Promise<void>;
  /** Adds sheets behind those of the workbook and answers the names they got; absent in a document. */
  insertSheets?(sheets: MovedToSheets["sheets"]): Promise<readonly string[]>;
  /** Tells of changes to the document, as far as Office does. */
  watch(watcher: DocumentWatcher): Promise<unknown>;
  /** Tells when Office waits for the user to leave a cell, and when no longer; Excel only. */
  watchCellEdit?(onWait: (isWaiting: boolean) => void): void;
  /** The sentence for an error that Office caused; null for any other error. */
  describeError(cause: unknown): TextKey | null;
}
