import "../taskpane/worker/without-eval";
import { checks } from "../checks/index";
import { createExcelHost } from "../hosts/excel/create-excel-host";
import { createWordHost } from "../hosts/word/create-word-host";
import { loadCatalogue, rawPacks, rawProfiles } from "../packs/index";
import type { RememberedChoices } from "../taskpane/office/choice-memory";
import type { CommandName } from "./command-names";
import type { NoticeId } from "./notice";
import { noticeOf } from "./notice-of";
import { readClaims } from "./read-office";
import { runInExcel } from "./run-in-excel";
import { runInWord } from "./run-in-word";

/**
 * Does the work of one ribbon function; loaded when a button is first pressed. Resolves to what the user must be told,
 * or null when the document shows it by itself.
 */
export async function carryOut(
  name: CommandName,
  choices: RememberedChoices,
  day: Date
): Promise<NoticeId | null> {
  const catalogue = () => loadCatalogue(rawPacks, rawProfiles, checks);
  const order = { ...choices, day };
  const claims = readClaims(Office.context);
  try {
    if (Office.context.host === Office.HostType.Word) {
      const word = createWordHost({
        run: (batch) => Word.run(batch),
        classes: { ...Word },
        claims,
      });
      await runInWord(name, word, order, catalogue);
    } else {
      const excel = createExcelHost({
        run: (batch) => Excel.run(batch),
        classes: { ...Excel },
        claims,
      });
      await runInExcel(name, excel, order, catalogue);
    }
    return null;
  } catch (cause) {
    return noticeOf(cause);
  }
}
