import type { RegisteredInstrument } from "../../core/law/registered-instrument";
import { createPhraseFinder } from "../../core/text/vietnamese";

/** True where the words right after a citation are the instrument's subject, as the register has it. */
export function isTitledAs(after: string, { titlePhrases }: RegisteredInstrument): boolean {
  return createPhraseFinder(titlePhrases)(after).length > 0;
}
