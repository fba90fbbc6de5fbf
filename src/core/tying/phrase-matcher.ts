import type { Indicator, StatisticsForm } from "../law/statistics-form";
import { createNameReader, withoutBrackets, type NameReader } from "../statistics/name-words";
import { addToGroup } from "../text/add-to-group";

/** An indicator that the words around a number may mean. */
export interface PhraseMatch {
  readonly indicator: Indicator;
  readonly form: StatisticsForm;
  /** Share of the indicator's name that the words cover, rare words counting more: 0 to 1. */
  readonly coverage: number;
}

/** What a number is, as far as its own signs tell. */
export type NumberSign = "percentage" | "count";

export interface PhraseMatcher {
  /** Indicators of the sign's kind that share words with a text, the best covered first. */
  match(text: string, sign: NumberSign): readonly PhraseMatch[];
}

interface KnownName {
  readonly indicator: Indicator;
  readonly form: StatisticsForm;
  readonly weight: number;
}

/** Names shorter than this say too little: "Số lượng", "Tổng số". */
const leastWeight = 3;

/**
 * Makes a matcher of running text with indicators. Words are compared as the forms' rows are (`createNameReader`): folded,
 * without marks, abbreviations taken for what they stand for.
 */
export function createPhraseMatcher(forms: readonly StatisticsForm[]): PhraseMatcher {
  const readName = createNameReader(forms);
  const indicators = forms.flatMap((form) =>
    form.indicators
      .filter(({ nature }) => nature !== "group" && nature !== "code")
      .map((indicator) => ({ form, indicator }))
  );
  const weightOf = wordWeights(indicators.map(({ indicator }) => readName(indicator.name).words));
  const weigh = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + weightOf(word), 0);
  const names: KnownName[] = [];
  const byWord = new Map<string, number[]>();
  for (const { form, indicator } of indicators) {
    for (const words of variantsOf(indicator, readName)) {
      const weight = weigh(words);
      if (weight < leastWeight) continue;
      for (const word of words) addToGroup(byWord, word, names.length);
      names.push({ indicator, form, weight });
    }
  }
  return {
    match(text, sign) {
      const shared = new Map<number, number>();
      for (const word of new Set(readName(text).words)) {
        for (const name of byWord.get(word) ?? [])
          shared.set(name, (shared.get(name) ?? 0) + weightOf(word));
      }
      const best = new Map<Indicator, PhraseMatch>();
      for (const [index, weight] of shared) {
        const { indicator, form, weight: whole } = names[index] as KnownName;
        if ((indicator.nature === "ratio") !== (sign === "percentage")) continue;
        const coverage = weight / whole;
        if (coverage > (best.get(indicator)?.coverage ?? 0))
          best.set(indicator, { indicator, form, coverage });
      }
      return [...best.values()].sort((a, b) => b.coverage - a.coverage);
    },
  };
}

function variantsOf(
  { name, aliases }: Indicator,
  readName: NameReader
): readonly (readonly string[])[] {
  const variants = new Set([withoutBrackets(name), ...aliases]);
  return [...variants].map((variant) => [...new Set(readName(variant).words)]);
}

/** As in matching rows: a word that many indicators have says little. */
function wordWeights(names: readonly (readonly string[])[]): (word: string) => number {
  const frequency = new Map<string, number>();
  for (const name of names)
    for (const word of new Set(name)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + names.length / (frequency.get(word) ?? 1));
}
