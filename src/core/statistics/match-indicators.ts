import type { Indicator, StatisticsForm } from "../law/statistics-form";
import { nameWords } from "./name-words";

/** What of a row takes part in recognising it. */
export interface NamedRow {
  /** STT as printed. */
  readonly number: string;
  readonly name: string;
}

/** Recognises rows of one form. */
export interface IndicatorMatcher {
  readonly form: StatisticsForm;
  /** The indicator of each row, or null; no indicator is given twice. Rows may stand in any order. */
  match(rows: readonly NamedRow[]): readonly (Indicator | null)[];
}

/** How alike two names must be, from 0 to 1: one word in eight may differ, a word that tells siblings apart may not. */
const enough = 0.8;
/** Names nearer to each other than this are told apart by STT and place, not by name. */
const sameRank = 0.02;
const numberBonus = 0.2;

interface Candidate {
  readonly row: number;
  readonly indicator: number;
  readonly rank: number;
  readonly isCertain: boolean;
}

interface KnownName {
  readonly indicator: number;
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
}

/**
 * Makes a matcher: names are compared word by word, rare words counting more, with the row's STT as a second witness,
 * since offices shorten names, add and drop rows, and number them wrongly.
 */
export function indicatorMatcher(
  form: StatisticsForm,
  abbreviations: ReadonlySet<string>
): IndicatorMatcher {
  const variants = form.indicators.flatMap((indicator, index) =>
    [indicator.name, withoutBrackets(indicator.name), ...indicator.aliases].map((name) => ({
      index,
      words: nameWords(name, abbreviations),
    }))
  );
  const weightOf = wordWeights(
    form.indicators.map((indicator) => nameWords(indicator.name, abbreviations))
  );
  const known = variants.map(({ index, words }): KnownName => ({
    indicator: index,
    words: countWords(words),
    weight: sumOf(words, weightOf),
  }));
  const numbers = form.indicators.map(({ number }) => number);

  const candidatesOf = (row: NamedRow, index: number): readonly Candidate[] => {
    const best = new Map<number, Candidate>();
    const number = plainNumber(row.number);
    for (const name of new Set([row.name, withoutBrackets(row.name)])) {
      const words = nameWords(name, abbreviations);
      if (words.length === 0) continue;
      const weight = sumOf(words, weightOf);
      for (const variant of known) {
        const hasNumber = numbers[variant.indicator] === number;
        const score = likeness(words, weight, variant, weightOf, hasNumber);
        const rank = score + (hasNumber ? numberBonus : 0);
        if (score < enough || rank <= (best.get(variant.indicator)?.rank ?? 0)) continue;
        best.set(variant.indicator, {
          row: index,
          indicator: variant.indicator,
          rank,
          isCertain: hasNumber,
        });
      }
    }
    const ranked = [...best.values()].sort((a, b) => b.rank - a.rank);
    const [first, second] = ranked;
    if (first !== undefined && first.rank - (second?.rank ?? 0) > sameRank) {
      ranked[0] = { ...first, isCertain: true };
    }
    return ranked;
  };

  return {
    form,
    match(rows) {
      const assigned = assign(rows.map(candidatesOf), form.indicators.length);
      return assigned.map((index) => (index === null ? null : (form.indicators[index] ?? null)));
    },
  };
}

/**
 * One indicator per row at most: first what name or STT settle, the most alike first; then rows whose name several
 * indicators share take the first free one after the row above.
 */
function assign(
  candidates: readonly (readonly Candidate[])[],
  indicatorCount: number
): readonly (number | null)[] {
  const rowOf = new Array<number | null>(indicatorCount).fill(null);
  const chosen = new Array<number | null>(candidates.length).fill(null);
  const take = ({ row, indicator }: Candidate): void => {
    rowOf[indicator] = row;
    chosen[row] = indicator;
  };
  const certain = candidates.flat().filter((candidate) => candidate.isCertain);
  certain.sort((a, b) => b.rank - a.rank || a.row - b.row || a.indicator - b.indicator);
  for (const candidate of certain) {
    if (rowOf[candidate.indicator] === null && chosen[candidate.row] === null) take(candidate);
  }
  let above = -1;
  candidates.forEach((ranked, row) => {
    if (chosen[row] === null) {
      const free = ranked.filter(({ indicator }) => rowOf[indicator] === null);
      const top = free.filter(({ rank }) => rank >= (free[0]?.rank ?? 0) - sameRank);
      top.sort((a, b) => a.indicator - b.indicator);
      const candidate = top.find(({ indicator }) => indicator > above) ?? top[0];
      if (candidate !== undefined) take(candidate);
    }
    above = chosen[row] ?? above;
  });
  return chosen;
}

/** Shared weight of two names; a name that is merely shortened counts as like only where the STT agrees. */
function likeness(
  words: readonly string[],
  weight: number,
  name: KnownName,
  weightOf: (word: string) => number,
  hasNumber: boolean
): number {
  const left = new Map(name.words);
  let shared = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += weightOf(word);
  }
  const dice = (2 * shared) / (weight + name.weight);
  const contained =
    hasNumber && words.length > 1 ? (0.95 * shared) / Math.min(weight, name.weight) : 0;
  return Math.max(dice, contained);
}

function wordWeights(names: readonly (readonly string[])[]): (word: string) => number {
  const frequency = new Map<string, number>();
  for (const name of names) {
    for (const word of new Set(name)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + names.length / (frequency.get(word) ?? 1));
}

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sumOf(words: readonly string[], weightOf: (word: string) => number): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}

/** "2.1" for "2.1.", " 2.1 " and "02.1". */
export function plainNumber(number: string): string {
  return number
    .replace(/\s/gu, "")
    .replace(/[.)]+$/u, "")
    .split(".")
    .map((part) => part.replace(/^0+(?=\d)/u, ""))
    .join(".");
}

/** A name without the words in brackets. */
export function withoutBrackets(name: string): string {
  return name.replace(/\([^()]*\)/gu, " ");
}
