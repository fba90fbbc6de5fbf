import type { PeriodKind } from "../law/calendar";
import type { Vocabulary } from "../law/vocabulary";
import type { Span } from "../model/anchor";
import { onceFor } from "../text/once-for";
import { createPhraseFinder, fold } from "../text/vietnamese";

/** Years, both included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** A reporting period with its year as a text names it: "Quý I/2021", "6 tháng đầu năm 2021". */
export interface NamedPeriod {
  readonly period: PeriodKind;
  readonly year: number;
  readonly span: Span;
}

const yearMention =
  /(?<lead>đến |tới )?(?:giai đoạn |năm |các năm )(?<from>(?:19|20|21)\d{2})(?:-(?<to>(?:19|20|21)\d{2}))?(?!\d)/gu;

/**
 * Years a plan's title names: "năm 2022", "giai đoạn 2021-2025". "đến năm 2030" is an outlook and does not count.
 * Null where there is none, or where a span of years is followed by a year of its own ("giai đoạn 2021-2030 … năm 2022").
 */
export function readPlanYears(title: string): YearRange | null {
  const folded = fold(title);
  const mentions = [...folded.matchAll(yearMention)].filter(
    ({ groups }) => groups?.["lead"] === undefined
  );
  const [first, second] = mentions;
  if (first === undefined) return null;
  const years = yearRangeOf(first);
  if (years.from === years.to || second === undefined) return years.from <= years.to ? years : null;
  const between = folded.slice(first.index + first[0].length, second.index).trim();
  return between === "và" || between === "" || /^(?:,|và\b)/u.test(between) ? years : null;
}

function yearRangeOf(match: RegExpExecArray | RegExpMatchArray): YearRange {
  const from = Number(match.groups?.["from"]);
  return { from, to: Number(match.groups?.["to"] ?? from) };
}

const yearAfter = /^(?:(?:, ?)?(?:của )?(?:năm )?|[/-])((?:19|20|21)\d{2})(?!\d)/u;
const partOfYearBefore = /(?:^|[^\p{L}])(?:quý [\p{L}\d]+|tháng(?: \d+)?|cuối|đầu|tuần \d+)$/u;

type PeriodFinder = (text: string) => readonly NamedPeriod[];

/**
 * Makes a finder of reporting periods that are named with their year, in reading order. A quarter or half that is no
 * reporting period ("6 tháng cuối năm 2021", "quý II năm 2021") is not taken for the whole year.
 */
export const createPeriodFinder = onceFor((periods: Vocabulary["periods"]): PeriodFinder => {
  const kindOf = new Map<string, PeriodKind>();
  for (const kind of ["q1", "h1", "q3", "year"] as const) {
    for (const phrase of periods[kind]) kindOf.set(phrase, kind);
  }
  const findPhrases = createPhraseFinder([...kindOf.keys()]);
  return (text) =>
    findPhrases(text).flatMap(({ phrase, span }): NamedPeriod[] => {
      const period = kindOf.get(phrase);
      const year = yearAfter.exec(fold(text.slice(span.end, span.end + 24)))?.[1];
      if (period === undefined || year === undefined) return [];
      const before = fold(text.slice(Math.max(0, span.start - 24), span.start));
      if (period === "year" && partOfYearBefore.test(before)) return [];
      const end = text.indexOf(year, span.end) + year.length;
      return [{ period, year: Number(year), span: { start: span.start, end } }];
    });
});

/** Takes away words that say of a column's figures no more than that they are figures: "thực hiện (của) năm 2026". */
const figureWordsRemover = onceFor(
  ({ plain }: Vocabulary["figureColumns"]): ((words: string) => string) => {
    const longestFirst = plain.map(fold).sort((one, other) => other.length - one.length);
    return (words) => {
      const own = longestFirst.find((phrase) => words.startsWith(`${phrase} `));
      return own === undefined ? words : words.slice(own.length + 1).replace(/^của /u, "");
    };
  }
);

/** The phrases of each period, folded; the year stands by itself in a heading. */
const headingKinds = onceFor(
  (periods: Vocabulary["periods"]): ReadonlyMap<string, PeriodKind> =>
    new Map(
      (["year", "q3", "h1", "q1"] as const).flatMap((kind) =>
        periods[kind].map((phrase) => [fold(phrase), kind] as const)
      )
    )
);

const yearAtEnd = /^(?<words>.+?)[\s,/-]+(?<year>(?:19|20|21)\d{2})$/u;
const yearWord = /,?\s(?:của\s)?năm$/u;

/**
 * The period that the heading of a column is, with its year where it says one: "Quý I", "6 tháng", "Thực hiện năm 2026".
 * Null where the heading says anything else besides: what is planned or expected is no period's outcome.
 */
export function readHeadingPeriod(
  heading: string,
  { periods, figureColumns }: Pick<Vocabulary, "periods" | "figureColumns">
): { readonly period: PeriodKind; readonly year: number | null } | null {
  const withoutFigureWords = figureWordsRemover(figureColumns);
  const words = withoutFigureWords(fold(heading).replace(/\s+/gu, " ").trim());
  const dated = yearAtEnd.exec(words)?.groups;
  const named = dated?.["words"] ?? words;
  const kinds = headingKinds(periods);
  const period = kinds.get(named) ?? (dated && kinds.get(named.replace(yearWord, "")));
  return period === undefined ? null : { period, year: dated ? Number(dated["year"]) : null };
}

/** Where a report's title turns to the next period ("… và phương hướng, nhiệm vụ năm 2026"). */
const outlook = /\s(?:phương hướng|nhiệm vụ|dự kiến|định hướng)\s|\s(?:và|;|,)\s+kế hoạch\s/iu;

/** The period a report is about, as its title names it; null where the title names none or more than one. */
export function readReportPeriod(
  title: string,
  periods: Vocabulary["periods"]
): { readonly period: PeriodKind; readonly year: number } | null {
  const turn = outlook.exec(title);
  const named = createPeriodFinder(periods)(turn === null ? title : title.slice(0, turn.index));
  const short = named.filter(({ period }) => period !== "year");
  const meant = short.length > 0 ? short : named;
  const [first] = meant;
  if (first === undefined) return null;
  const isOne = meant.every(({ period, year }) => period === first.period && year === first.year);
  return isOne ? { period: first.period, year: first.year } : null;
}
