import type { IsoDate } from "../../../core/law/calendar";
import type { DocumentModel } from "../../../core/model/document";
import type { ChoiceMemory } from "../../office/choice-memory";
import type { OpenDocument } from "../../office/open-document";
import type { OfficeStore } from "../../office/office-store";
import type { PaneMessage } from "../../pane-contract";
import type { DraftingDesk, DraftOutcome, DraftQuestion } from "./drafting-desk";
import { createDraftingStore, type DraftingStore, type Placement } from "./drafting-store";

/** Drafting over the document open in Office: worked out where the packs are, written by Office. */
export function officeDrafting(
  store: Pick<OfficeStore, "actions">,
  open: OpenDocument,
  desk: DraftingDesk,
  { memory, today }: { readonly memory: ChoiceMemory; readonly today: IsoDate }
): DraftingStore {
  const { host, figures, selectSlot } = open;
  const isWord = figures !== undefined;
  let lastLook: DocumentModel | null = null;
  const questionOf = (model: DocumentModel, unitText: string | null): DraftQuestion => ({
    model,
    profileId: memory.read().profileId,
    today,
    unitText,
  });
  const question = async (unitText: string | null): Promise<DraftQuestion | null> => {
    const { model } = await host.read();
    store.actions.seen(model.revision);
    lastLook = model.kind === "document" ? model : null;
    return lastLook && questionOf(lastLook, unitText);
  };
  const inserted: PaneMessage = { intent: "success", key: "draft.insertedAtCursor" };
  const atCursor = async (bytes: Uint8Array): Promise<PaneMessage> => {
    await open.insert("taskTable", { kind: "docx", bytes });
    return inserted;
  };
  const placements: readonly Placement[] = isWord
    ? [...(open.canOpenNew === true ? (["new"] as const) : []), "cursor"]
    : ["cursor"];
  return createDraftingStore(
    {
      today,
      memory: {
        read: memory.read,
        // Through the store: the other tabs show the same office.
        remember: (change) => store.actions.remember(change),
      },
      placements,
      fileKinds: [isWord ? "docx" : "xlsx"],
      // Office's web views do not save files: text goes through the clipboard.
      sharing: {
        way: "copy",
        deliver: (_name, content) => navigator.clipboard.writeText(content),
      },
      async create(wish, place) {
        if (!isWord) {
          await open.insert("statistics", await desk.createSheets(wish));
          return { intent: "success", key: "office.insertedSheets" };
        }
        const { bytes } = await desk.create(wish);
        if (place === "cursor") return atCursor(bytes);
        await open.insert("plan", { kind: "docx", bytes });
        return { intent: "success", key: "draft.openedNew" };
      },
      ...(isWord ? { atCursor } : {}),
      async look(unitText) {
        const asked = await question(unitText);
        return asked === null ? null : desk.look(asked);
      },
      async change(unitText, change): Promise<DraftOutcome | null> {
        // On what is on the screen; the host refuses it where the document has changed since.
        const asked = lastLook === null ? await question(unitText) : questionOf(lastLook, unitText);
        const planned = asked === null ? null : await desk.plan(asked, change);
        return planned?.kind === "edits" ? host.apply(planned.revision, planned.edits) : planned;
      },
      async carryOver(plan, report) {
        const asked = await question(null);
        return asked === null ? [] : desk.carryOver(asked, plan, report);
      },
      async show(slot) {
        if (!((await selectSlot?.(slot.index)) ?? false)) await host.reveal(slot.anchor);
      },
      // Word shows what was written by itself, and the look that follows makes the findings stale.
      refresh: () => undefined,
      describeError: open.describeError,
      undo: { one: "draft.doneOffice", rows: "draft.task.addedOffice" },
    },
    desk
  );
}
