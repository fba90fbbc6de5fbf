import type { ApplyOutcome } from "../../core/host";
import { openFile } from "../../hosts/open-file";
import type {
  DraftingSurroundings,
  PlannedChange,
} from "../../taskpane/tools/drafting/drafting-desk";
import type { LocalFileDesk } from "./create-file-desk";

/** The open file as drafting reads and changes it; each change can be undone like a fix. */
export function draftingOf(desk: Pick<LocalFileDesk, "opened" | "alter">): DraftingSurroundings {
  return {
    opened: () => {
      const model = desk.opened()?.model ?? null;
      return model?.kind === "document" ? model : null;
    },
    async apply({ revision, edits, figures }: PlannedChange) {
      let outcome: ApplyOutcome | null = null;
      await desk.alter(async ({ host }) => {
        if (figures.length === 0) outcome = await host.apply(revision, edits);
        else {
          const written = await host.figures?.write(revision, figures);
          if (written?.kind === "stale") outcome = { kind: "stale", edit: null };
          else if (written?.kind === "refused") outcome = written;
          else if (written !== undefined)
            outcome =
              written.refused.length === figures.length
                ? { kind: "refused", reason: "protected" }
                : { kind: "applied", revision: written.revision };
        }
      });
      return outcome;
    },
    readFile: async (bytes) => {
      const { model } = await openFile(bytes).read();
      return model.kind === "document" ? model : null;
    },
  };
}
