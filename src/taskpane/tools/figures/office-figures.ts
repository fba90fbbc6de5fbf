import type { FigureWriter } from "../../../core/filling/figure-change";
import type { Host } from "../../../core/host";
import type { DocumentModel } from "../../../core/model/document";
import type { WorkbookModel } from "../../../core/model/workbook";
import type { OfficeStore } from "../../office/office-store";
import {
  changesOf,
  type FiguresDesk,
  type FiguresQuestion,
  type FiguresView,
} from "./figures-desk";
import { createFiguresStore, type FiguresStore } from "./figures-store";

/** What of Word the tool needs besides reading it. */
export interface FiguresInWord {
  readonly writer: FigureWriter;
  /** Puts a .docx behind everything in the document. */
  insertAtEnd(docx: Uint8Array): Promise<void>;
}

/** The tool for figures over the document open in Word: planned where checks run, written by Word. */
export function officeFigures(
  store: Pick<OfficeStore, "getState" | "actions">,
  host: Pick<Host<DocumentModel | WorkbookModel>, "read" | "apply">,
  { writer, insertAtEnd }: FiguresInWord,
  desk: FiguresDesk
): FiguresStore {
  const ask = async (linksTied: boolean): Promise<FiguresQuestion | null> => {
    const { model } = await host.read();
    store.actions.seen(model.revision);
    if (model.kind !== "document") return null;
    const { run } = store.getState();
    return { model, profileId: run?.profile?.id ?? null, on: run?.on ?? null, linksTied };
  };
  const look = async (linksTied: boolean): Promise<FiguresView> => {
    const question = await ask(linksTied);
    return question === null ? { kind: "impossible", reason: "noReport" } : desk.look(question);
  };
  return createFiguresStore({
    take: (name, bytes) => desk.take(name, bytes),
    paste: (text) => desk.paste(text),
    look,
    async fill(linksTied) {
      const view = await look(linksTied);
      if (view.kind === "impossible") return null;
      return writer.write(view.revision, changesOf(view.figures));
    },
    refresh: () => store.actions.check(),
    tables: {
      async toReport() {
        const question = await ask(false);
        const made = question && (await desk.tablesForReport(question));
        if (made === null || made.kind === "impossible") return made;
        const { revision, edits, docx } = made;
        const outcome = await host.apply(revision, edits);
        if (outcome.kind === "applied" && docx !== null) await insertAtEnd(docx);
        return outcome;
      },
    },
  });
}
