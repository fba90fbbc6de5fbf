import type { ChoiceMemory } from "../../office/choice-memory";
import type { OpenDocument } from "../../office/open-document";
import { callAcross, type WorkerLine } from "../../worker/worker-line";
import { ownTemplatesDeskNames } from "./own-templates-desk";
import { createOwnTemplatesMemory } from "./own-templates-memory";
import {
  createOwnTemplatesStore,
  type OwnTemplatesDoor,
  type OwnTemplatesStore,
} from "./own-templates-store";

/** The office's own templates inside Word; `prefix` keeps the stores of framed pages apart. */
export function officeOwnTemplates(
  open: OpenDocument,
  line: WorkerLine,
  memory: Pick<ChoiceMemory, "read">,
  prefix?: string
): OwnTemplatesStore {
  return createOwnTemplatesStore(
    callAcross(line, ownTemplatesDeskNames),
    officeDoor(
      open,
      memory,
      createOwnTemplatesMemory(() => window.localStorage, prefix)
    )
  );
}

/** What Word lets be done with a document made from a template. */
export function officeDoor(
  open: OpenDocument,
  choices: Pick<ChoiceMemory, "read">,
  memory: OwnTemplatesDoor["memory"]
): OwnTemplatesDoor {
  const { createDocument, readFile } = open;
  return {
    memory,
    unitText: () => choices.read().unitText ?? null,
    placements: open.canOpenNew === true ? ["new", "cursor"] : ["cursor"],
    async place({ bytes }, place) {
      const isNew = place === "new";
      await open.insert(isNew ? "plan" : "taskTable", { kind: "docx", bytes });
      return { intent: "success", key: isNew ? "draft.openedNew" : "draft.insertedAtCursor" };
    },
    // Office's web views do not save files: a new window does, by its own "Lưu".
    ...(createDocument === undefined
      ? {}
      : {
          handOver: async ({ name, bytes }) => {
            await createDocument(bytes);
            return { intent: "success", key: "ownTemplates.openedToSave", data: { name } };
          },
        }),
    ...(readFile === undefined
      ? {}
      : { readOpenFile: async () => ({ name: open.fileName, bytes: await readFile() }) }),
    describeError: open.describeError,
  };
}
