import type { Finding } from "../../core/findings/finding";
import type { Host, MarkStyle } from "../../core/host";
import type { Anchor } from "../../core/model/anchor";
import type { DocumentModel } from "../../core/model/document";
import type { WorkbookModel } from "../../core/model/workbook";
import { applyDocumentEdits, applyWorkbookEdits } from "./apply-edits";

/** A host over a model in memory: the reference that the other hosts are compared with, and a double for tests. */
export interface MemoryHost<M> extends Host<M> {
  readonly marks: readonly Finding[];
  readonly revealed: readonly Anchor[];
  /** Replaces the document from outside, as a co-author would. */
  replace(model: M): void;
}

/** Makes a memory host; each edit gives the model a new revision ("r1" becomes "r1+1"). */
export function createMemoryHost<M extends DocumentModel | WorkbookModel>(
  initial: M
): MemoryHost<M> {
  let model: M = initial;
  let edits = 0;
  let marks: readonly Finding[] = [];
  const revealed: Anchor[] = [];
  const style: MarkStyle = initial.kind === "document" ? "comment" : "conditionalFormat";
  return {
    capabilities: { marks: [style], canReveal: true, canEdit: true },
    get marks() {
      return marks;
    },
    get revealed() {
      return revealed;
    },
    replace(next) {
      model = next;
    },
    read: () => Promise.resolve({ model, notices: [] }),
    reveal(anchor) {
      revealed.push(anchor);
      return Promise.resolve();
    },
    showMarks(findings) {
      marks = findings;
      return Promise.resolve(findings.length === 0 ? "none" : style);
    },
    apply(revision, list) {
      if (revision !== model.revision) return Promise.resolve({ kind: "stale", edit: null });
      const outcome =
        model.kind === "document"
          ? applyDocumentEdits(model, list)
          : applyWorkbookEdits(model, list);
      if ("stale" in outcome) return Promise.resolve({ kind: "stale", edit: outcome.stale });
      if ("refused" in outcome)
        return Promise.resolve({ kind: "refused", reason: outcome.refused });
      edits += 1;
      model = { ...outcome.model, revision: `${initial.revision}+${edits}` } as M;
      return Promise.resolve({ kind: "applied", revision: model.revision });
    },
  };
}
