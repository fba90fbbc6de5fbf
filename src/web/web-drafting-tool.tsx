import type { ComponentProps, ComponentType } from "react";
import type { IsoDate } from "../core/law/calendar";
import type { ChoiceMemory } from "../taskpane/office/choice-memory";
import { draftingDeskNames } from "../taskpane/tools/drafting/drafting-desk";
import DraftingTool from "../taskpane/tools/drafting/drafting-tool";
import type { OwnTemplatesStore } from "../taskpane/tools/own-templates/own-templates-store";
import { callAcross, type WorkerLine } from "../taskpane/worker/worker-line";
import { webDrafting } from "./web-drafting";
import type { WebStore } from "./web-store";

interface WebDraftingSurroundings {
  readonly store: WebStore;
  readonly line: WorkerLine;
  readonly memory: ChoiceMemory;
  readonly today: IsoDate;
  readonly own: OwnTemplatesStore;
}

/** The tool, and how what it knows of the file that was open is forgotten. */
interface WebDraftingTool {
  readonly tool: ComponentType<Pick<ComponentProps<typeof DraftingTool>, "parts">>;
  forget(): void;
}

/** Drafting at the page with its store, which every place that shows it shares. */
export function webDraftingTool({
  store,
  line,
  memory,
  today,
  own,
}: WebDraftingSurroundings): WebDraftingTool {
  const drafting = webDrafting(store, callAcross(line, draftingDeskNames), { memory, today });
  return {
    tool: ({ parts }) => <DraftingTool {...{ store, drafting, own, parts }} />,
    forget: () => drafting.forget(),
  };
}
