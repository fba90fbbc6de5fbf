import type { IndicatorNature } from "../law/statistics-form";
import type { Vocabulary } from "../law/vocabulary";
import { containsWords, startsWithWords } from "../text/vietnamese";
import type { ProposalCertainty, Reason } from "./proposal";

/** What of a row tells the nature of its figure. */
export interface NatureSigns {
  readonly name: string;
  readonly measureUnit: string | null;
  readonly hasFigure: boolean;
  readonly hasChildren: boolean;
}

export interface NatureGuess {
  readonly value: IndicatorNature | null;
  readonly codes: readonly { readonly value: number; readonly meaning: string }[];
  readonly reasons: readonly Reason[];
  readonly certainty: ProposalCertainty;
}

/**
 * What kind of quantity a row holds, from its unit of measure and its words. Null where nothing tells: whether a figure
 * is counted within the period or stands at its end cannot be seen from the figure, and the user is asked.
 */
export function guessNature(
  { name, measureUnit, hasFigure, hasChildren }: NatureSigns,
  { natures }: Pick<Vocabulary, "natures">
): NatureGuess {
  const guess = (
    value: IndicatorNature | null,
    reason: Reason,
    certainty: ProposalCertainty
  ): NatureGuess => ({ value, codes: [], reasons: [reason], certainty });
  const codes = [measureUnit ?? "", name].map(readCodes).find((list) => list.length > 1);
  if (codes !== undefined) return { ...guess("code", { id: "listedCodes" }, "certain"), codes };
  if (measureUnit?.trim() === "%") return guess("ratio", { id: "percentUnit" }, "certain");
  const unit = measureUnit ?? "";
  if (unit === "" && natures.ratio.some((word) => startsWithWords(name, word)))
    return guess("ratio", { id: "ratioName" }, "likely");
  if (unit === "" && !hasFigure && hasChildren)
    return guess("group", { id: "noFigures" }, "certain");
  const worded = (
    [
      ["cumulative", "cumulativeWords"],
      ["stock", "stockWords"],
      ["flow", "flowWords"],
    ] as const
  ).flatMap(([value, id]) => {
    const word = natures[value].find((phrase) => containsWords(name, phrase));
    return word === undefined ? [] : [guess(value, { id, data: { word } }, "likely")];
  });
  return worded[0] ?? guess(null, { id: "unknownNature" }, "unsure");
}

/** "Có = 1; Không = 0" as codes; empty where a text lists none. */
function readCodes(text: string): NatureGuess["codes"] {
  if (!text.includes("=")) return [];
  return [...text.matchAll(/([^=;,:()\d]+)=\s*(\d{1,3})(?!\d)/gu)].map(
    ([, meaning = "", value]) => ({
      value: Number(value),
      meaning: meaning.trim(),
    })
  );
}
