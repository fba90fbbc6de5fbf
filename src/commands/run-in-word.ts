import { createForToday, type TemplateKind, type TemplateOrder } from "../app/create-for-today";
import type { WordHost } from "../hosts/word/create-word-host";
import type { Catalogue } from "../packs/load-pack";
import type { CommandName } from "./command-names";

/** What each button of "Chèn mẫu" gives. */
export const templateKinds = {
  insertPlan: "plan",
  insertReport: "report",
  insertTaskTable: "taskTable",
  insertStatistics: "statistics",
} as const satisfies Partial<Record<CommandName, TemplateKind>>;

type WordCommand = Exclude<CommandName, "insertStatistics">;

/** Carries out a ribbon function in Word. Rejects with an OfficeRequestError or a NothingInForceError. */
export async function runInWord(
  name: WordCommand,
  word: Pick<WordHost, "insertion" | "showMarks">,
  order: Omit<TemplateOrder, "kind">,
  catalogue: () => Catalogue
): Promise<void> {
  if (name === "clearMarks") await word.showMarks([]);
  else {
    const kind = templateKinds[name];
    await placeInWord(kind, word.insertion, createForToday({ ...order, kind }, catalogue()));
  }
}

/**
 * A whole document goes into a window of its own, with its margins and headers; where Word opens none, as on the web,
 * and for a table alone, it goes to the cursor.
 */
export function placeInWord(
  kind: TemplateKind,
  insertion: WordHost["insertion"],
  docx: Uint8Array
): Promise<void> {
  return kind !== "taskTable" && insertion.canCreateDocument
    ? insertion.createDocument(docx)
    : insertion.insertAtCursor(docx);
}
