import type { FigureOutcome } from "../../core/filling/figure-change";
import type { ApplyOutcome } from "../../core/host";
import { readModel } from "../../hosts/open-file";
import type { FiguresSurroundings } from "../../taskpane/tools/figures/figures-desk";
import type { LocalFileDesk } from "./create-file-desk";

/** The open file as the tool for figures reads and fills it; filling can be undone like a fix. */
export function figuresOf(desk: Pick<LocalFileDesk, "opened" | "alter">): FiguresSurroundings {
  return {
    read: async (fileName, bytes) => {
      const model = await readModel(bytes);
      return { fileName, model };
    },
    opened: () => {
      const model = desk.opened()?.model ?? null;
      return model?.kind === "document" ? model : null;
    },
    async write(revision, changes) {
      let outcome: FigureOutcome | null = null;
      await desk.alter(async ({ host }) => {
        outcome = (await host.figures?.write(revision, changes)) ?? null;
      });
      return outcome;
    },
    async writeForms(revision, { edits, added }) {
      let outcome: ApplyOutcome | null = null;
      await desk.alter(async ({ host }) => {
        outcome = await host.apply(revision, edits);
        if (outcome.kind === "applied") outcome = (await host.forms?.append(added)) ?? null;
      });
      return outcome;
    },
  };
}
