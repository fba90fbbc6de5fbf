import {
  createForToday,
  type TemplateKind,
  type TemplateOrder,
  type TodaysTemplate,
} from "../app/create-for-today";
import { OfficeRequestError } from "../hosts/office/office-request-error";
import type { WordHost } from "../hosts/word/create-word-host";
import type { Catalogue } from "../packs/load-pack";
import type { CommandName } from "./command-names";
import { templateKinds } from "./template-kinds";

/** Carries out a ribbon function in Word. Rejects with an OfficeRequestError or a NothingInForceError. */
export async function runInWord(
  name: CommandName,
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
  template: TodaysTemplate
): Promise<void> {
  if (template.kind !== "docx") return Promise.reject(new OfficeRequestError("unsupported"));
  return kind !== "taskTable" && insertion.canCreateDocument
    ? insertion.createDocument(template.bytes)
    : insertion.insertAtCursor(template.bytes);
}
