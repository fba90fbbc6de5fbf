import type { IsoDate } from "../law/calendar";
import { compareDates, daysBetween, findDates, isRealDate, toIsoDate } from "../text/dates";
import { containsWords, fold } from "../text/vietnamese";
import type { Fact } from "./document-facts";
import type { OpeningLine } from "./opening-lines";
import { isCapitals, type DocumentTitle } from "./read-title";

/** Who issued a document, under which number and when, as far as its beginning says so. */
export interface Issue {
  readonly issuedOn: Fact<IsoDate> | null;
  readonly instrumentNumber: Fact<string> | null;
  readonly issuer: Fact<string> | null;
}

const nothing: Issue = { issuedOn: null, instrumentNumber: null, issuer: null };
const mostLetterheadLines = 30;
const mostStoryLines = 8;
const longestDayBack = 60;

/** Number and symbol with its two halves, spaces around the strokes allowed (Decree 30/2020/NĐ-CP, Annex I). */
const numberPattern =
  "(?<digits>\\d{1,5}[a-zđ]?)\\s?/\\s?(?<symbol>(?:\\d{4}/)?\\p{Lu}[\\p{L}\\d]*(?:\\s?-\\s?[\\p{L}\\d&.]*[\\p{L}\\d])*)";

/**
 * Reads issuer, number and date from the letterhead; where there is none, from the sentence in which a news page tells
 * that the document was issued. A date left to be filled in ("ngày … tháng … năm 2027") is no date.
 */
export function readIssue(lines: readonly OpeningLine[], title: DocumentTitle | null): Issue {
  const letterhead = letterheadOf(lines);
  if (letterhead !== null) return letterhead;
  if (title === null) return nothing;
  if (title.style === "headline") return readStory(lines, title);
  return readAttachmentNote(lines) ?? nothing;
}

/** The note under a title: "(Ban hành kèm theo Quyết định số … ngày …)"; null where there is none. */
export function readAttachmentNote(lines: readonly OpeningLine[]): Issue | null {
  for (const { text, anchor } of lines) {
    if (!/^\(?(?:ban hành )?kèm theo /u.test(fold(text))) continue;
    const number = numberIn(text);
    const [date] = findDates(text);
    return {
      ...nothing,
      instrumentNumber: number === null ? null : { value: number, anchor },
      issuedOn: date === undefined || date.iso === null ? null : { value: date.iso, anchor },
    };
  }
  return null;
}

function letterheadOf(lines: readonly OpeningLine[]): Issue | null {
  const head = lines.slice(0, mostLetterheadLines);
  const numberLine = head.find(({ text }) => /^số ?:/u.test(fold(text)));
  const hasMotto = head.some(({ text }) => isNationalHeading(text));
  if (numberLine === undefined && !hasMotto) return null;
  const number = numberLine === undefined ? null : numberIn(numberLine.text);
  const isFilledIn = number !== null && numberLine !== undefined;
  const dated = placeAndDate(head);
  const note = dated === "absent" ? readAttachmentNote(lines) : null;
  return {
    issuer: issuerOf(head),
    instrumentNumber: isFilledIn
      ? { value: number, anchor: numberLine.anchor }
      : (note?.instrumentNumber ?? null),
    issuedOn: dated === "absent" ? (note?.issuedOn ?? null) : dated === "unfilled" ? null : dated,
  };
}

/** Quốc hiệu and Tiêu ngữ, which stand at the head of every administrative document. */
export function isNationalHeading(text: string): boolean {
  return (
    containsWords(text, "Độc lập - Tự do - Hạnh phúc") ||
    containsWords(text, "Cộng hòa xã hội") ||
    containsWords(text, "Chủ nghĩa Việt Nam")
  );
}

const placeThenDate = /^\p{Lu}[\p{L}\s.'-]{1,60},\s*ngày(?=[\s.…_]|$)/u;

/** "Huế, ngày 28 tháng 12 năm 2020", on one line or broken over up to three. */
function placeAndDate(head: readonly OpeningLine[]): Fact<IsoDate> | "unfilled" | "absent" {
  for (const [index, { text, anchor }] of head.entries()) {
    if (!placeThenDate.test(text)) continue;
    for (let count = 1; count <= 3; count += 1) {
      const joined = head
        .slice(index, index + count)
        .map((line) => line.text)
        .join(" ");
      const [date] = findDates(joined);
      if (date !== undefined && date.iso !== null) return { value: date.iso, anchor };
      if (date !== undefined && date.year !== null) break;
    }
    return "unfilled";
  }
  return "absent";
}

function issuerOf(head: readonly OpeningLine[]): Fact<string> | null {
  const names: OpeningLine[] = [];
  for (const line of head) {
    const isName = isCapitals(line.text) && !isNationalHeading(line.text);
    if (!isName) {
      if (names.length > 0) break;
      if (/\p{L}/u.test(line.text) && !isNationalHeading(line.text)) return null;
      continue;
    }
    names.push(line);
  }
  const [first] = names;
  if (first === undefined) return null;
  return { value: names.map(({ text }) => text).join(" "), anchor: first.anchor };
}

function numberIn(text: string): string | null {
  const groups = new RegExp(numberPattern, "u").exec(text)?.groups;
  return groups === undefined ? null : numberOf(groups);
}

function numberOf(groups: Readonly<Record<string, string>>): string {
  return `${groups["digits"]}/${groups["symbol"]?.replace(/\s/gu, "")}`;
}

const issuing = new RegExp(
  `\\s(?:đã )?(?:ký ban hành|ban hành|ký|có)\\s(?:Kế hoạch|Quyết định|Báo cáo|Công văn|Hướng dẫn|văn bản)\\s(?:số|số:)\\s?${numberPattern}`,
  "iu"
);

/** "Ngày 31/12, Bộ trưởng … ký Quyết định số …" or "… đã có văn bản số … ngày 28/12/2020". */
function readStory(lines: readonly OpeningLine[], title: DocumentTitle): Issue {
  const story = lines.slice(title.line + 1, title.line + 1 + mostStoryLines);
  for (const { text, anchor } of story) {
    const match = issuing.exec(text);
    if (match === null || match.groups === undefined) continue;
    const start =
      Math.max(text.lastIndexOf(";", match.index), text.lastIndexOf(". ", match.index)) + 1;
    const before = text.slice(start, match.index);
    const dates = findDates(before);
    const last = dates.at(-1);
    const issuer = last === undefined ? null : afterComma(before.slice(last.span.end));
    const number = { value: numberOf(match.groups), anchor };
    if (last !== undefined && issuer !== null) {
      const value = last.iso ?? yearless(last, publishedOn(lines));
      return {
        issuer: { value: issuer, anchor },
        instrumentNumber: number,
        issuedOn: value === null ? null : { value, anchor },
      };
    }
    const end = match.index + match[0].length;
    const [following] = findDates(text.slice(end));
    const follows =
      following !== undefined && /^\s*ngày\s*$/iu.test(text.slice(end, end + following.span.start));
    return {
      issuer: { value: before.slice(before.lastIndexOf(",") + 1).trim(), anchor },
      instrumentNumber: number,
      issuedOn: follows && following.iso !== null ? { value: following.iso, anchor } : null,
    };
  }
  return nothing;
}

function afterComma(text: string): string | null {
  const name = /^\s*,\s*(.{2,120})$/u.exec(text)?.[1]?.trim();
  return name === undefined || name === "" ? null : name;
}

/** The day a news page was put online: a full date on a short line near the top. */
function publishedOn(lines: readonly OpeningLine[]): IsoDate | null {
  for (const { text } of lines.slice(0, mostStoryLines)) {
    if (text.length > 60) continue;
    const date = findDates(text.replace(/(\d{1,2}) - (\d{1,2}) - (\d{4})/u, "$1/$2/$3"))[0];
    if (date !== undefined && date.iso !== null) return date.iso;
  }
  return null;
}

/** The last such day on or before the day of publication, where that is recent enough to be certain. */
function yearless(
  { day, month }: { readonly day: number | null; readonly month: number },
  published: IsoDate | null
): IsoDate | null {
  if (published === null || day === null) return null;
  const year = Number(published.slice(0, 4));
  for (const candidate of [year, year - 1]) {
    if (!isRealDate(candidate, month, day)) continue;
    const date = toIsoDate(candidate, month, day);
    if (compareDates(date, published) > 0) continue;
    return daysBetween(date, published) <= longestDayBack ? date : null;
  }
  return null;
}
