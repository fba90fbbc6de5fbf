import * as z from "zod/mini";
import type { Span } from "../../core/model/anchor";
import type { DocumentModel } from "../../core/model/document";
import { defineCheck, type Violation } from "../../core/rules/check";
import { createPhraseFinder, fold, foldWithOffsets, wordsOf } from "../../core/text/vietnamese";
import { replaceSpan, textIndexOf, textPlacesOf, type TextPlace } from "./text-places";

const options = z.strictObject({
  /** Words that Vietnamese says twice on purpose: "luôn luôn". */
  reduplicated: z.array(z.string()),
  /** Words that never stand twice in a row: "của", "các". */
  neverTwice: z.array(z.string()),
  /** Phrases of some words that never do: "thực hiện". */
  pairsNeverTwice: z.array(z.string()),
});

type MessageId = "doubled" | "removeOne";

/**
 * No word is typed twice in a row. "Ủy ban ban hành" is no such case: what tells them apart is that the rest of the
 * document has the same words with the syllable once ("cải cách hành hành chính" beside "cải cách hành chính").
 */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "doubled-words",
  reads: "document",
  messages: {
    vi: { doubled: "Gõ lặp “{word} {word}”.", removeOne: "Bỏ một chữ “{word}”" },
    en: { doubled: "“{word} {word}” is typed twice.", removeOne: "Remove one “{word}”" },
  },
  options,
  run(model, { reduplicated, neverTwice, pairsNeverTwice }) {
    const meant = new Set(reduplicated.map(fold));
    const never = new Set(neverTwice.map(fold));
    const isUsual = createUsage(model);
    const violations = textIndexOf(model)
      .withRepeatedWords(1)
      .flatMap((place): Violation<MessageId>[] => {
        const folded = foldWithOffsets(place.text);
        return [...folded.text.matchAll(doubled)].flatMap((match): Violation<MessageId>[] => {
          const [whole, word = ""] = match;
          if (meant.has(word)) return [];
          const end = match.index + whole.length;
          const before = lastWord.exec(folded.text.slice(0, match.index))?.[1] ?? null;
          const after = nextWord.exec(folded.text.slice(end))?.[1] ?? null;
          if (!never.has(word) && !isUsual(before, word, after)) return [];
          return violationsAt(place, folded.originalSpan(match.index, end));
        });
      });
    return {
      kind: "checked",
      violations: [...violations, ...doubledPhrases(model, pairsNeverTwice)],
    };
  },
});

/** Phrases typed twice in a row with nothing but spaces between. */
function doubledPhrases(
  model: DocumentModel,
  phrases: readonly string[]
): readonly Violation<MessageId>[] {
  const find = createPhraseFinder(phrases.map((phrase) => `${phrase} ${phrase}`));
  const lengths = new Set(phrases.map((phrase) => wordsOf(phrase).length));
  const places = new Set(
    [...lengths].flatMap((length) => textIndexOf(model).withRepeatedWords(length))
  );
  return [...places].flatMap((place) =>
    find(place.text).flatMap(({ span }) => violationsAt(place, span))
  );
}

/** The finding for a stretch that says the same twice; none where more than spaces stand between. */
function violationsAt(place: TextPlace, span: Span): Violation<MessageId>[] {
  const second = secondHalf(place.text, span);
  if (second === null) return [];
  const data = { word: place.text.slice(span.start, second.start) };
  return [
    {
      anchor: place.anchorAt(span),
      messageId: "doubled",
      data,
      fixes: [
        {
          title: { messageId: "removeOne", data },
          isPreferred: true,
          safety: "confirm",
          edits: [place.editTo(replaceSpan(place.text, second, ""))],
        },
      ],
    },
  ];
}

const doubled = /(?<![\p{L}\p{M}\p{N}/-])(\p{L}{2,}) \1(?![\p{L}\p{M}\p{N}/-])/gu;
const lastWord = /(\p{L}+) $/u;
const nextWord = /^ (\p{L}+)/u;

/** Tells whether the document elsewhere has the word once between the same neighbours; reads it once, at first use. */
function createUsage(
  model: DocumentModel
): (before: string | null, word: string, after: string | null) => boolean {
  let threes: ReadonlySet<string> | null = null;
  return (before, word, after) => {
    if (before === null || after === null) return false;
    threes ??= threesIn(model);
    return threes.has(`${before} ${word} ${after}`);
  };
}

/** Every three words that follow each other. */
function threesIn(model: DocumentModel): ReadonlySet<string> {
  const threes = new Set<string>();
  for (const { text } of textPlacesOf(model)) {
    const words = wordsOf(text);
    for (let at = 2; at < words.length; at += 1)
      threes.add(`${words[at - 2]} ${words[at - 1]} ${words[at]}`);
  }
  return threes;
}

/** The second of two equal halves together with the spaces before it; null where more than spaces stand between words. */
function secondHalf(text: string, { start, end }: Span): Span | null {
  const stretch = text.slice(start, end);
  if (!/^[\p{L}\p{M}]+(?:[ \u00a0]+[\p{L}\p{M}]+)+$/u.test(stretch)) return null;
  const gaps = [...stretch.matchAll(/[ \u00a0]+/gu)];
  const middle = gaps[(gaps.length - 1) / 2];
  return middle === undefined ? null : { start: start + middle.index, end };
}
