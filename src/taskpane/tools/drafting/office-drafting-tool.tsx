import type { ComponentType } from "react";
import type { IsoDate } from "../../../core/law/calendar";
import type { ChoiceMemory } from "../../office/choice-memory";
import type { OfficeStore } from "../../office/office-store";
import type { OpenDocument } from "../../office/open-document";
import { callAcross, type WorkerLine } from "../../worker/worker-line";
import { officeOwnTemplates } from "../own-templates/office-own-templates";
import { draftingDeskNames } from "./drafting-desk";
import DraftingTool from "./drafting-tool";
import { officeDrafting } from "./office-drafting";

interface OfficeDraftingSurroundings {
  readonly store: OfficeStore;
  readonly open: OpenDocument;
  readonly line: WorkerLine;
  readonly memory: ChoiceMemory;
  readonly today: IsoDate;
  /** Keeps the stores of framed pages apart. */
  readonly partitionKey: string | undefined;
}

/** Drafting inside Office with its stores; in Excel without what only a document can have. */
export function officeDraftingTool({
  store,
  open,
  line,
  memory,
  today,
  partitionKey,
}: OfficeDraftingSurroundings): ComponentType {
  const drafting = officeDrafting(store, open, callAcross(line, draftingDeskNames), {
    memory,
    today,
  });
  const isWord = open.figures !== undefined;
  const own = isWord ? officeOwnTemplates(open, line, memory, partitionKey) : null;
  return function OfficeDrafting() {
    return (
      <DraftingTool
        {...{ store, drafting, own }}
        parts={isWord ? ["create", "continue"] : ["create"]}
      />
    );
  };
}
