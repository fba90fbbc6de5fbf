import type { StatisticsForm } from "../law/statistics-form";
import { wordsOf } from "../text/vietnamese";

/** A name taken apart for comparison. */
export interface NameWords {
  /** Equal for names that differ in case, marks, spaces, punctuation and abbreviations only. */
  readonly key: string;
  /** Each word once; a word that comes again is told apart ("tỉnh" and "tỉnh#2"), so that sets can be compared. */
  readonly words: readonly string[];
}

export type NameReader = (name: string) => NameWords;

/**
 * Makes a reader of the forms' and tables' names, which takes each name apart once. Words are folded and lose their
 * marks, which offices mistype; a run of words whose initials spell an abbreviation that the forms use ("thủ tục hành
 * chính" for "TTHC") counts as that abbreviation.
 */
export function createNameReader(forms: readonly StatisticsForm[]): NameReader {
  const abbreviations = abbreviationsOf(forms);
  const longest = Math.max(0, ...[...abbreviations].map((abbreviation) => abbreviation.length));
  const known = new Map<string, NameWords>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const words = contract(bareWords(name), abbreviations, longest);
    const read = { key: words.join(" "), words: tellRepeatsApart(words) };
    known.set(name, read);
    return read;
  };
}

/** A name without the words in brackets. */
export function withoutBrackets(name: string): string {
  return name.includes("(") ? name.replace(/\([^()]*\)/gu, " ") : name;
}

/** Words in capitals in the forms' own names; shorter ones than four letters would fit too many runs of words. */
function abbreviationsOf(forms: readonly StatisticsForm[]): ReadonlySet<string> {
  const names = forms.flatMap((form) => [
    form.name,
    ...form.indicators.map((indicator) => indicator.name),
  ]);
  const found = names.flatMap((name) => name.normalize("NFC").match(/\p{Lu}{4,}/gu) ?? []);
  return new Set(found.flatMap(bareWords));
}

function bareWords(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.normalize("NFD").replace(/\p{M}/gu, ""));
}

function contract(
  words: readonly string[],
  abbreviations: ReadonlySet<string>,
  longest: number
): readonly string[] {
  const initials = words.map((word) => word.charAt(0)).join("");
  const contracted: string[] = [];
  for (let index = 0; index < words.length;) {
    let length = Math.min(longest, words.length - index);
    while (length > 1 && !abbreviations.has(initials.slice(index, index + length))) length -= 1;
    contracted.push(length > 1 ? initials.slice(index, index + length) : (words[index] ?? ""));
    index += Math.max(1, length);
  }
  return contracted;
}

function tellRepeatsApart(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return words.map((word) => {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return count === 1 ? word : `${word}#${count}`;
  });
}
