import type { FigureWriter } from "../../../core/filling/figure-change";
import type { Host } from "../../../core/host";
import type { DocumentModel } from "../../../core/model/document";
import type { WorkbookModel } from "../../../core/model/workbook";
import type { OfficeStore } from "../../office/office-store";
import { changesOf, type FiguresDesk, type FiguresView } from "./figures-desk";
import { createFiguresStore, type FiguresStore } from "./figures-store";

/** The tool for figures over the document open in Word: planned where checks run, written by Word. */
export function officeFigures(
  store: Pick<OfficeStore, "getState" | "actions">,
  host: Pick<Host<DocumentModel | WorkbookModel>, "read">,
  writer: FigureWriter,
  desk: FiguresDesk
): FiguresStore {
  const look = async (linksTied: boolean): Promise<FiguresView> => {
    const { model } = await host.read();
    if (model.kind !== "document") return { kind: "impossible", reason: "noReport" };
    const { run } = store.getState();
    const profileId = run?.profile?.id ?? null;
    return desk.look({ model, profileId, on: run?.on ?? null, linksTied });
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
  });
}
