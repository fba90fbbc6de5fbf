import type { Finding } from "../../core/findings/finding";
import type { Edit } from "../../core/fixes/edit";
import {
  UnreadableFileError,
  type ApplyOutcome,
  type FileHost,
  type MarkStyle,
} from "../../core/host";
import type { DocumentModel } from "../../core/model/document";
import {
  readJustifications,
  withJustifications,
} from "../../ooxml/justifications/package-justifications";
import { openPackage, type OoxmlPackage } from "../../ooxml/package/open-package";
import { editDocument } from "../../ooxml/word/edits/edit-document";
import { appendForms } from "../../ooxml/word/figures/append-forms";
import { writeFigures } from "../../ooxml/word/figures/write-figures";
import { markDocument } from "../../ooxml/word/marks/mark-document";
import { unmarkDocument } from "../../ooxml/word/marks/unmark-document";
import { readDocument, type DocumentReading } from "../../ooxml/word/read-document";
import { marksOf } from "./marks-of";

/**
 * A host over a .docx, its bytes or the opened package. Marks are comments of ours; `showMarks([])` takes them away, also those a file
 * brought along, and an unedited file then saves with the very parts it came with.
 * Throws `UnreadableFileError` here for what is no document package, in `read` for what cannot be read in it.
 */
export function createDocxHost(file: Uint8Array | OoxmlPackage): FileHost<DocumentModel> {
  let pkg = file instanceof Uint8Array ? openPackage(file) : file;
  if (pkg.kind !== "docx") throw new UnreadableFileError("wrongType");
  let known: DocumentReading | null = null;
  const reading = (): DocumentReading => (known ??= readDocument(pkg));

  return {
    capabilities: { marks: ["comment"], canReveal: false, canEdit: true },
    read: async () => {
      const { model, notices } = reading();
      return { model, notices };
    },
    reveal: async () => undefined,
    showMarks: async (findings: readonly Finding[]): Promise<MarkStyle> => {
      pkg = markDocument(pkg, marksOf(findings));
      return findings.length === 0 ? "none" : "comment";
    },
    apply: async (revision: string, edits: readonly Edit[]): Promise<ApplyOutcome> => {
      if (revision !== reading().model.revision) return { kind: "stale", edit: null };
      const outcome = editDocument(pkg, edits);
      if (outcome.kind !== "applied") return outcome;
      pkg = outcome.pkg;
      known = null;
      return { kind: "applied", revision: reading().model.revision };
    },
    forms: {
      append: async (forms) => {
        const outcome = appendForms(pkg, forms);
        if (outcome.kind !== "appended") return outcome;
        pkg = outcome.pkg;
        known = null;
        return { kind: "applied", revision: reading().model.revision };
      },
    },
    figures: {
      write: async (revision, changes) => {
        if (revision !== reading().model.revision) return { kind: "stale" };
        const outcome = writeFigures(pkg, changes);
        if (outcome.kind !== "written") return outcome;
        pkg = outcome.pkg;
        known = null;
        const { refused } = outcome;
        return { kind: "written", revision: reading().model.revision, refused };
      },
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

/** The file without our comments; all other parts keep their bytes. Throws `UnreadableFileError`. */
export function unmark(bytes: Uint8Array): Uint8Array {
  return unmarkDocument(openPackage(bytes)).save();
}
