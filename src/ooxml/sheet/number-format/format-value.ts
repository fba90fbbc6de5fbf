import type { CellValue } from "../../../core/model/workbook";
import type { DateEpoch } from "./date-serial";
import { calendarTimeOf } from "./date-serial";
import type { DisplayLocale } from "./display-locale";
import { decimalDigits, formatGeneral, generalDecimals } from "./decimal-digits";
import type { FormatSection, FormatToken } from "./parse-number-format";
import { parseNumberFormat } from "./parse-number-format";

/**
 * The text a cell shows for its value under a number format code (null: General), as Excel does (ECMA-376 Part 1, 18.8.31).
 * Fractions and calendars other than the Gregorian fall back to General. Column width plays no part: no "####".
 */
export function formatValue(
  code: string | null,
  value: CellValue,
  epoch: DateEpoch,
  locale: DisplayLocale
): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return formatText(code, value);
  if (code === null) return formatGeneral(value, locale.decimalSeparator);
  const { section, shown } = sectionFor(parseNumberFormat(localDate(code, locale)), value);
  if (section === null) return formatGeneral(value, locale.decimalSeparator);
  switch (section.kind) {
    case "number":
      return formatNumberSection(section, shown, locale);
    case "date":
      return (
        formatDateSection(section, shown, epoch, locale) ??
        formatGeneral(value, locale.decimalSeparator)
      );
    case "general":
    case "text":
      return section.tokens
        .map((token) =>
          token.kind === "literal" ? token.text : formatGeneral(shown, locale.decimalSeparator)
        )
        .join("");
    case "unsupported":
      return formatGeneral(value, locale.decimalSeparator);
  }
}

/**
 * How many decimals the cell shows for a number: what a tolerance for rounded figures is built on.
 * Counted in the shown number, so 12,5% has 1. Null where the format shows no plain decimal number
 * (date, time, exponent, fraction, text only).
 */
export function displayedDecimals(code: string | null, value: number): number | null {
  if (code === null) return generalDecimals(value);
  const { section, shown } = sectionFor(parseNumberFormat(code), value);
  if (section === null || section.kind === "general" || section.kind === "text")
    return generalDecimals(value);
  if (section.kind !== "number" || section.tokens.some(({ kind }) => kind === "exponent"))
    return null;
  if (!section.tokens.some(({ kind }) => kind === "digit")) return null;
  const digits = decimalDigits(shown / section.divisor, section.decimals).decimals;
  return fractionText(section.tokens, digits).replace(/\D/gu, "").length;
}

/** The built-in short date is shown the reader's way, whatever its code says. */
function localDate(code: string, locale: DisplayLocale): string {
  if (code === "m/d/yyyy") return locale.shortDate;
  return code === "m/d/yyyy h:mm" ? `${locale.shortDate} h:mm` : code;
}

function formatText(code: string | null, value: string): string {
  if (code === null || code === "@") return value;
  const sections = parseNumberFormat(code);
  const section =
    sections.length === 4 ? sections[3] : sections.find(({ kind }) => kind === "text");
  if (section === undefined || !section.tokens.some(({ kind }) => kind === "text"))
    return section !== undefined && sections.length === 4 ? textOfLiterals(section.tokens) : value;
  return section.tokens
    .map((token) => (token.kind === "text" ? value : token.kind === "literal" ? token.text : ""))
    .join("");
}

function textOfLiterals(tokens: readonly FormatToken[]): string {
  return tokens.map((token) => (token.kind === "literal" ? token.text : "")).join("");
}

interface ChosenSection {
  readonly section: FormatSection | null;
  /** The number to show: without its sign where the section itself stands for negatives. */
  readonly shown: number;
}

function sectionFor(sections: readonly FormatSection[], value: number): ChosenSection {
  const [first, second, third] = sections.length === 4 ? sections.slice(0, 3) : sections;
  if (first === undefined) return { section: null, shown: value };
  if (sections.some(({ condition }) => condition !== null)) {
    const section =
      sections.find(
        (candidate, place) => meetsCondition(candidate, value, place, sections.length) && place < 3
      ) ?? null;
    const isForNegatives =
      section?.condition !== null && section !== null && section.condition.operator.startsWith("<");
    return {
      section,
      shown: isForNegatives && value < 0 && section.condition.operand <= 0 ? -value : value,
    };
  }
  if (second === undefined || (sections.length === 2 && second.kind === "text"))
    return { section: first, shown: value };
  if (value < 0) return { section: second, shown: -value };
  if (value === 0 && third !== undefined && !(sections.length === 3 && third.kind === "text"))
    return { section: third, shown: 0 };
  return { section: first, shown: value };
}

function meetsCondition(
  { condition }: FormatSection,
  value: number,
  place: number,
  count: number
): boolean {
  if (condition === null) {
    if (place === count - 1 || place === 2) return true;
    return place === 0 ? value > 0 : value < 0;
  }
  switch (condition.operator) {
    case "<":
      return value < condition.operand;
    case "<=":
      return value <= condition.operand;
    case ">":
      return value > condition.operand;
    case ">=":
      return value >= condition.operand;
    case "<>":
      return value !== condition.operand;
    default:
      return value === condition.operand;
  }
}

function formatNumberSection(section: FormatSection, value: number, locale: DisplayLocale): string {
  if (!section.tokens.some(({ kind }) => kind === "digit")) {
    const literals = textOfLiterals(section.tokens);
    return value < 0 ? `-${literals}` : literals;
  }
  const exponentAt = section.tokens.findIndex(({ kind }) => kind === "exponent");
  const scaled = value / section.divisor;
  const text =
    exponentAt >= 0
      ? formatScientific(section, Math.abs(scaled), exponentAt, locale)
      : formatFixed(section, Math.abs(scaled), locale);
  return value < 0 ? `-${text}` : text;
}

function formatFixed(section: FormatSection, value: number, locale: DisplayLocale): string {
  const { tokens, decimals, isGrouped } = section;
  const digits = decimalDigits(value, decimals);
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const integer = integerText(whole, digits.integer, isGrouped ? locale.groupSeparator : "");
  if (point < 0) return integer;
  return `${integer}${locale.decimalSeparator}${fractionText(tokens, digits.decimals)}`;
}

/** Digits laid into the placeholders from the right; what is left over goes before the leftmost. */
function integerText(tokens: readonly FormatToken[], digits: string, separator: string): string {
  const firstDigit = tokens.findIndex(({ kind }) => kind === "digit");
  let rest = digits === "0" ? "" : digits;
  let text = "";
  let written = 0;
  const put = (digit: string): void => {
    if (separator !== "" && written > 0 && written % 3 === 0) text = separator + text;
    text = digit + text;
    written += 1;
  };
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index] as FormatToken;
    if (token.kind === "literal") text = token.text + text;
    if (token.kind !== "digit") continue;
    const digit = rest.at(-1);
    rest = rest.slice(0, -1);
    if (digit !== undefined) put(digit);
    else if (token.placeholder === "0") put("0");
    else if (token.placeholder === "?") text = ` ${text}`;
    if (index === firstDigit) for (const left of [...rest].reverse()) put(left);
  }
  return text;
}

/** What follows the decimal point: "#" drops zeros at the end, "?" makes them spaces. */
function fractionText(tokens: readonly FormatToken[], decimals: string): string {
  const point = tokens.findIndex(({ kind }) => kind === "point");
  if (point < 0) return "";
  const significant = decimals.replace(/0+$/u, "").length;
  let place = 0;
  let text = "";
  for (const token of tokens.slice(point + 1)) {
    if (token.kind === "exponent") break;
    if (token.kind === "literal") text += token.text;
    if (token.kind !== "digit") continue;
    if (place < significant || token.placeholder === "0") text += decimals[place] ?? "0";
    else if (token.placeholder === "?") text += " ";
    place += 1;
  }
  return text;
}

function formatScientific(
  section: FormatSection,
  value: number,
  exponentAt: number,
  locale: DisplayLocale
): string {
  const mantissaTokens = section.tokens.slice(0, exponentAt);
  const point = mantissaTokens.findIndex(({ kind }) => kind === "point");
  const wholeDigits = (point < 0 ? mantissaTokens : mantissaTokens.slice(0, point)).filter(
    ({ kind }) => kind === "digit"
  ).length;
  const step = Math.max(1, wholeDigits);
  let exponent = value === 0 ? 0 : Number(value.toExponential().split("e")[1]);
  exponent = Math.floor(exponent / step) * step;
  let mantissa = decimalDigits(shiftDecimal(value, -exponent), section.decimals);
  if (mantissa.integer.length > step) {
    exponent += step;
    mantissa = decimalDigits(shiftDecimal(value, -exponent), section.decimals);
  }
  const mark = section.tokens[exponentAt];
  const sign = exponent < 0 ? "-" : mark?.kind === "exponent" && mark.showsPlus ? "+" : "";
  const shownMantissa =
    integerText(point < 0 ? mantissaTokens : mantissaTokens.slice(0, point), mantissa.integer, "") +
    (point < 0 ? "" : locale.decimalSeparator + fractionText(mantissaTokens, mantissa.decimals));
  const exponentText = integerText(
    section.tokens.slice(exponentAt + 1),
    String(Math.abs(exponent)),
    ""
  );
  return `${shownMantissa}E${sign}${exponentText === "" ? "0" : exponentText}`;
}

/** Moves the decimal point without the binary error that multiplying by a power of ten brings. */
function shiftDecimal(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

function formatDateSection(
  section: FormatSection,
  value: number,
  epoch: DateEpoch,
  locale: DisplayLocale
): string | null {
  const fraction = section.tokens.find(({ kind }) => kind === "secondFraction");
  const places = fraction?.kind === "secondFraction" ? Math.min(fraction.width, 3) : 0;
  const showsTime = section.tokens.some(
    (token) => token.kind === "elapsed" || (token.kind === "date" && "hns".includes(token.unit))
  );
  const time = calendarTimeOf(showsTime ? value : Math.floor(value), epoch, places);
  if (time === null) return null;
  const isTwelveHour = section.tokens.some((token) => token.kind === "date" && token.unit === "a");
  const elapsed = Math.round(value * 86_400 * 10 ** places) / 10 ** places;
  let text = "";
  for (const token of section.tokens) {
    if (token.kind === "literal") text += token.text;
    else if (token.kind === "secondFraction")
      text +=
        locale.decimalSeparator + time.fraction.toFixed(places).slice(2).padEnd(token.width, "0");
    else if (token.kind === "elapsed") {
      const unitSeconds = token.unit === "h" ? 3600 : token.unit === "n" ? 60 : 1;
      text += String(Math.floor(elapsed / unitSeconds)).padStart(token.width, "0");
    } else if (token.kind === "date") text += datePart(token, time, isTwelveHour, locale);
    else if (token.kind === "text") text += value;
  }
  return text;
}

type DateToken = Extract<FormatToken, { kind: "date" }>;

function datePart(
  { unit, width, pattern }: DateToken,
  time: NonNullable<ReturnType<typeof calendarTimeOf>>,
  isTwelveHour: boolean,
  locale: DisplayLocale
): string {
  const padded = (value: number): string => String(value).padStart(width >= 2 ? 2 : 1, "0");
  switch (unit) {
    case "y":
      return width <= 2 ? String(time.year % 100).padStart(2, "0") : String(time.year);
    case "m":
      if (width <= 2) return padded(time.month);
      if (width === 5) return locale.months[time.month - 1]?.[0] ?? "";
      return (width === 3 ? locale.shortMonths : locale.months)[time.month - 1] ?? "";
    case "d":
      if (width <= 2) return padded(time.day);
      return (width === 3 ? locale.shortWeekdays : locale.weekdays)[time.weekday] ?? "";
    case "h":
      return padded(isTwelveHour ? ((time.hour + 11) % 12) + 1 : time.hour);
    case "n":
      return padded(time.minute);
    case "s":
      return padded(time.second);
    case "a": {
      const [morning = "AM", evening = "PM"] = pattern.split("/");
      return time.hour < 12 ? morning : evening;
    }
  }
}
