import { loadClientLibrary, type ClientGlobals } from "./doors/client-library";
import { emulateWord } from "./emulate-word";
import type { Interpreter } from "./protocol/interpreter";
import { emulatedTiers, type TierName } from "./tiers";
import type { WordDocument } from "./word/word-document";

/** A document open in a pretend Word, and the add-in's side of it. */
export interface PretendWord {
  readonly document: WordDocument;
  readonly interpreter: Interpreter;
  readonly client: ClientGlobals;
}

/** Opens a .docx in a pretend Word of a tier, with Microsoft's client library in front. */
export function openInWord(bytes: Uint8Array, tier: TierName = "office2021"): PretendWord {
  const { document, interpreter } = emulateWord(bytes, tier);
  const client = loadClientLibrary("word", emulatedTiers[tier], interpreter, document.events);
  return { document, interpreter, client };
}
