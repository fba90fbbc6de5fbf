import type { Span } from "../model/anchor";
import { findDatesLeniently } from "./dates";
import { fold, foldWithOffsets, isBlank, isStatedAbsence, type FoldedText } from "./vietnamese";

/** Which sign was seen between groups of three digits. */
export type Grouping = "none" | "dot" | "comma" | "space";

/** What a cell or word that should hold a number says. Blank is not zero. */
export type NumberReading =
  | {
      readonly kind: "number";
      readonly value: number;
      /** Digits written after the decimal sign: they decide the rounding interval. */
      readonly decimals: number;
      readonly hasPercentSign: boolean;
      readonly grouping: Grouping;
      /** "expectation": the text alone has two readings, and `expect` chose between them. */
      readonly resolvedBy: "form" | "expectation";
    }
  | { readonly kind: "blank" }
  | { readonly kind: "statedAbsence"; readonly text: string }
  /** Thousands or decimals: "1.234". The whole number comes first. */
  | {
      readonly kind: "ambiguous";
      readonly readings: readonly [number, number];
      readonly hasPercentSign: boolean;
    }
  | { readonly kind: "unreadable"; readonly text: string };

export interface ReadNumberOptions {
  /**
   * What the reader knows beforehand: "count" makes "25.898" twenty-five thousand and more,
   * "percentage" makes "33.333" thirty-three and a third. Default "any".
   */
  readonly expect?: "count" | "percentage" | "any";
  /** Accept words after the number, such as a unit of measure. Default false. */
  readonly allowMeasureUnit?: boolean;
}

/** A number in running text. */
export interface FoundNumber {
  /** Covers sign, figures and percent sign. */
  readonly span: Span;
  readonly reading: Extract<NumberReading, { kind: "number" | "ambiguous" }>;
}

/**
 * Reads a number as Vietnamese officials type it: "07", "1.234,5", "1 234", "1,234.5", "12,5%", "-3".
 * A single dot or comma before exactly three digits is ambiguous unless `expect` says which it is.
 */
export function readNumber(text: string, options: ReadNumberOptions = {}): NumberReading {
  if (isBlank(text)) return { kind: "blank" };
  if (isStatedAbsence(text)) return { kind: "statedAbsence", text };
  const pattern = options.allowMeasureUnit === true ? numberWithUnit : wholeNumber;
  const match = pattern.exec(fold(text));
  const [, sign = "", body = "", percent] = match ?? [];
  const shape = match === null ? null : readShape(body);
  if (shape === null) return { kind: "unreadable", text };
  return toReading(shape, sign === "-", percent !== undefined, options.expect ?? "any");
}

const wholeNumber = /^([+-]?)(\d(?:[\d., ]*\d)?)( ?%)?$/u;
const numberWithUnit = /^([+-]?)(\d(?:[\d., ]*\d)?)( ?%)?(?: ?[\p{L}(/][^\d]*)?$/u;

/** The digits of a number with the role of every separator settled, or left open. */
interface NumberShape {
  readonly whole: string;
  readonly fraction: string;
  readonly grouping: Grouping;
  /** One separator before exactly three digits: it may group or be the decimal sign. */
  readonly isOpen: boolean;
}

const groupings: Readonly<Record<string, Grouping>> = { ".": "dot", ",": "comma", " ": "space" };

function readShape(body: string): NumberShape | null {
  const signs = [...body].filter((character) => character in groupings);
  const lastSign = signs.at(-1);
  if (lastSign === undefined) {
    return { whole: body, fraction: "", grouping: "none", isOpen: false };
  }
  const kinds = new Set(signs);
  if (kinds.size === 1 && (signs.length > 1 || lastSign === " ")) {
    return readGrouped(body, lastSign, "");
  }
  const cut = body.lastIndexOf(lastSign);
  const whole = body.slice(0, cut);
  const fraction = body.slice(cut + 1);
  if (kinds.size === 1) {
    const isOpen = fraction.length === 3 && /^[1-9]\d{0,2}$/u.test(whole);
    return { whole, fraction, grouping: "none", isOpen };
  }
  const [groupSign] = signs;
  if (lastSign === " " || groupSign === undefined) return null;
  return kinds.size === 2 && signs.indexOf(lastSign) === signs.length - 1
    ? readGrouped(whole, groupSign, fraction)
    : null;
}

function readGrouped(whole: string, sign: string, fraction: string): NumberShape | null {
  const [first = "", ...groups] = whole.split(sign);
  const isGrouped = /^\d{1,3}$/u.test(first) && groups.every((group) => /^\d{3}$/u.test(group));
  if (!isGrouped) return null;
  return {
    whole: first + groups.join(""),
    fraction,
    grouping: groupings[sign] ?? "none",
    isOpen: false,
  };
}

function toReading(
  shape: NumberShape,
  isNegative: boolean,
  hasPercentSign: boolean,
  expect: "count" | "percentage" | "any"
): NumberReading {
  const signed = (digits: string): number => (isNegative ? 0 - Number(digits) : Number(digits));
  const grouped = signed(shape.whole + shape.fraction);
  const decimal = signed(shape.fraction === "" ? shape.whole : `${shape.whole}.${shape.fraction}`);
  if (shape.isOpen && expect === "any") {
    return { kind: "ambiguous", readings: [grouped, decimal], hasPercentSign };
  }
  const isCount = shape.isOpen && expect === "count";
  return {
    kind: "number",
    value: isCount ? grouped : decimal,
    decimals: isCount ? 0 : shape.fraction.length,
    hasPercentSign,
    grouping: shape.grouping,
    resolvedBy: shape.isOpen ? "expectation" : "form",
  };
}

/**
 * Every number in running text that counts or measures something. Left out: dates, years and the figures of periods
 * ("năm 2022", "quý 2"), numbers of instruments ("184/KH-UBND"), numbers grown together with letters, and a label
 * that opens the text ("1.1.").
 */
export function findNumbers(text: string, options: ReadNumberOptions = {}): readonly FoundNumber[] {
  if (!/\d/u.test(text)) return [];
  const folded = foldWithOffsets(text);
  const taken = maskRanges(folded.text, [
    ...findDatesLeniently(folded.text)
      .filter((date) => date.problem === null && (date.year !== null || date.form === "words"))
      .map(({ span }) => [span.start, span.end] as const),
    ...rangesOf(folded.text, openingLabel),
    ...rangesOf(folded.text, periodFigure),
    ...rangesOf(folded.text, instrumentNumber).filter(([start, end]) => {
      const { start: from, end: to } = folded.originalSpan(start, end);
      return /[/-]\p{Lu}/u.test(text.slice(from, to).normalize("NFC"));
    }),
  ]);
  const numbers: FoundNumber[] = [];
  for (const match of taken.matchAll(numberInProse)) {
    const [matched, before = ""] = match;
    const at = match.index + before.length;
    const sign = before === "-" ? hyphenBefore(text, folded, at) : null;
    if (sign === "joining") continue;
    const start = sign === "minus" ? at - 1 : at;
    const end = match.index + matched.length;
    const reading = readNumber(taken.slice(start, end), options);
    if (reading.kind !== "number" && reading.kind !== "ambiguous") continue;
    numbers.push({ span: folded.originalSpan(start, end), reading });
  }
  return numbers;
}

const numberInProse = /(^|[^\p{L}\p{N}\p{M}.,])\d+(?:[.,]\d+)*(?: ?%)?(?![\p{L}\p{N}\p{M}])/gu;
const openingLabel = /^(?:\d{1,2}\.)*\d{1,2}[.)](?= )/gu;
const periodFigure =
  /(?:năm|quý|tháng|ngày|giai đoạn|biểu mẫu|biểu|phụ lục|điều|khoản|mục|chương|phần) (?:số )?\d+(?:[-/]\d+)*(?:\.\d+)*|(?:19|20|21)\d{2}-(?:19|20|21)\d{2}/gu;
const instrumentNumber =
  /\d+(?:\/\d{4})?\/\p{L}[\p{L}\d&.]*(?:-[\p{L}\d&.]+)*|\d+-\p{L}+\/\p{L}+/gu;

/** Folding drops the spaces that tell a minus ("giảm -2") from a dash ("1,5% - 2%") and a joint ("COVID-19"). */
function hyphenBefore(text: string, folded: FoldedText, at: number): "minus" | "dash" | "joining" {
  const { start, end } = folded.originalSpan(at - 1, at);
  const isApart = start === 0 || /\s/u.test(text.charAt(start - 1));
  const isTight = /\d/u.test(text.charAt(end));
  if (isApart && isTight) return "minus";
  return isTight && /[\p{L}\p{M}]/u.test(text.charAt(start - 1)) ? "joining" : "dash";
}

function rangesOf(text: string, pattern: RegExp): readonly (readonly [number, number])[] {
  return [...text.matchAll(pattern)].map(
    (match) => [match.index, match.index + match[0].length] as const
  );
}

/** The text with the ranges blotted out, at the same length; a letter stands in so that no number touches them. */
function maskRanges(text: string, ranges: readonly (readonly [number, number])[]): string {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  let masked = "";
  let done = 0;
  for (const [start, end] of sorted) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    masked += text.slice(done, from) + "x".repeat(end - from);
    done = end;
  }
  return masked + text.slice(done);
}

/** "1.234,5": dots between thousands, a decimal comma, rounded half up; throws a RangeError when not finite. */
export function formatNumber(value: number, decimals: number): string {
  const rounded = roundHalfUp(value, decimals);
  const [whole = "", fraction] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ".");
  return (rounded < 0 ? "-" : "") + grouped + (fraction === undefined ? "" : `,${fraction}`);
}

/**
 * Rounds half away from zero, as figures in reports are rounded. What binary fractions add beyond 15 significant
 * digits is dropped first: 1.005 to two decimals is 1.01. Throws a RangeError when not finite.
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`cannot round ${value}`);
  // Adding zero turns the negative zero into the plain one.
  if (Number.isInteger(value) && decimals >= 0) return value + 0;
  const clean = Math.abs(Number(value.toPrecision(15)));
  const rounded = shiftDecimalSign(Math.round(shiftDecimalSign(clean, decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

function shiftDecimalSign(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Lowest and highest exact value that rounds to `value` at so many decimals: half a unit either side. */
export function roundingInterval(value: number, decimals: number): readonly [number, number] {
  const half = shiftDecimalSign(5, -decimals - 1);
  return [roundHalfUp(value - half, decimals + 1), roundHalfUp(value + half, decimals + 1)];
}
