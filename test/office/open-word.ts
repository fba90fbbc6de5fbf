import { loadClientLibrary, type ClientGlobals } from "./doors/client-library";
import { Interpreter } from "./protocol/interpreter";
import { emulatedTiers, type TierName } from "./tiers";
import { WordDocument } from "./word/word-document";
import { newWordObject, wordRoot, type WordSession } from "./word/word-objects";

/** A document open in a pretend Word, and the add-in's side of it. */
export interface PretendWord {
  readonly document: WordDocument;
  readonly interpreter: Interpreter;
  readonly client: ClientGlobals;
}

/** The document's side alone, for either door. */
export function emulateWord(
  bytes: Uint8Array,
  tier: TierName
): { readonly document: WordDocument; readonly interpreter: Interpreter } {
  const document = WordDocument.open(bytes);
  const { sets, platform, hasSubscription } = emulatedTiers[tier];
  document.refusesControlsInTables = platform === "OfficeOnline";
  let interpreter: Interpreter | null = null;
  const session: WordSession = {
    document,
    hasSubscription,
    isWeb: platform === "OfficeOnline",
    isProtected: () => interpreter?.faults.isProtected ?? false,
  };
  interpreter = new Interpreter(wordRoot(session), sets, (name) => newWordObject(session, name));
  return { document, interpreter };
}

/** Opens a .docx in a pretend Word of a tier, with Microsoft's client library in front. */
export function openInWord(bytes: Uint8Array, tier: TierName = "office2021"): PretendWord {
  const { document, interpreter } = emulateWord(bytes, tier);
  const client = loadClientLibrary("word", emulatedTiers[tier], interpreter);
  return { document, interpreter, client };
}
