import type { IsoDate } from "../core/law/calendar";
import type { ChoiceMemory } from "../taskpane/office/choice-memory";
import type { DraftingDesk, DraftQuestion } from "../taskpane/tools/drafting/drafting-desk";
import { createDraftingStore, type DraftingStore } from "../taskpane/tools/drafting/drafting-store";
import { downloadFile } from "./download-file";
import type { WebStore } from "./web-store";

/** Drafting over the file that is open at the page: the worker holds it, so no model crosses. */
export function webDrafting(
  store: Pick<WebStore, "getState" | "actions">,
  desk: DraftingDesk,
  { memory, today }: { readonly memory: ChoiceMemory; readonly today: IsoDate }
): DraftingStore {
  const question = (unitText: string | null): DraftQuestion => ({
    model: null,
    profileId: store.getState().run?.profile?.id ?? memory.read().profileId,
    today,
    unitText,
  });
  return createDraftingStore(
    {
      today,
      memory,
      placements: ["new"],
      fileKinds: ["docx", "xlsx"],
      sharing: {
        way: "download",
        deliver: async (name, content) =>
          downloadFile({ name, bytes: new TextEncoder().encode(content) }),
      },
      async create(wish) {
        const file = await desk.create(wish);
        store.actions.openNew(async () => file, wish.profileId);
        return { intent: "success", key: "done.created", data: { name: file.name } };
      },
      look: (unitText) => desk.look(question(unitText)),
      change: (unitText, change) => desk.change(question(unitText), change),
      carryOver: (plan, report) => desk.carryOver(question(null), plan, report),
      show: async (slot) => store.actions.reveal(slot.anchor),
      refresh: () => store.actions.refresh(),
      describeError: () => null,
      undo: { one: "draft.done", rows: "draft.task.added" },
    },
    desk
  );
}
