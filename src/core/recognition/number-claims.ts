import type { Span } from "../model/anchor";
import type { Hedge } from "../text/hedged-figures";
import { readNumber } from "../text/numbers";
import { normalise } from "../text/vietnamese";

/** A figure as a sentence states it. */
export interface StatedFigure {
  readonly span: Span;
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
}

/** "871/890 hồ sơ (đạt 97,9%)": a part, a whole, and the percentage said to follow from them. */
export interface RatioClaim {
  readonly part: StatedFigure;
  readonly whole: StatedFigure;
  readonly percentage: StatedFigure;
  readonly hedge: Hedge;
}

/** "tăng 15% (từ 120 lên 138 hồ sơ)": two values and the change said to lie between them. */
export interface ChangeClaim {
  readonly from: StatedFigure;
  readonly to: StatedFigure;
  readonly change: StatedFigure;
  readonly direction: "up" | "down";
  readonly hedge: Hedge;
  /** True where the values themselves are percentages. */
  readonly areShares: boolean;
  /** True where the change is said to be one of percentage points. */
  readonly isInPoints: boolean;
}

/** "120 hồ sơ, gồm: 80 hồ sơ trực tuyến, 40 hồ sơ trực tiếp": a whole and all its parts, of one unit. */
export interface TotalClaim {
  readonly total: StatedFigure;
  readonly parts: readonly StatedFigure[];
  readonly measureUnit: string;
}

const count = "\\d{1,3}(?:\\.\\d{3})+|\\d+";
export const decimal = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?";
const edge =
  "(?<![\\d.,/\\p{L}-])(?<!(?<!\\p{L})(?:ngày|tháng|quý|năm|số|điều|khoản|trước|đến|từ)\\s+)";
const noMore = "(?![\\d/\\p{L}-]|[.,]\\d)";
export const hedges = "(?:(?<hedge>gần|gần bằng|dưới|trên|hơn|khoảng|xấp xỉ|ước|ước đạt)\\s+)?";
const fraction = `${edge}(?<part>${count})\\s?/\\s?(?<whole>${count})${noMore}`;
const percentage = `${hedges}(?<percentage>${decimal})\\s?%`;
const sameSubject = "(?:(?!\\s(?:và|trong đó|riêng|còn|với|nhưng)\\s)[^\\d%;./,()])";
const tie = `${sameSubject}{0,50}[,(]?\\s*(?<!\\p{L})(?:đạt|chiếm|bằng|tương ứng|tương đương|đạt tỷ lệ|đạt tỉ lệ|tỷ lệ|tỉ lệ|tỷ lệ đạt|chiếm tỷ lệ|chiếm tỉ lệ|=)\\s+(?:với\\s+)?`;
const bracket = `${sameSubject}{0,50}\\(\\s*`;

const ratioForms = [
  new RegExp(`${fraction}(?:${tie}|${bracket})${percentage}(?<rest>[^.;]{0,40})`, "dgiu"),
  new RegExp(
    `(?<![\\d.,/\\p{L}-])${percentage}${sameSubject}{0,40}\\(\\s*${fraction}(?<rest>[^.;]{0,40})`,
    "dgiu"
  ),
];

/** Words after a percentage that give it another base than the whole beside it. */
const otherBase =
  /^\s*\)?\s*(?:\(?\s*(?:so với|kế hoạch|dự toán|chỉ tiêu|mục tiêu|cùng kỳ|tổng|số|trong|của|trên))(?![\p{L}])/iu;

/**
 * Percentages that stand beside the part and the whole they were computed from. Only where a word or a bracket ties
 * them: "đạt", "chiếm", "tỷ lệ", "(". A percentage followed by a base of its own ("đạt 80% kế hoạch") is left out.
 */
export function findRatioClaims(input: string): readonly RatioClaim[] {
  const text = plainSpaces(input);
  if (!text.includes("%") || !text.includes("/")) return [];
  return ratioForms.flatMap((form, index) =>
    [...text.matchAll(form)].flatMap((match): RatioClaim[] => {
      const figures = figuresOf(match, ["part", "whole"], ["percentage"]);
      const rest = match.groups?.["rest"] ?? "";
      if (figures === null || (index === 0 && otherBase.test(rest))) return [];
      const { part, whole, percentage: stated } = figures;
      if (part === undefined || whole === undefined || stated === undefined) return [];
      if (isDateLike(part.value, whole.value)) return [];
      return [{ part, whole, percentage: stated, hedge: hedgeOf(match.groups?.["hedge"]) }];
    })
  );
}

/** "15/7" and "12/2021" are a day and a month, or a month and a year. */
function isDateLike(part: number, whole: number): boolean {
  return (part > whole && whole <= 12) || (part <= 12 && whole >= 1990 && whole <= 2099);
}

export const fromTo = `từ\\s+(?<from>${decimal})(?<fromSign>\\s?%)?[^\\d%;.]{0,40}?\\s(?:lên|xuống|còn|xuống còn|lên đến|lên tới|đến)\\s+(?<to>${decimal})(?<toSign>\\s?%)?`;
const change = `(?<direction>tăng|giảm)\\s+(?:thêm\\s+)?${hedges}(?<change>${decimal})\\s?(?<unit>điểm\\s?%|điểm phần trăm|%)`;
/** "138 hồ sơ": the value of now, before the words that compare it with another time. */
export const valueNow = `${edge}(?<to>${decimal})(?<toSign>\\s?%)?(?:\\s[^\\d%;.,()]{1,40})?`;
/** "so với cùng kỳ năm 2024 (120 hồ sơ)": the value of then, in brackets or after a colon. */
export const comparedWith = `\\s+so với(?:\\s[^\\d%;.,()]{1,40}?)?(?:\\s(?:năm|quý|tháng)\\s[\\dIVX/]{1,7})*\\s?(?:\\(\\s*|:\\s*)(?:(?:năm\\s\\d{4}|là)\\s?:?\\s*)?(?!(?:19|20)\\d{2}\\s?\\))(?<from>${decimal})(?<fromSign>\\s?%)?`;
const changeForms = [
  new RegExp(`(?<![\\p{L}])${fromTo}[^\\d%;.]{0,30}?[,(]\\s*(?:tức\\s+)?${change}`, "dgiu"),
  new RegExp(`(?<![\\p{L}])${change}(?:\\s+so với[^\\d%;.,()]{1,40})?\\s*\\(\\s*${fromTo}`, "dgiu"),
  new RegExp(`${valueNow}[,;]?\\s+(?:\\(\\s*)?${change}${comparedWith}`, "dgiu"),
];

/**
 * Changes in per cent that stand beside both values: "từ 120 lên 138 hồ sơ, tăng 15%", "138 hồ sơ, tăng 15% so với cùng
 * kỳ (120 hồ sơ)".
 */
export function findChangeClaims(input: string): readonly ChangeClaim[] {
  const text = plainSpaces(input);
  if (!/từ\s|so với/iu.test(text) || !/tăng|giảm/iu.test(text)) return [];
  return changeForms.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match): ChangeClaim[] => {
      const groups = match.groups ?? {};
      const figures = figuresOf(match, [], ["from", "to", "change"]);
      const areBoth = (groups["fromSign"] === undefined) === (groups["toSign"] === undefined);
      if (figures === null || !areBoth) return [];
      const { from, to, change: stated } = figures;
      if (from === undefined || to === undefined || stated === undefined) return [];
      return [
        {
          from,
          to,
          change: stated,
          direction: groups["direction"]?.toLowerCase() === "giảm" ? "down" : "up",
          hedge: hedgeOf(groups["hedge"]),
          areShares: groups["toSign"] !== undefined,
          isInPoints: /điểm/iu.test(groups["unit"] ?? ""),
        },
      ];
    })
  );
}

const units =
  "hồ sơ|văn bản|nhiệm vụ|thủ tục|TTHC|cơ quan|đơn vị|người|lượt|phiếu|cuộc|công chức|viên chức";
const totalForm = new RegExp(
  `${edge}(?<total>${count})\\s+(?<unit>${units})(?![\\p{L}])[^\\d;.:()]{0,40}?[,(:]?\\s*(?:bao gồm|gồm)\\s*:?\\s*(?<list>(?:[^.;:()]|\\.(?=\\d{3}(?!\\d)))+)(?=\\.(?!\\d)|[;)]|$)`,
  "dgiu"
);

/** Kinds of a unit that a list may name instead of it: "08 văn bản, gồm 03 quyết định, 05 công văn". */
const kindsOf: Readonly<Record<string, string>> = {
  "văn bản":
    "văn bản|nghị quyết|quyết định|chỉ thị|kế hoạch|công văn|báo cáo|thông báo|tờ trình|chương trình|hướng dẫn|kết luận",
};

/**
 * Totals whose parts all follow "gồm" with the same unit, or as kinds of it. Where one item of the list is anything else,
 * or the total is hedged ("khoảng 1.200 hồ sơ"), nothing is claimed; "trong đó" never tells all parts.
 */
export function findTotalClaims(input: string): readonly TotalClaim[] {
  const text = plainSpaces(input);
  if (!/gồm/iu.test(text)) return [];
  return [...text.matchAll(totalForm)].flatMap((match): TotalClaim[] => {
    const figures = figuresOf(match, ["total"], []);
    const unit = match.groups?.["unit"] ?? "";
    const [listStart = 0] = match.indices?.groups?.["list"] ?? [];
    const parts = partsOf(match.groups?.["list"] ?? "", listStart, unit);
    const { total } = figures ?? {};
    if (total === undefined || parts === null || parts.length < 2) return [];
    if (hedgeBefore(text, total.span.start) !== "exact") return [];
    return [{ total, parts, measureUnit: unit }];
  });
}

function partsOf(list: string, offset: number, unit: string): readonly StatedFigure[] | null {
  const kinds = kindsOf[unit.toLowerCase()] ?? unit;
  const item = new RegExp(`^\\s*(${count})\\s+(?:${kinds})(?![\\p{L}])[^\\d%]*$`, "iu");
  const parts: StatedFigure[] = [];
  let at = 0;
  for (const piece of list.split(/(,\s+|\s+và\s+)/u)) {
    const isSeparator = /^(?:,\s+|\s+và\s+)$/u.test(piece);
    const figureText = item.exec(piece)?.[1];
    if (!isSeparator && figureText === undefined) return null;
    if (figureText !== undefined) {
      const figure = figureAt(figureText, offset + at + piece.indexOf(figureText), "count");
      if (figure === null) return null;
      parts.push(figure);
    }
    at += piece.length;
  }
  return parts;
}

/** The named groups of a match as figures; null where one is missing or cannot be read. */
export function figuresOf(
  match: RegExpExecArray | RegExpMatchArray,
  counts: readonly string[],
  decimals: readonly string[]
): Readonly<Record<string, StatedFigure>> | null {
  const figures: Record<string, StatedFigure> = {};
  for (const name of [...counts, ...decimals]) {
    const text = match.groups?.[name];
    const start = match.indices?.groups?.[name]?.[0];
    if (text === undefined || start === undefined) return null;
    const figure = figureAt(text, start, counts.includes(name) ? "count" : "percentage");
    if (figure === null) return null;
    figures[name] = figure;
  }
  return figures;
}

function figureAt(
  text: string,
  start: number,
  expect: "count" | "percentage"
): StatedFigure | null {
  const reading = readNumber(text, { expect });
  if (reading.kind !== "number") return null;
  const { value, decimals } = reading;
  return { span: { start, end: start + text.length }, text, value, decimals };
}

const hedgeWords: Readonly<Record<string, Hedge>> = {
  gần: "below",
  "gần bằng": "below",
  dưới: "below",
  trên: "above",
  hơn: "above",
};

/** What the word before a figure makes of it. */
export function hedgeOf(word: string | undefined): Hedge {
  return word === undefined ? "exact" : (hedgeWords[word.toLowerCase()] ?? "about");
}

const hedgeAtEnd = /(?:^|[^\p{L}])(gần bằng|gần|dưới|trên|hơn|khoảng|xấp xỉ)\s*$/iu;
const longestHedge = 12;

/** How the words just before a place hedge the figure that begins there. */
export function hedgeBefore(text: string, at: number): Hedge {
  return hedgeOf(hedgeAtEnd.exec(plainSpaces(text.slice(Math.max(0, at - longestHedge), at)))?.[1]);
}

/** Unicode spaces made plain at the same length; a decomposed text is left alone, for its offsets would move. */
export function plainSpaces(text: string): string {
  const plain = normalise(text);
  return plain.length === text.length ? plain : text;
}
