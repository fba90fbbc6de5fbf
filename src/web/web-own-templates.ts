import type { ChoiceMemory } from "../taskpane/office/choice-memory";
import { ownTemplatesDeskNames } from "../taskpane/tools/own-templates/own-templates-desk";
import { createOwnTemplatesMemory } from "../taskpane/tools/own-templates/own-templates-memory";
import {
  createOwnTemplatesStore,
  type OwnTemplatesStore,
} from "../taskpane/tools/own-templates/own-templates-store";
import { callAcross, type WorkerLine } from "../taskpane/worker/worker-line";
import { downloadFile } from "./download-file";
import type { WebStore } from "./web-store";

/** The office's own templates at the page: what is drafted from them opens here, their files are downloads. */
export function webOwnTemplates(
  store: Pick<WebStore, "actions">,
  line: WorkerLine,
  memory: Pick<ChoiceMemory, "read">
): OwnTemplatesStore {
  return createOwnTemplatesStore(callAcross(line, ownTemplatesDeskNames), {
    memory: createOwnTemplatesMemory(() => window.localStorage),
    unitText: () => memory.read().unitText ?? null,
    placements: ["new"],
    async place(file) {
      store.actions.openNew(async () => file, memory.read().profileId);
      return { intent: "success", key: "done.created", data: { name: file.name } };
    },
    async handOver(file) {
      downloadFile(file);
      return { intent: "success", key: "ownTemplates.exported", data: { name: file.name } };
    },
    describeError: () => null,
  });
}
