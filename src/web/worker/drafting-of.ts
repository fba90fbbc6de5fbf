import type { ApplyOutcome } from "../../core/host";
import { readModel } from "../../hosts/open-file";
import type { DraftingSurroundings } from "../../taskpane/tools/drafting/drafting-desk";
import type { LocalFileDesk } from "./create-file-desk";

/** The open file as drafting reads and changes it; each change can be undone like a fix. */
export function draftingOf(desk: Pick<LocalFileDesk, "opened" | "alter">): DraftingSurroundings {
  return {
    opened: () => {
      const model = desk.opened()?.model ?? null;
      return model?.kind === "document" ? model : null;
    },
    async apply(revision, edits) {
      let outcome: ApplyOutcome | null = null;
      await desk.alter(async ({ host }) => {
        outcome = await host.apply(revision, edits);
      });
      return outcome;
    },
    readFile: async (bytes) => {
      const model = await readModel(bytes);
      return model.kind === "document" ? model : null;
    },
  };
}
