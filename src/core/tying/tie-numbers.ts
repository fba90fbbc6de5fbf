import type { Indicator, StatisticsForm } from "../law/statistics-form";
import type { Vocabulary } from "../law/vocabulary";
import type { Span } from "../model/anchor";
import type { DocumentModel, Paragraph } from "../model/document";
import { createFigureClaimFinder, speaksOfOtherTime } from "../recognition/figure-claims";
import { hedgeBefore } from "../recognition/number-claims";
import { createPeriodFinder, type NamedPeriod } from "../recognition/read-period";
import type { IndicatorReading } from "../statistics/statistics-model";
import { findNumbers, type FoundNumber } from "../text/numbers";
import { agrees, type StatedValue } from "./figure-agreement";
import { createPhraseMatcher, type NumberSign, type PhraseMatch } from "./phrase-matcher";
import type { FigureSource, ReportPeriod, Tie, TiedFigure } from "./tie";

/** What the numbers of a report are held against. */
export interface TyingContext {
  readonly forms: readonly StatisticsForm[];
  readonly periods: Vocabulary["periods"];
  /** Period of the report itself; null where it does not tell. */
  readonly period: ReportPeriod | null;
  readonly sources: readonly FigureSource[];
}

/** So much of an indicator's name must stand around a number before another figure in the table contradicts it. */
const clear = 0.85;
/** … and no other indicator may come nearer to that than this. */
const clearlyAhead = 0.12;
/** Where the table has the very number, fewer words are enough; for a small number, which is often met by chance, more. */
const fewWords = 0.4;
const fewWordsForSmall = 0.55;
const small = 10;

/**
 * Holds every number of a report's running text against the tables: which indicator its words mean, of which period, and
 * whether the table says the same. A number is only contradicted where its words are nearly the indicator's whole name;
 * what is not clear is untied, and says why. Tables themselves are not read as text.
 */
export function tieNumbers(document: DocumentModel, context: TyingContext): readonly Tie[] {
  const tier = createTier(context);
  return document.blocks.flatMap((block) =>
    block.kind === "paragraph" && /\d/u.test(block.text) ? tieParagraph(block, tier) : []
  );
}

interface Tier {
  readonly findClaims: ReturnType<typeof createFigureClaimFinder>;
  readonly matcher: ReturnType<typeof createPhraseMatcher>;
  readonly findPeriods: (text: string) => readonly NamedPeriod[];
  /** The one row of each source that counts an indicator in a period. */
  readonly rowsOf: (indicatorId: string, period: ReportPeriod | null) => readonly SourceRow[];
  readonly period: ReportPeriod | null;
  readonly ratios: readonly Indicator[];
}

interface SourceRow {
  readonly source: FigureSource;
  readonly formCode: string;
  readonly row: IndicatorReading;
}

function createTier({ forms, periods, period, sources }: TyingContext): Tier {
  const rowsBySource = sources.map((source) => ({ source, rows: uniqueRows(source) }));
  return {
    findClaims: createFigureClaimFinder(forms),
    matcher: createPhraseMatcher(forms),
    findPeriods: createPeriodFinder(periods),
    period,
    ratios: forms.flatMap(({ indicators }) =>
      indicators.filter(({ ratioOf }) => ratioOf !== undefined)
    ),
    rowsOf: (id, wanted) =>
      rowsBySource.flatMap(({ source, rows }) => {
        const found = rows.get(id);
        return found !== undefined && countsIn(source, wanted, period)
          ? [{ source, ...found }]
          : [];
      }),
  };
}

/** A row read twice ties nothing: nobody knows which of the two is meant. */
function uniqueRows({ statistics }: FigureSource): ReadonlyMap<string, Omit<SourceRow, "source">> {
  const rows = new Map<string, Omit<SourceRow, "source"> | null>();
  for (const { form, rows: all } of statistics.forms) {
    for (const row of all) {
      const { id } = row.indicator;
      rows.set(id, rows.has(id) ? null : { formCode: form.code, row });
    }
  }
  return new Map([...rows].flatMap(([id, row]) => (row === null ? [] : [[id, row] as const])));
}

/** A period that a sentence names is never taken for that of tables whose period nobody tells. */
function countsIn(
  source: FigureSource,
  wanted: ReportPeriod | null,
  own: ReportPeriod | null
): boolean {
  const counted = source.period ?? own;
  if (wanted === null) return true;
  return counted?.period === wanted.period && counted.year === wanted.year;
}

function tieParagraph(paragraph: Paragraph, tier: Tier): readonly Tie[] {
  const { id, text } = paragraph;
  const numbers = findNumbers(text);
  if (numbers.length === 0) return [];
  const claims = new Map(tier.findClaims(text).map((claim) => [claim.span.start, claim]));
  const ties: Tie[] = [];
  numbers.forEach((number, index) => ties.push(tieNumber(number, index)));
  return ties;

  function tieNumber(number: FoundNumber, index: number): Tie {
    const sentence = sentenceSpan(text, number.span);
    const known = {
      anchor: { kind: "paragraph", paragraphId: id, span: number.span } as const,
      span: number.span,
      text: text.slice(number.span.start, number.span.end),
      paragraphText: text,
      sentence: text.slice(sentence.start, sentence.end).trim(),
    };
    const sign = signOf(number);
    const claim = claims.get(number.span.start);
    const words = wordsAround(text, numbers, index, sentence);
    const matches: readonly Match[] =
      claim === undefined
        ? tier.matcher.match(words, sign)
        : [{ indicator: claim.indicator, coverage: 1 }];
    const period = periodOf(text, number.span, sentence, tier);
    if (period === "other") return { ...known, status: "untied", reason: "otherTime" };
    const stated = statedValues(number, text);
    const equal =
      equalFigure(matches, stated, period, tier) ??
      figureOfRatio(ties.at(-1), known.sentence, sign, stated, period, tier);
    if (equal !== null) return { ...known, status: "tied", ...equal };
    // The whole of "17/68" and one unit's share of a figure are not what the indicator counts.
    const isWholeFigure = !isOver(text, numbers[index - 1], number) && !ofOneUnit.test(words);
    const named = isWholeFigure && isClear(matches) ? matches[0] : undefined;
    if (named === undefined) return { ...known, status: "untied", reason: "noIndicator" };
    const figures = figuresFor(named.indicator.id, stated, period, tier);
    if (figures.length === 0) return { ...known, status: "untied", reason: "noFigure" };
    const status = figures.every((figure) => figure.agrees) ? "tied" : "contradicted";
    return { ...known, status, indicator: named.indicator, figures };
  }
}

function signOf({ reading }: FoundNumber): NumberSign {
  return reading.hasPercentSign ? "percentage" : "count";
}

/** "1.008" may be read in two ways: it agrees where either does. */
function statedValues({ reading, span }: FoundNumber, text: string): readonly StatedValue[] {
  const hedge = hedgeBefore(text, span.start);
  if (reading.kind === "number")
    return [{ value: reading.value, decimals: reading.decimals, hedge }];
  const [grouped, decimal] = reading.readings;
  return [
    { value: grouped, decimals: 0, hedge },
    { value: decimal, decimals: 3, hedge },
  ];
}

type Match = Pick<PhraseMatch, "indicator" | "coverage">;

function isClear([first, second]: readonly Match[]): boolean {
  if (first === undefined || first.coverage < clear) return false;
  return second === undefined || first.coverage - second.coverage >= clearlyAhead;
}

/** The likeliest indicator for which every table has the number itself. */
function equalFigure(
  matches: readonly Match[],
  stated: readonly StatedValue[],
  period: ReportPeriod | null,
  tier: Tier
): { readonly indicator: Match["indicator"]; readonly figures: readonly TiedFigure[] } | null {
  const largest = Math.max(...stated.map(({ value }) => Math.abs(value)));
  const enough = largest < small ? fewWordsForSmall : fewWords;
  for (const { indicator, coverage } of matches) {
    if (coverage < enough) return null;
    const figures = figuresFor(indicator.id, stated, period, tier);
    if (figures.length > 0 && figures.every((figure) => figure.agrees))
      return { indicator, figures };
  }
  return null;
}

/** After a part that is tied, the whole of it ("871/890 PAKN") or its percentage ("…, đạt 97,87%"), by the form's ratio. */
function figureOfRatio(
  before: Tie | undefined,
  sentence: string,
  sign: NumberSign,
  stated: readonly StatedValue[],
  period: ReportPeriod | null,
  tier: Tier
): ReturnType<typeof equalFigure> {
  if (before?.status !== "tied" || before.sentence !== sentence) return null;
  const { id } = before.indicator;
  const ratios = tier.ratios.filter(({ ratioOf }) =>
    [ratioOf?.numerator, ratioOf?.denominator].includes(id)
  );
  for (const ratio of ratios) {
    const denominator = ratio.ratioOf?.denominator ?? "";
    const wanted = sign === "percentage" ? ratio.id : denominator;
    if (wanted === id) continue;
    const figures = figuresFor(wanted, stated, period, tier);
    const indicator = figures[0]?.row.indicator;
    if (indicator !== undefined && figures.every((figure) => figure.agrees))
      return { indicator, figures };
  }
  return null;
}

function figuresFor(
  indicatorId: string,
  stated: readonly StatedValue[],
  period: ReportPeriod | null,
  tier: Tier
): readonly TiedFigure[] {
  return tier.rowsOf(indicatorId, period).flatMap(({ source, formCode, row }): TiedFigure[] => {
    const { figure } = row;
    if (figure.kind !== "number") return [];
    return [{ source, formCode, row, agrees: stated.some((value) => agrees(value, figure)) }];
  });
}

/** The period a number is about: the one its sentence names, else the report's; "other" for aims and comparisons. */
function periodOf(
  text: string,
  number: Span,
  { start, end }: Span,
  { findPeriods, period }: Tier
): ReportPeriod | null | "other" {
  const sentence = text.slice(start, end);
  const named = findPeriods(sentence);
  const before = named.filter(({ span }) => start + span.end <= number.start).at(-1);
  const meant = before ?? named[0];
  if (meant !== undefined) return { period: meant.period, year: meant.year };
  return speaksOfOtherTime(sentence) ? "other" : period;
}

const ofOneUnit =
  /(?:^|[^\p{L}])(?:Sở|sở|Ban|Chi cục|Trung tâm|xã|phường|thị trấn|thị xã|huyện|đặc khu) \p{Lu}\p{Ll}/u;

const sentenceEnd = /[;\n]|\.(?=\s)/gu;

function sentenceSpan(text: string, { start, end }: Span): Span {
  let from = 0;
  let to = text.length;
  for (const { index } of text.matchAll(sentenceEnd)) {
    if (index < start) from = index + 1;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return { start: from, end: to };
}

/**
 * The words from the number before to the next comma or number after: what is counted stands on either side. The two
 * numbers of "17/68 nhiệm vụ" share theirs.
 */
function wordsAround(
  text: string,
  numbers: readonly FoundNumber[],
  index: number,
  sentence: Span
): string {
  const isPair = (at: number): boolean => isOver(text, numbers[at], numbers[at + 1]);
  const first = isPair(index - 1) ? index - 1 : index;
  const last = isPair(index) ? index + 1 : index;
  const begin = numbers[first]?.span.start ?? 0;
  const end = numbers[last]?.span.end ?? 0;
  const start = Math.max(sentence.start, numbers[first - 1]?.span.end ?? 0);
  const limit = Math.min(sentence.end, numbers[last + 1]?.span.start ?? text.length);
  const after = text.slice(end, limit);
  const stop = after.search(/,\s|[:()]/u);
  return `${text.slice(start, begin)} ${stop < 0 ? after : after.slice(0, stop)}`;
}

/** True for the numbers of "17/68". */
function isOver(
  text: string,
  part: FoundNumber | undefined,
  whole: FoundNumber | undefined
): boolean {
  if (part === undefined || whole === undefined) return false;
  return /^\s?(?:\/|trên tổng số)\s?$/u.test(text.slice(part.span.end, whole.span.start));
}
