import { createFiguresStore, type FiguresStore } from "../taskpane/tools/figures/figures-store";
import type { FiguresDesk, FiguresQuestion } from "../taskpane/tools/figures/figures-desk";
import type { NewFile } from "./worker/file-desk";
import type { WebStore } from "./web-store";

/** The tool for figures over the file that is open at the page: the worker holds it, so no model crosses. */
export function webFigures(
  store: Pick<WebStore, "getState" | "actions">,
  desk: FiguresDesk,
  download: (file: NewFile) => void
): FiguresStore {
  const question = (linksTied: boolean): FiguresQuestion => {
    const { run } = store.getState();
    return {
      model: null,
      profileId: run?.profile?.id ?? null,
      on: run?.on ?? null,
      linksTied,
    };
  };
  return createFiguresStore({
    take: (name, bytes) => desk.take(name, bytes),
    paste: (text) => desk.paste(text),
    look: (linksTied) => desk.look(question(linksTied)),
    fill: (linksTied) => desk.fill(question(linksTied)),
    refresh: () => store.actions.refresh(),
    tables: {
      workbook: {
        make: () => desk.formsToWorkbook(question(false)),
        save: (bytes) => {
          const stem = (store.getState().fileName ?? "bao-cao").replace(/\.\w+$/u, "");
          download({ name: `${stem} (biểu mẫu).xlsx`, bytes });
        },
      },
      toReport: () => desk.formsToReport(question(false)),
    },
  });
}
