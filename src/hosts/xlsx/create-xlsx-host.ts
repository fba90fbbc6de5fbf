import type { Finding } from "../../core/findings/finding";
import type { Edit } from "../../core/fixes/edit";
import type { ApplyOutcome, FileHost, MarkStyle } from "../../core/host";
import { UnreadableFileError } from "../../core/host";
import type { WorkbookModel } from "../../core/model/workbook";
import {
  readJustifications,
  withJustifications,
} from "../../ooxml/justifications/package-justifications";
import { openPackage, type OoxmlPackage } from "../../ooxml/package/open-package";
import type { CellChange } from "../../ooxml/sheet/edits/set-sheet-cells";
import { setSheetCells } from "../../ooxml/sheet/edits/set-sheet-cells";
import { markWorkbook } from "../../ooxml/sheet/marks/mark-workbook";
import { readWorkbook, type WorkbookReading } from "../../ooxml/sheet/read-workbook";
import { marksOf } from "./marks-of";

export interface XlsxHostOptions {
  /** Leave a note on each marked cell too, on sheets without notes of their own. Default: no. */
  readonly notes?: boolean;
}

/**
 * A host over an .xlsx, its bytes or the opened package. Marks are conditional formats; `showMarks([])` takes away all of ours, also those a
 * file brought along, and an unedited file then saves with the very parts it came with.
 * Throws `UnreadableFileError` here for what is no workbook package, in `read` for what cannot be read in it.
 */
export function createXlsxHost(
  file: Uint8Array | OoxmlPackage,
  options: XlsxHostOptions = {}
): FileHost<WorkbookModel> {
  let pkg = file instanceof Uint8Array ? openPackage(file) : file;
  if (pkg.kind !== "xlsx") throw new UnreadableFileError("wrongType");
  let known: WorkbookReading | null = null;
  const reading = (): WorkbookReading => (known ??= readWorkbook(pkg));

  return {
    capabilities: { marks: ["conditionalFormat"], canReveal: false, canEdit: true },
    read: async () => {
      const { model, notices } = reading();
      return { model, notices };
    },
    reveal: async () => undefined,
    showMarks: async (findings: readonly Finding[]): Promise<MarkStyle> => {
      const marks = marksOf(findings, reading().model);
      pkg = markWorkbook(pkg, marks, { notes: options.notes ?? false });
      return marks.length === 0 ? "none" : "conditionalFormat";
    },
    apply: async (revision: string, edits: readonly Edit[]): Promise<ApplyOutcome> => {
      const current = reading();
      if (revision !== current.model.revision) return { kind: "stale", edit: null };
      const changes: CellChange[] = [];
      for (const edit of edits) {
        if (edit.kind !== "setSheetCell") return { kind: "refused", reason: "unsupported" };
        changes.push(edit);
      }
      const outcome = setSheetCells(pkg, current, changes);
      switch (outcome.kind) {
        case "stale":
          return { kind: "stale", edit: edits[outcome.index] ?? null };
        case "refused":
          return outcome;
        case "applied":
          pkg = outcome.pkg;
          known = null;
          return { kind: "applied", revision: reading().model.revision };
      }
    },
    justifications: {
      read: async () => readJustifications(pkg),
      write: async (justifications) => {
        pkg = withJustifications(pkg, justifications);
      },
    },
    save: async () => pkg.save(),
  };
}
