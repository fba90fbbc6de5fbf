import "../taskpane/worker/without-eval";
import { checks } from "../checks/index";
import { createWordHost } from "../hosts/word/create-word-host";
import { loadCatalogue, rawPacks, rawProfiles } from "../packs/index";
import type { RememberedChoices } from "../taskpane/office/choice-memory";
import type { CommandName } from "./command-names";
import type { NoticeId } from "./notice";
import { noticeOf } from "./notice-of";
import { readClaims } from "./read-office";
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
    if (name === "insertStatistics") return "unsupported";
    const word = createWordHost({ run: (batch) => Word.run(batch), classes: { ...Word }, claims });
    await runInWord(name, word, order, catalogue);
    return null;
  } catch (cause) {
    return noticeOf(cause);
  }
}
