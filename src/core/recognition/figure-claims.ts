import type { Span } from "../model/anchor";
import type { Indicator, StatisticsForm } from "../law/statistics-form";
import { addToGroup } from "../text/add-to-group";
import { readNumber } from "../text/numbers";
import { createPhraseFinder, fold } from "../text/vietnamese";

/** A figure that a sentence gives for an indicator by the indicator's own name. */
export interface FigureClaim {
  readonly indicator: Indicator;
  readonly formCode: string;
  /** The name as it stands in the text. */
  readonly name: string;
  readonly span: Span;
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
}

const fewestWords = 5;
const afterName =
  /^\s*(?:là|đạt|bằng|:|=)\s*:?\s*(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?![\d/\p{L}-]|[.,]\d)(\s?%)?/u;
const otherTime =
  /cùng kỳ|so với|năm trước|quý trước|kỳ trước|lũy kế|luỹ kế|phấn đấu|mục tiêu|chỉ tiêu giao|dự kiến|kế hoạch đề ra/iu;

/**
 * Makes a finder of sentences that give an indicator's figure under its full name: "Tổng số hồ sơ TTHC đã giải quyết
 * xong là 890". Names of fewer than five words, and names that several rows share, tie nothing; nor does a sentence
 * that speaks of another time or of an aim.
 */
export function createFigureClaimFinder(
  forms: readonly StatisticsForm[]
): (text: string) => readonly FigureClaim[] {
  const rowsOf = new Map<string, { indicator: Indicator; formCode: string }[]>();
  for (const form of forms) {
    for (const indicator of form.indicators) {
      if (indicator.nature === "group" || indicator.nature === "code") continue;
      for (const key of new Set([indicator.name, ...indicator.aliases].map(fold))) {
        addToGroup(rowsOf, key, { indicator, formCode: form.code });
      }
    }
  }
  const certain = [...rowsOf].filter(
    ([key, rows]) => rows.length === 1 && key.split(" ").length >= fewestWords
  );
  const find = createPhraseFinder(certain.map(([key]) => key));
  return (text) => {
    if (!/\d/u.test(text)) return [];
    return find(text).flatMap(({ phrase, span }): FigureClaim[] => {
      const [row] = rowsOf.get(phrase) ?? [];
      const match = afterName.exec(text.slice(span.end));
      const [whole, figure, percent] = match ?? [];
      if (row === undefined || whole === undefined || figure === undefined) return [];
      if (speaksOfOtherTime(sentenceAround(text, span))) return [];
      const isShare = row.indicator.nature === "ratio";
      if (isShare !== (percent !== undefined)) return [];
      const reading = readNumber(figure, { expect: isShare ? "percentage" : "count" });
      if (reading.kind !== "number") return [];
      const start = span.end + whole.indexOf(figure);
      const { value, decimals } = reading;
      return [
        {
          ...row,
          name: text.slice(span.start, span.end),
          span: { start, end: start + figure.length },
          text: figure + (percent === undefined ? "" : "%"),
          value,
          decimals,
        },
      ];
    });
  };
}

/** True where a sentence compares with another time, or states an aim, without naming a period. */
export function speaksOfOtherTime(sentence: string): boolean {
  return otherTime.test(sentence);
}

function sentenceAround(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf(". ", start), text.lastIndexOf(";", start)) + 1;
  const next = text.slice(end).search(/[;]|\.\s/u);
  return text.slice(from, next < 0 ? text.length : end + next);
}
