import type { Indicator, StatisticsForm } from "../law/statistics-form";
import { addToGroup } from "../text/add-to-group";
import { onceFor } from "../text/once-for";
import { withoutBrackets, type NameReader } from "./name-words";

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
/** Tables matched before are remembered: the files of many units have the same rows. */
const mostKnownTables = 100;

interface Candidate {
  readonly row: number;
  readonly indicator: number;
  readonly rank: number;
  readonly isCertain: boolean;
}

/** One of the names of an indicator. */
interface KnownName {
  readonly indicator: number;
  readonly weight: number;
}

/**
 * Makes a matcher. A row has the indicator whose name it bears; failing that, names are compared word by word, rare words
 * counting more, with the row's STT as a second witness, since offices shorten names, add and drop rows, and number them
 * wrongly.
 */
export function indicatorMatcher(form: StatisticsForm, readName: NameReader): IndicatorMatcher {
  const numbers = form.indicators.map(({ number, printedNumber }) => printedNumber ?? number);
  const weightOf = wordWeights(form.indicators.map(({ name }) => readName(name).words));
  const weigh = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + weightOf(word), 0);
  const names: KnownName[] = [];
  const byKey = new Map<string, Set<number>>();
  const byWord = new Map<string, number[]>();
  form.indicators.forEach(({ name, aliases }, indicator) => {
    for (const variant of new Set([name, withoutBrackets(name), ...aliases])) {
      const { key, words } = readName(variant);
      byKey.set(key, (byKey.get(key) ?? new Set()).add(indicator));
      for (const word of words) addToGroup(byWord, word, names.length);
      names.push({ indicator, weight: weigh(words) });
    }
  });

  const ranksOf = (row: NamedRow, number: string): ReadonlyMap<number, number> => {
    const read = [...new Set([row.name, withoutBrackets(row.name)])].map(readName);
    const ranks = new Map<number, number>();
    const propose = (indicator: number, score: number): void => {
      const rank = score + (numbers[indicator] === number ? numberBonus : 0);
      if (score >= enough && rank > (ranks.get(indicator) ?? 0)) ranks.set(indicator, rank);
    };
    for (const { key } of read) byKey.get(key)?.forEach((indicator) => propose(indicator, 1));
    for (const { words } of ranks.size > 0 ? [] : read) {
      const weight = weigh(words);
      for (const [variant, shared] of sharedWeights(words, byWord, weightOf)) {
        const name = names[variant];
        if (name === undefined) continue;
        const isShortened = words.length > 1 && numbers[name.indicator] === number;
        propose(name.indicator, likeness(shared, weight, name.weight, isShortened));
      }
    }
    return ranks;
  };

  const candidatesOf = (row: NamedRow, index: number): readonly Candidate[] => {
    const number = plainNumber(row.number);
    return rankCandidates(
      index,
      ranksOf(row, number),
      (indicator) => numbers[indicator] === number
    );
  };

  const known = new Map<string, readonly (Indicator | null)[]>();
  return {
    form,
    match(rows) {
      const key = keyOfRows(rows);
      const before = known.get(key);
      if (before !== undefined) return before;
      const assigned = assign(rows.map(candidatesOf), form.indicators.length);
      const matched = assigned.map((index) =>
        index === null ? null : (form.indicators[index] ?? null)
      );
      if (known.size >= mostKnownTables) known.clear();
      known.set(key, matched);
      return matched;
    },
  };
}

/** What two tables with the same rows share; several forms are tried on each. */
const keyOfRows = onceFor((rows: readonly NamedRow[]) =>
  rows.map(({ number, name }) => `${number}\t${name}`).join("\n")
);

/** Candidates of a row, the best first; certain where the STT agrees or no other comes near. */
function rankCandidates(
  row: number,
  ranks: ReadonlyMap<number, number>,
  hasNumber: (indicator: number) => boolean
): readonly Candidate[] {
  const ranked = [...ranks].sort(([, a], [, b]) => b - a);
  const second = ranked[1]?.[1] ?? 0;
  return ranked.map(([indicator, rank], place) => ({
    row,
    indicator,
    rank,
    isCertain: hasNumber(indicator) || (place === 0 && rank - second > sameRank),
  }));
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

/** Likeness of two names by the weight of their words; one that is merely shortened counts where `isShortened`. */
function likeness(shared: number, weight: number, other: number, isShortened: boolean): number {
  const dice = (2 * shared) / (weight + other);
  return isShortened ? Math.max(dice, (0.95 * shared) / Math.min(weight, other)) : dice;
}

/** Weight of the words a name shares with each known name that has any of them. */
function sharedWeights(
  words: readonly string[],
  byWord: ReadonlyMap<string, readonly number[]>,
  weightOf: (word: string) => number
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const word of words) {
    const weight = weightOf(word);
    for (const variant of byWord.get(word) ?? []) {
      shared.set(variant, (shared.get(variant) ?? 0) + weight);
    }
  }
  return shared;
}

/** Rare words weigh more than those that every row has; a word no row has weighs as much as one that a single row has. */
function wordWeights(names: readonly (readonly string[])[]): (word: string) => number {
  const frequency = new Map<string, number>();
  for (const name of names) {
    for (const word of name) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + names.length / (frequency.get(word) ?? 1));
}

/** "2.1" for "2.1.", " 2.1 " and "02.1", and for "2,1", which a sheet shows where 2.1 was typed as a number. */
export function plainNumber(number: string): string {
  return number
    .replace(/\s/gu, "")
    .replaceAll(",", ".")
    .replace(/[.)]+$/u, "")
    .split(".")
    .map((part) => part.replace(/^0+(?=\d)/u, ""))
    .join(".");
}
