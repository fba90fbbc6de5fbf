import * as z from "zod/mini";
import type { DocumentModel } from "../../core/model/document";
import { defineCheck, type Violation } from "../../core/rules/check";
import { hasSyllableShape, hasVietnameseAccent } from "../../core/text/syllables";
import { detectLegacyEncoding } from "../../core/text/legacy-encodings";
import { fold } from "../../core/text/vietnamese";
import { replaceSpan, textIndexOf, textPlacesOf } from "./text-places";

const options = z.strictObject({
  /** Pairs of syllables that stand together in any such document: "hành chính". */
  pairs: z.array(z.string()),
});

type MessageId = "fused" | "split";

/**
 * No two syllables have grown together ("chínhnhà"). A word is only taken for two where both halves are Vietnamese
 * syllables and stand side by side elsewhere in the document or in the list of pairs.
 */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "fused-words",
  reads: "document",
  messages: {
    vi: { fused: "Chữ dính liền: “{word}”.", split: "Tách thành “{words}”" },
    en: { fused: "Two words have grown together: “{word}”.", split: "Split into “{words}”" },
  },
  options,
  run(model, { pairs }) {
    const isPair = createPairs(model, pairs);
    const violations = textIndexOf(model)
      .withWord(mayBeFused)
      .flatMap((place): Violation<MessageId>[] => {
        const suspects = [...place.text.matchAll(longWord)].filter(([word]) => isSuspect(word));
        if (suspects.length === 0 || detectLegacyEncoding(place.text) !== null) return [];
        return suspects.flatMap((match): Violation<MessageId>[] => {
          const [word] = match;
          const at = splitAt(word, isPair);
          if (at === null) return [];
          const span = { start: match.index, end: match.index + word.length };
          const words = `${word.slice(0, at)} ${word.slice(at)}`;
          return [
            {
              anchor: place.anchorAt(span),
              messageId: "fused",
              data: { word },
              fixes: [
                {
                  title: { messageId: "split", data: { words } },
                  isPreferred: true,
                  safety: "confirm",
                  edits: [place.editTo(replaceSpan(place.text, span, words))],
                },
              ],
            },
          ];
        });
      });
    return { kind: "checked", violations };
  },
});

const longWord = /[\p{L}\p{M}]{5,}/gu;
/** A capital inside a word belongs to a name or an abbreviation ("LĐTBXH", "VNeID"). */
const smallLetters = /^\p{Lu}?[\p{Ll}\p{M}]+$/u;

function isSuspect(word: string): boolean {
  return smallLetters.test(word) && hasVietnameseAccent(word) && !hasSyllableShape(word);
}

/** A word may hold digits, which part letters from letters. */
function mayBeFused(word: string): boolean {
  return (word.match(longWord) ?? []).some(isSuspect);
}

/** Tells whether two words stand side by side in the list or the document, which is read at first use. */
function createPairs(model: DocumentModel, listed: readonly string[]): (pair: string) => boolean {
  const known = new Set(listed.map(fold));
  let seen: Set<string> | null = null;
  return (pair) => {
    if (known.has(pair)) return true;
    seen ??= neighboursIn(model);
    return seen.has(pair);
  };
}

function neighboursIn(model: DocumentModel): Set<string> {
  const pairs = new Set<string>();
  for (const { text } of textPlacesOf(model)) {
    let before = "";
    for (const [part] of fold(text).matchAll(/\p{L}+|[^\p{L} ]+/gu)) {
      const isWord = /^\p{L}/u.test(part);
      if (isWord && before !== "") pairs.add(`${before} ${part}`);
      before = isWord ? part : "";
    }
  }
  return pairs;
}

function splitAt(word: string, isPair: (pair: string) => boolean): number | null {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (!/^\p{L}/u.test(right) || !hasSyllableShape(left) || !hasSyllableShape(right)) continue;
    if (isPair(`${fold(left)} ${fold(right)}`)) return at;
  }
  return null;
}
