import type { StatisticsForm } from "../law/statistics-form";
import { wordsOf } from "../text/vietnamese";

/**
 * Words of an indicator's or form's name, for comparison: folded, without marks and punctuation, a run of words whose
 * initials spell a known abbreviation ("thủ tục hành chính" for "tthc") written as that abbreviation.
 */
export function nameWords(name: string, abbreviations: ReadonlySet<string>): readonly string[] {
  const words = bareWords(name);
  const longest = Math.max(0, ...[...abbreviations].map((abbreviation) => abbreviation.length));
  const contracted: string[] = [];
  for (let index = 0; index < words.length;) {
    const length = abbreviatedLength(words, index, abbreviations, longest);
    contracted.push(length === 0 ? (words[index] ?? "") : initials(words, index, length));
    index += Math.max(1, length);
  }
  return contracted;
}

/** Words in capitals that the forms' own names use, bare; shorter ones than four letters would fit too many runs. */
export function abbreviationsOf(forms: readonly StatisticsForm[]): ReadonlySet<string> {
  const names = forms.flatMap((form) => [
    form.name,
    ...form.indicators.map((indicator) => indicator.name),
  ]);
  const found = names.flatMap((name) => name.normalize("NFC").match(/\p{Lu}{4,}/gu) ?? []);
  return new Set(found.flatMap(bareWords));
}

/** Words without tone and vowel marks: offices mistype those, and initials have to meet abbreviations. */
function bareWords(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.normalize("NFD").replace(/\p{M}/gu, ""));
}

function abbreviatedLength(
  words: readonly string[],
  start: number,
  abbreviations: ReadonlySet<string>,
  longest: number
): number {
  for (let length = Math.min(longest, words.length - start); length > 1; length -= 1) {
    if (abbreviations.has(initials(words, start, length))) return length;
  }
  return 0;
}

function initials(words: readonly string[], start: number, length: number): string {
  return words
    .slice(start, start + length)
    .map((word) => word.charAt(0))
    .join("");
}
