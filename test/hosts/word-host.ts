import {
  createWordHost,
  type WordHost,
  type WordHostOptions,
} from "../../src/hosts/word/create-word-host";
import type { WordOffice } from "../../src/hosts/word/word-office";
import { openInWord, type PretendWord } from "../office/open-word";
import { isSetSupported } from "../office/protocol/interpreter";
import { emulatedTiers, type TierName } from "../office/tiers";

/** What the entry point would hand over, were this Word. */
export function wordOfficeOf(word: PretendWord, tier: TierName): WordOffice {
  const { sets, platform } = emulatedTiers[tier];
  return {
    run: (batch) => word.client.Word.run(batch),
    classes: word.client.Word as unknown as Readonly<Record<string, unknown>>,
    claims: {
      platform: platform === "OfficeOnline" ? "web" : platform === "Mac" ? "mac" : "windows",
      isSetSupported: (set, version) => isSetSupported(sets, set, version),
    },
  };
}

/** A document open in a pretend Word of a tier, and our host over it. */
export function openWordHost(
  bytes: Uint8Array,
  tier: TierName = "office2021",
  options: WordHostOptions = {}
): PretendWord & { readonly host: WordHost } {
  const word = openInWord(bytes, tier);
  return { ...word, host: createWordHost(wordOfficeOf(word, tier), options) };
}
