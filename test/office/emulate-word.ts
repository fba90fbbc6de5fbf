import { Interpreter } from "./protocol/interpreter";
import { emulatedTiers, type TierName } from "./tiers";
import { WordDocument } from "./word/word-document";
import { newWordObject, wordRoot, type WordSession } from "./word/word-objects";

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
  interpreter = new Interpreter(
    wordRoot(session),
    sets,
    (name) => newWordObject(session, name),
    () => document.tellChanges()
  );
  return { document, interpreter };
}
