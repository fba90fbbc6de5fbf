import type { DocumentOutcome } from "./measure-accuracy";

/** How often a rule was expected, how often it was right, and how often it spoke where no reader would. */
export interface Tally {
  readonly expected: number;
  readonly right: number;
  readonly wrong: number;
}

export type Tallies = Readonly<Record<string, Tally>>;

/** What test/corpus/accuracy.json holds: the documents written anew and the seeds, which are not everywhere. */
export interface Baseline {
  readonly documents: Tallies;
  readonly seeds: Tallies;
}

/** Counts by rule id, rules in alphabetical order. */
export function tallyByRule(outcomes: readonly DocumentOutcome[]): Tallies {
  const counts = new Map<string, { expected: number; right: number; wrong: number }>();
  const of = (ruleId: string): { expected: number; right: number; wrong: number } => {
    const known = counts.get(ruleId) ?? { expected: 0, right: 0, wrong: 0 };
    counts.set(ruleId, known);
    return known;
  };
  for (const { source, right, wrong } of outcomes) {
    for (const { ruleId } of source.expected) of(ruleId).expected += 1;
    for (const { finding } of right) of(finding.ruleId).right += 1;
    for (const { finding } of wrong) of(finding.ruleId).wrong += 1;
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function totalOf(tallies: Tallies): Tally {
  return Object.values(tallies).reduce(
    (sum, { expected, right, wrong }) => ({
      expected: sum.expected + expected,
      right: sum.right + right,
      wrong: sum.wrong + wrong,
    }),
    { expected: 0, right: 0, wrong: 0 }
  );
}

/** Share of the findings that a reader agrees with; null where the rule found nothing. */
export function precisionOf({ right, wrong }: Tally): number | null {
  return right + wrong === 0 ? null : right / (right + wrong);
}

/** Share of the expected findings that were found; null where none was expected. */
export function recallOf({ expected, right }: Tally): number | null {
  return expected === 0 ? null : right / expected;
}

/**
 * What got worse since the baseline, in words; empty where nothing did. A rule that the baseline does not know is
 * held to the full measure, so a new rule cannot bring false findings unnoticed.
 */
export function lossesSince(baseline: Tallies, now: Tallies): readonly string[] {
  const perRule = Object.entries(now).flatMap(([ruleId, tally]) =>
    lossOf(ruleId, baseline[ruleId], tally)
  );
  const gone = Object.keys(baseline)
    .filter((ruleId) => now[ruleId] === undefined)
    .map((ruleId) => `${ruleId}: the corpus no longer shows it`);
  return [...perRule, ...gone];
}

function lossOf(name: string, before: Tally | undefined, now: Tally): readonly string[] {
  const measures = [
    ["precision", precisionOf],
    ["recall", recallOf],
  ] as const;
  return measures.flatMap(([measure, of]) => {
    const was = before === undefined ? 1 : (of(before) ?? 1);
    const is = of(now) ?? 1;
    return is < was ? [`${name}: ${measure} fell from ${percent(was)} to ${percent(is)}`] : [];
  });
}

/** A share as "98.2%", never rounded up to 100. */
export function percent(share: number | null): string {
  return share === null ? "–" : `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
}
