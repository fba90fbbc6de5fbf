import type { Vocabulary } from "../law/vocabulary";
import type { Anchor } from "../model/anchor";
import { createPhraseFinder, fold, startsWithWords } from "../text/vietnamese";
import type { DocumentType } from "./document-facts";
import type { OpeningLine } from "./opening-lines";

/** The words by which a document says what it is, joined over their lines. */
export interface DocumentTitle {
  readonly text: string;
  readonly documentType: DocumentType;
  /** What follows the word for the type: "cải cách hành chính năm 2022 của …". */
  readonly subject: string;
  readonly anchor: Anchor;
  /** Index of its first line. */
  readonly line: number;
  /** "form": printed as Decree 30/2020/NĐ-CP has it · "subjectLine": "V/v …" of a letter · "headline": of a news page. */
  readonly style: "form" | "subjectLine" | "headline";
}

type FindPhrases = ReturnType<typeof createPhraseFinder>;

interface TitleWords {
  readonly findType: FindPhrases;
  readonly typeOf: ReadonlyMap<string, DocumentType>;
  readonly findSubject: FindPhrases;
}

const mostHeadlineLines = 30;
const longestTitleLine = 200;

/**
 * Finds the title among the opening lines: a line in capitals that begins with the word for the type ("KẾ HOẠCH"),
 * else such a line of a submission ("TỜ TRÌNH"), else the subject line of a letter, else a headline that names both a type and administrative reform.
 * Null where there is none.
 */
export function readTitle(
  lines: readonly OpeningLine[],
  vocabulary: Vocabulary
): DocumentTitle | null {
  const words = titleWordsOf(vocabulary, ["statistics", "guidance", "plan", "report"]);
  const carrying = titleWordsOf(vocabulary, ["correspondence"]);
  const all = titleWordsOf(vocabulary, [
    "correspondence",
    "statistics",
    "guidance",
    "plan",
    "report",
  ]);
  return (
    formTitle(lines, words) ??
    formTitle(lines, carrying) ??
    subjectLine(lines, all) ??
    headline(lines, words)
  );
}

/** Words for the types given; where types share one, the first has it. */
function titleWordsOf(
  vocabulary: Vocabulary,
  documentTypes: readonly (keyof Vocabulary["titles"])[]
): TitleWords {
  const typeOf = new Map<string, DocumentType>();
  for (const documentType of documentTypes) {
    const phrases = vocabulary.titles[documentType];
    for (const phrase of phrases) if (!typeOf.has(phrase)) typeOf.set(phrase, documentType);
  }
  return {
    findType: createPhraseFinder([...typeOf.keys()]),
    typeOf,
    findSubject: createPhraseFinder(vocabulary.subjects),
  };
}

function formTitle(lines: readonly OpeningLine[], words: TitleWords): DocumentTitle | null {
  const index = lines.findIndex(
    ({ text }) => isCapitals(text) && words.findType(text)[0]?.span.start === 0
  );
  return index < 0 ? null : titleAt(lines, index, abstractEnd(lines, index), words, "form");
}

/** Index after the last line of the abstract ("trích yếu") that stands under the word for the type. */
function abstractEnd(lines: readonly OpeningLine[], start: number): number {
  let end = start + 1;
  for (; end < Math.min(start + 4, lines.length); end += 1) {
    const line = lines[end];
    const before = lines[end - 1];
    if (line === undefined || before === undefined || opensBody(line.text)) break;
    const isFirst = end === start + 1;
    if (!isFirst && (line.isAfterGap || /[.;:]$/u.test(before.text))) break;
    if (!isFirst && line.text.length > longestTitleLine) break;
  }
  return end;
}

const bodyOpenings = ["căn cứ", "kính gửi", "nơi nhận", "thực hiện kế hoạch số", "phần thứ nhất"];

/** A bracketed note, a rule, a numbered heading, or the words that open the text proper. */
function opensBody(text: string): boolean {
  return (
    !/\p{L}/u.test(text) ||
    /^(?:\(|[IVX]{1,5}[.)]\s|[A-Z][.)]\s|\d{1,2}[.)]\s|[-+*•]\s)/u.test(text) ||
    bodyOpenings.some((phrase) => startsWithWords(text, phrase))
  );
}

function subjectLine(lines: readonly OpeningLine[], words: TitleWords): DocumentTitle | null {
  const start = lines
    .slice(0, mostHeadlineLines)
    .findIndex(({ text }) => /^(?:v\/v|về việc)\s/u.test(fold(text)));
  if (start < 0) return null;
  let end = start + 1;
  while (end < Math.min(start + 5, lines.length)) {
    const text = lines[end]?.text ?? "";
    if (opensBody(text) || /,\s*ngày(?:\s|$)/u.test(text) || /^kính(?:\s|$)/u.test(fold(text)))
      break;
    end += 1;
  }
  return titleAt(lines, start, end, words, "subjectLine");
}

function headline(lines: readonly OpeningLine[], words: TitleWords): DocumentTitle | null {
  const index = lines
    .slice(0, mostHeadlineLines)
    .findIndex(
      ({ text }) =>
        text.length <= longestTitleLine &&
        words.findType(text).length > 0 &&
        words.findSubject(text).length > 0
    );
  return index < 0 ? null : titleAt(lines, index, index + 1, words, "headline");
}

function titleAt(
  lines: readonly OpeningLine[],
  start: number,
  end: number,
  { findType, typeOf }: TitleWords,
  style: DocumentTitle["style"]
): DocumentTitle | null {
  const text = lines
    .slice(start, end)
    .map((line) => line.text)
    .join(" ");
  const [named] = findType(text);
  const documentType = named === undefined ? undefined : typeOf.get(named.phrase);
  const anchor = lines[start]?.anchor;
  if (named === undefined || documentType === undefined || anchor === undefined) return null;
  return {
    text,
    documentType,
    subject: text.slice(named.span.end).trim(),
    anchor,
    line: start,
    style,
  };
}

/** True for a line written in capitals throughout. */
export function isCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toUpperCase();
}
