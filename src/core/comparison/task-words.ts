import { normalise, wordsOf } from "../text/vietnamese";

/** What two texts are compared by: each of their words and each pair of neighbouring words, once. */
export type WordSet = ReadonlySet<string>;

export type WordReader = (text: string) => WordSet;

const capitals = /\p{Lu}{3}/u;
const abbreviation = /(?<![\p{L}\p{N}])\p{Lu}{3,10}(?![\p{L}\p{N}])/gu;

/** The words of a text in their order, folded, abbreviations written out. */
export type WordLister = (text: string) => readonly string[];

/**
 * Makes a lister of words for the texts that are to be compared. An abbreviation that they use ("TTHC") is read as the
 * words whose initials spell it somewhere in them ("thủ tục hành chính"); of several such runs the most frequent counts,
 * so that the order of the texts changes nothing.
 */
export function createWordLister(texts: readonly string[]): WordLister {
  const expansions = expansionsIn(texts);
  return (text) => {
    const words = wordsOf(text);
    return words.some((word) => expansions.has(word))
      ? words.flatMap((word) => expansions.get(word) ?? [word])
      : words;
  };
}

/** Makes a reader of words and pairs for the texts that are to be compared; `createWordLister` tells of abbreviations. */
export function createWordReader(texts: readonly string[]): WordReader {
  const list = createWordLister(texts);
  return (text) => {
    const words = list(text);
    const found = new Set(words);
    words.forEach((word, index) => {
      const next = words[index + 1];
      if (next !== undefined) found.add(`${word} ${next}`);
    });
    return found;
  };
}

function expansionsIn(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const runs = new Map<string, Map<string, number>>();
  for (const text of texts) {
    if (!capitals.test(text) || text === text.toUpperCase()) continue;
    for (const [letters] of normalise(text).matchAll(abbreviation))
      runs.set(letters.toLowerCase(), new Map());
  }
  if (runs.size === 0) return new Map();
  const lengths = [...new Set([...runs.keys()].map((letters) => letters.length))];
  for (const text of texts) countRuns(wordsOf(text), lengths, runs);
  return new Map(
    [...runs].flatMap(([letters, counts]) => {
      const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      return best === undefined ? [] : [[letters, best[0].split(" ")] as const];
    })
  );
}

function countRuns(
  words: readonly string[],
  lengths: readonly number[],
  runs: ReadonlyMap<string, Map<string, number>>
): void {
  const initials = words.map(bareInitial).join("");
  for (let start = 0; start < words.length; start += 1) {
    for (const length of lengths) {
      const counts = runs.get(initials.slice(start, start + length));
      if (counts === undefined || start + length > words.length) continue;
      const run = words.slice(start, start + length).join(" ");
      counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  }
}

function bareInitial(word: string): string {
  const initial = word.charAt(0);
  return initial <= lastPlainLetter ? initial : word.normalize("NFD").charAt(0);
}

const lastPlainLetter = "\u007f";

/** How much a word tells: little where every text has it. */
export type WordWeights = (word: string) => number;

/** Weighs words by inverse document frequency: ln(1 + number of texts / texts that have the word). */
export function weighWords(sets: readonly WordSet[]): WordWeights {
  const counts = new Map<string, number>();
  for (const words of sets) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const weightAt = (count: number): number => Math.log(1 + sets.length / count);
  const weights = new Map([...counts].map(([word, count]) => [word, weightAt(count)]));
  return (word) => weights.get(word) ?? weightAt(1);
}

/** Weight of all words of a set together. */
export function totalWeight(words: WordSet, weightOf: WordWeights): number {
  let total = 0;
  for (const word of words) total += weightOf(word);
  return total;
}

/** Weight of the words that two sets share; walks the smaller one. */
export function sharedWeight(a: WordSet, b: WordSet, weightOf: WordWeights): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared += weightOf(word);
  return shared;
}
