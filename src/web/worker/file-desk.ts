import type { CheckRun } from "../../app/check-run";
import type { Edit } from "../../core/fixes/edit";
import type { ApplyOutcome } from "../../core/host";
import type { Explanation, FindingKey } from "../../core/justifications/justification";
import type { IsoDate } from "../../core/law/calendar";
import type { MergedArea, SheetRow } from "../../core/model/workbook";
import type { DocumentType } from "../../core/recognition/document-facts";
import type { Locale } from "../../core/rules/check";
import type { PlacedFinding } from "../../app/places/finding-place";
import type { Choice } from "../../taskpane/pane-contract";
import type { DeskNames } from "../../taskpane/worker/worker-line";

/** A sample as the start screen offers it. */
export interface SampleChoice extends Choice {
  readonly description: string;
}

/** What the user has said about the file; null leaves it to be recognised. */
export interface DeskChoices {
  readonly profileId: string | null;
  readonly documentType: DocumentType | null;
  readonly on: IsoDate | null;
  readonly locale: Locale;
}

/** The open file after a check, as much of it as the screen needs at once. */
export interface DeskView {
  readonly kind: "document" | "workbook";
  readonly run: CheckRun;
  readonly placed: readonly PlacedFinding[];
  readonly canUndo: boolean;
  readonly hasMarks: boolean;
  /** Sheets of a workbook without their rows; empty for a document. */
  readonly sheets: readonly SheetLayout[];
}

/** What a sheet's frame is drawn from; its rows are fetched as they come into sight. */
export interface SheetLayout {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  /** Top of each row in pixels and, last, the height of all; a hidden row has no height. */
  readonly rowTops: readonly number[];
  /** Left of each column in pixels and, last, the width of all. */
  readonly columnLefts: readonly number[];
  readonly mergedAreas: readonly MergedArea[];
}

/** A .docx whose paragraphs carry bookmarks, for drawing only: never handed to the user. */
export interface MarkedPages {
  readonly bytes: Uint8Array;
  /** Bookmark by place: see `placeKey`. */
  readonly bookmarks: ReadonlyMap<string, string>;
}

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FixOutcome {
  readonly outcome: ApplyOutcome;
  /** What was written, for the screen to repeat. */
  readonly edits: readonly Edit[];
  /** The file after the fix; null where nothing was changed. */
  readonly view: DeskView | null;
}

/**
 * One open file at a time, with its check and its history. Lives in a worker, so that no check holds up the screen;
 * every method may reject with an UnreadableFileError.
 */
export interface FileDesk {
  profiles(): Promise<readonly Choice[]>;
  samples(): Promise<readonly SampleChoice[]>;
  createSample(id: string): Promise<NewFile>;
  open(bytes: Uint8Array, choices: DeskChoices): Promise<DeskView>;
  check(choices: DeskChoices): Promise<DeskView>;
  applyFix(finding: number, fix: number, answer: string | null): Promise<FixOutcome>;
  /** Keeps why a finding is left as it is inside the file. */
  justify(finding: number, explanation: Explanation): Promise<DeskView>;
  unjustify(justification: FindingKey): Promise<DeskView>;
  undo(): Promise<DeskView>;
  mark(): Promise<DeskView>;
  clearMarks(): Promise<DeskView>;
  save(): Promise<Uint8Array>;
  /** The check slip of the open file as a .docx. */
  slip(fileName: string, checkedOn: IsoDate): Promise<Uint8Array>;
  /** The open document for the page view. Throws a TypeError when a workbook is open. */
  pages(): Promise<MarkedPages>;
  /** Rows `first` up to, not including, `last` of a sheet; only those that hold a cell. */
  rows(sheetId: string, first: number, last: number): Promise<readonly SheetRow[]>;
}

export const fileDeskNames: DeskNames<FileDesk> = {
  desk: "file",
  functions: {
    profiles: true,
    samples: true,
    createSample: true,
    open: true,
    check: true,
    applyFix: true,
    justify: true,
    unjustify: true,
    undo: true,
    mark: true,
    clearMarks: true,
    save: true,
    slip: true,
    pages: true,
    rows: true,
  },
};

/** The name under which a place is known to both the marked pages and the page view. */
export function placeKey(
  place:
    | { readonly paragraphId: string }
    | { readonly tableId: string; readonly row: number; readonly column: number }
): string {
  return "paragraphId" in place
    ? place.paragraphId
    : `${place.tableId}/${place.row}/${place.column}`;
}
