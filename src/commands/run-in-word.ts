import {
  createPlanFile,
  createReportFile,
  createTaskTableFile,
  type NewPlan,
} from "../app/create-from-template";
import type { WordHost } from "../hosts/word/create-word-host";
import type { Catalogue } from "../packs/load-pack";
import type { CommandName } from "./command-names";
import { periodOn, planYearOn } from "./season";

/** What a ribbon function needs to know of the office and the day. */
export type Order = Omit<NewPlan, "year"> & { readonly day: Date };

type WordCommand = Exclude<CommandName, "insertStatistics">;

/** Carries out a ribbon function in Word. Rejects with an OfficeRequestError or a NothingInForceError. */
export async function runInWord(
  name: WordCommand,
  word: Pick<WordHost, "insertion" | "showMarks">,
  order: Order,
  catalogue: () => Catalogue
): Promise<void> {
  const plan = { ...order, year: planYearOn(order.day) };
  switch (name) {
    case "clearMarks":
      await word.showMarks([]);
      return;
    case "insertTaskTable":
      return word.insertion.insertAtCursor(createTaskTableFile(plan, catalogue()));
    case "insertPlan":
      return openOrInsert(word.insertion, createPlanFile(plan, catalogue()));
    case "insertReport":
      return openOrInsert(
        word.insertion,
        createReportFile({ ...order, ...periodOn(order.day) }, catalogue())
      );
  }
}

/** A whole document goes into a window of its own, with its margins and headers; on the web Word opens none. */
function openOrInsert(insertion: WordHost["insertion"], docx: Uint8Array): Promise<void> {
  return insertion.canCreateDocument
    ? insertion.createDocument(docx)
    : insertion.insertAtCursor(docx);
}
