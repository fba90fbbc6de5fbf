import type { TemplateKind, TodaysTemplate } from "../../app/create-for-today";
import type { Host } from "../../core/host";
import type { DocumentModel } from "../../core/model/document";
import type { WorkbookModel } from "../../core/model/workbook";
import type { TextKey } from "../../app/locale/text";

/** The document open in Office, as the pane needs it; the entry point makes it of a host. */
export interface OpenDocument {
  readonly host: Host<DocumentModel | WorkbookModel>;
  /** Templates that make sense in this application. */
  readonly templates: readonly TemplateKind[];
  /** How the last marks are shown and, where not in the best way, why. */
  marksShown(): readonly TextKey[];
  /** Puts a template into the document or a new one. */
  insert(kind: TemplateKind, template: TodaysTemplate): Promise<void>;
  /** Tells of changes to the document, as far as Office does. */
  watch(onChange: () => void): Promise<unknown>;
  /** Tells when Office waits for the user to leave a cell, and when no longer; Excel only. */
  watchCellEdit?(onWait: (isWaiting: boolean) => void): void;
  /** The sentence for an error that Office caused; null for any other error. */
  describeError(cause: unknown): TextKey | null;
}
