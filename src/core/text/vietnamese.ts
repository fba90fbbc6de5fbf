import type { Span } from "../model/anchor";
import { onceFor } from "./once-for";
import { remembering } from "./remembering";

/** A text's comparison key together with the way back to the text it was made from. */
export interface FoldedText {
  readonly text: string;
  /** Span of the original text, in UTF-16 code units, that the folded range [start, end) came from. */
  originalSpan(start: number, end: number): Span;
}

/** A phrase of a finder's list where it stands in a text. */
export interface PhraseMatch {
  /** The phrase as it was handed to the finder. */
  readonly phrase: string;
  readonly span: Span;
}

const unicodeSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const wordUnit = /[\p{L}\p{N}\p{M}]/u;
const wordRun = /[\p{L}\p{N}\p{M}]+/gu;

/** NFC, and every Unicode space as a plain one; nothing else changes. Line breaks and tabs stay. */
export function normalise(text: string): string {
  if (!isSurelyComposed(text)) return normalised(text);
  return text.includes(noBreakSpace) ? text.replaceAll(noBreakSpace, " ") : text;
}

const normalised = remembering((text) => text.normalize("NFC").replace(unicodeSpaces, " "));

const noBreakSpace = "\u00a0";

/**
 * True where every unit is one that NFC leaves alone whatever stands beside it (Unicode, NFC_Quick_Check): Latin letters
 * and the usual signs. Of other texts it says nothing. Of the spaces that are no plain ones only U+00A0 passes.
 */
export function isSurelyComposed(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x300 || (code >= 0x1e00 && code < 0x1f00) || (code >= 0x2010 && code < 0x2028))
      continue;
    return false;
  }
  return true;
}

/**
 * The key by which Vietnamese texts are compared; never shown to anybody.
 * Equal under it: NFC and NFD, case, runs of white space, spaces around "-" and "/", kinds of dash and quotation mark,
 * tone placement in open oa, oe, uy ("hoà" and "hòa"), i and y ending a syllable ("tỉ" and "tỷ", "quí" and "quý"),
 * and "hằng" for "hàng" before ngày, tuần, tháng, quý, năm. Zero-width characters and soft hyphens are dropped.
 */
export function fold(text: string): string {
  return keyOf(text).text;
}

/** Folds a text once for several searches, keeping the way back to its own offsets. */
export function foldWithOffsets(text: string): FoldedText {
  let origin: Origin | null = null;
  const { text: folded, isUnmoved } = keyOf(text);
  return {
    text: folded,
    originalSpan(start, end) {
      if (isUnmoved) return { start, end };
      if (origin === null) {
        origin = { starts: [], ends: [] };
        squeeze(text, origin);
      }
      const from = origin.starts[start] ?? text.length;
      return { start: from, end: end > start ? (origin.ends[end - 1] ?? text.length) : from };
    },
  };
}

/** True when both texts have the same comparison key. */
export function sameWords(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

/** True when the phrase stands in the text as whole words. */
export function containsWords(text: string, phrase: string): boolean {
  const key = fold(phrase);
  return key !== "" && indexOfWords(fold(text), key, 0) >= 0;
}

/** True when the text begins with the phrase, as whole words. */
export function startsWithWords(text: string, phrase: string): boolean {
  const key = fold(phrase);
  const folded = fold(text);
  return key !== "" && folded.startsWith(key) && isWholeAt(folded, 0, key.length);
}

/** Where the phrase first stands in the text as whole words, in the text's own offsets; null when it does not. */
export function findWords(text: string, phrase: string): Span | null {
  const key = fold(phrase);
  if (key === "") return null;
  const folded = foldWithOffsets(text);
  const at = indexOfWords(folded.text, key, 0);
  return at < 0 ? null : folded.originalSpan(at, at + key.length);
}

/** Every place, without overlaps, where the phrase stands in the text as whole words. */
export function findAllWords(text: string, phrase: string): readonly Span[] {
  const key = fold(phrase);
  if (key === "") return [];
  const folded = foldWithOffsets(text);
  const spans: Span[] = [];
  for (let at = indexOfWords(folded.text, key, 0); at >= 0;) {
    spans.push(folded.originalSpan(at, at + key.length));
    at = indexOfWords(folded.text, key, at + key.length);
  }
  return spans;
}

/**
 * Makes a finder of many phrases that folds each text once. Matches are whole words, in reading order, and do not overlap;
 * where several phrases begin at one place the longest wins. Of phrases that fold alike the first is reported.
 */
export function createPhraseFinder(
  phrases: readonly string[]
): (text: string) => readonly PhraseMatch[] {
  return finderOf(phrases);
}

/** A list of phrases that lives on, as those of a pack do, is made ready once. */
const finderOf = onceFor((phrases: readonly string[]) => {
  const byFirstWord = indexByFirstWord(phrases);
  return (text: string): readonly PhraseMatch[] => {
    const key = keyOf(text);
    let folded: FoldedText | null = null;
    const matches: PhraseMatch[] = [];
    let resumeAt = 0;
    for (const { word, start } of wordsIn(key)) {
      const group = byFirstWord.get(word);
      if (group === undefined || start < resumeAt) continue;
      const found = group.find(
        (phrase) =>
          key.text.startsWith(phrase.key, start) &&
          isWholeAt(key.text, start, start + phrase.key.length)
      );
      if (found === undefined) continue;
      resumeAt = start + found.key.length;
      folded ??= foldWithOffsets(text);
      matches.push({ phrase: found.phrase, span: folded.originalSpan(start, resumeAt) });
    }
    return matches;
  };
});

const wordOrSign = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

interface KeyedPhrase {
  readonly key: string;
  readonly phrase: string;
}

function indexByFirstWord(phrases: readonly string[]): Map<string, KeyedPhrase[]> {
  const seen = new Set<string>();
  const byFirstWord = new Map<string, KeyedPhrase[]>();
  for (const phrase of phrases) {
    const key = fold(phrase);
    const [head] = key.match(wordOrSign) ?? [];
    if (head === undefined || seen.has(key)) continue;
    seen.add(key);
    const group = byFirstWord.get(head);
    if (group === undefined) byFirstWord.set(head, [{ key, phrase }]);
    else group.push({ key, phrase });
  }
  for (const group of byFirstWord.values()) group.sort((a, b) => b.key.length - a.key.length);
  return byFirstWord;
}

/** The folded words of a text, without punctuation. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(wordRun) ?? [];
}

const fillers = /^[\s\u200b-\u200d\u2060\ufeff._…‥·/,:;()\-‐-―−]*$/u;
const dots = /[._…‥·]/u;
const onlyMarks = /^[\s\u200b-\u200d\u2060\ufeff]*$/u;

/** A template's placeholder and nothing else: "[đơn vị chủ trì]". */
const placeholder = /^\s*\[[^[\]]*\][\s.;]*$/u;

/**
 * True for nothing at all, spaces, and what forms leave to be filled in: "……", "...", "____", "…/…", "[tên đơn vị]".
 * A lone "-" or "/" is a statement, not a blank.
 */
export function isBlank(text: string): boolean {
  if (text === "") return true;
  // No mark, filler or placeholder begins as words do.
  if (roleAt(text, 0) === inWord) return false;
  return onlyMarks.test(text) || (fillers.test(text) && dots.test(text)) || placeholder.test(text);
}

const absences = new Set(["-", "/", "không", "không có", "không phát sinh", "không ps", "kps"]);

/** True where the text says that there is nothing: "-", "–", "/", "không", "không có", "KPS" (không phát sinh). */
export function isStatedAbsence(text: string): boolean {
  return absences.has(fold(text).replace(/^-+$/u, "-").replace(/\.$/u, ""));
}

/**
 * Number of single-character insertions, deletions and replacements that turn one text into the other,
 * or null when it takes more than `max`. Compares what it is given: fold first.
 */
export function editDistance(a: string, b: string, max: number): number | null {
  if (Math.abs(a.length - b.length) > max) return null;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const distance = Math.min(replaced, at(previous, column) + 1, at(current, column - 1) + 1);
      current.push(distance);
      best = Math.min(best, distance);
    }
    if (best > max) return null;
    previous = current;
  }
  const distance = at(previous, b.length);
  return distance > max ? null : distance;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

function indexOfWords(folded: string, key: string, from: number): number {
  for (let at = folded.indexOf(key, from); at >= 0; at = folded.indexOf(key, at + 1)) {
    if (isWholeAt(folded, at, at + key.length)) return at;
  }
  return -1;
}

/** An edge of a phrase counts as whole unless a word runs across it. */
function isWholeAt(folded: string, start: number, end: number): boolean {
  return !joins(folded, start) && !joins(folded, end);
}

function joins(folded: string, boundary: number): boolean {
  return (
    boundary > 0 &&
    boundary < folded.length &&
    wordUnit.test(folded.charAt(boundary - 1)) &&
    wordUnit.test(folded.charAt(boundary))
  );
}

interface ComparisonKey {
  readonly text: string;
  /** True where the key has the offsets of the text itself. */
  readonly isUnmoved: boolean;
  /** Words and signs of the key, once somebody has asked for them. */
  words: readonly KeyWord[] | null;
}

interface KeyWord {
  readonly word: string;
  readonly start: number;
}

/** Words and signs of a key in order: every finder of phrases begins with them. */
function wordsIn(key: ComparisonKey): readonly KeyWord[] {
  key.words ??= splitWords(key.text);
  return key.words;
}

/** As /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu finds them, for texts in the basic plane without that engine. */
function splitWords(text: string): readonly KeyWord[] {
  const words: KeyWord[] = [];
  let from = -1;
  for (let at = 0; at < text.length; at += 1) {
    const role = roleAt(text, at);
    if (role === inWord) {
      if (from < 0) from = at;
      continue;
    }
    if (role === surrogate)
      return Array.from(text.matchAll(wordOrSign), ({ 0: word, index }) => ({
        word,
        start: index,
      }));
    if (from >= 0) words.push({ word: text.slice(from, at), start: from });
    from = -1;
    if (role === sign) words.push({ word: text.charAt(at), start: at });
  }
  if (from >= 0) words.push({ word: text.slice(from), start: from });
  return words;
}

const inWord = 1;
const between = 2;
const sign = 3;
const surrogate = 4;

/** Roles of UTF-16 code units in a key; 0 where nobody has asked yet. */
const roles = new Uint8Array(0x10000);

function roleAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (roles[code] as number) || roleOf(code);
}

function roleOf(code: number): number {
  const unit = String.fromCharCode(code);
  const role =
    code >= 0xd800 && code < 0xe000
      ? surrogate
      : wordUnit.test(unit)
        ? inWord
        : /\s/u.test(unit)
          ? between
          : sign;
  roles[code] = role;
  return role;
}

const keyOf = remembering((text): ComparisonKey => {
  if (isPlain(text))
    return { text: unifySpelling(text.toLowerCase()), isUnmoved: true, words: null };
  const squeezed = squeeze(text, null);
  return { text: unifySpelling(squeezed), isUnmoved: squeezed === text, words: null };
});

/**
 * True where squeezing a text comes to writing it small: composed letters, signs that stay as they are, and single
 * spaces between them, none beside "-" or "/".
 */
function isPlain(text: string): boolean {
  let last = space;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === space) {
      if (last === space || last === hyphen || last === slash) return false;
    } else {
      const plainness = (plainUnits[code] as number) || plainnessOf(code);
      if (plainness !== plain) return false;
      if ((code === hyphen || code === slash) && at > 0 && last === space) return false;
    }
    last = code;
  }
  return last !== space;
}

const space = 0x20;
const hyphen = 0x2d;
const slash = 0x2f;
const plain = 1;
const notPlain = 2;

/** Which UTF-16 code units fold to themselves or their small letter and to nothing else; 0 where nobody has asked. */
const plainUnits = new Uint8Array(0x10000);
const vietnameseLetter =
  /[a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu;

function plainnessOf(code: number): number {
  const unit = String.fromCharCode(code);
  const isAscii = code > space && code < 0x7f;
  const isKept = (isAscii || vietnameseLetter.test(unit)) && foldUnit(code) === unit.toLowerCase();
  const plainness = isKept && unit.toLowerCase().length === 1 ? plain : notPlain;
  plainUnits[code] = plainness;
  return plainness;
}

/** For every unit of a squeezed text, where in the original it begins and ends. */
interface Origin {
  readonly starts: number[];
  readonly ends: number[];
}

/**
 * First half of folding: NFC, lower case, dashes and quotation marks made one, white space collapsed.
 * Works letter by letter, so that the way back to the original can be written down while it goes.
 */
function squeeze(text: string, origin: Origin | null): string {
  let squeezed = "";
  let spaceFrom = -1;
  let last = "";
  for (let start = 0; start < text.length;) {
    const end = letterEnd(text, start);
    const folded =
      end === start + 1 ? foldUnit(text.charCodeAt(start)) : foldLetter(text.slice(start, end));
    if (folded === " ") {
      if (spaceFrom < 0) spaceFrom = start;
    } else if (folded !== "") {
      const isTight = folded === "-" || folded === "/" || last === "-" || last === "/";
      if (spaceFrom >= 0 && squeezed !== "" && !isTight) {
        squeezed += " ";
        origin?.starts.push(spaceFrom);
        origin?.ends.push(start);
      }
      spaceFrom = -1;
      squeezed += folded;
      last = folded;
      for (let unit = 0; unit < folded.length; unit++) {
        origin?.starts.push(start);
        origin?.ends.push(end);
      }
    }
    start = end;
  }
  return squeezed;
}

/** End of the letter that begins at `start`: one code point and the combining marks after it. */
function letterEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  let end = start + (first >= 0xd800 && first < 0xdc00 && isLowSurrogate(text, start + 1) ? 2 : 1);
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code < 0x300 || !isCombining(text.codePointAt(end) ?? code)) break;
    end += code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text, end + 1) ? 2 : 1;
  }
  return end;
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code < 0xe000;
}

const mark = /\p{M}/u;

function isCombining(code: number): boolean {
  if (code < 0x370) return true;
  if (code >= 0x1e00 && code < 0x20d0) return false;
  if (code >= 0x1160 && code < 0x1200) return true;
  return mark.test(String.fromCodePoint(code));
}

const foldedUnits: (string | undefined)[] = [];

function foldUnit(code: number): string {
  return (foldedUnits[code] ??= foldLetter(String.fromCharCode(code)));
}

const invisible = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/u;
const dash = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/u;
const singleQuote = /^[\u2018\u2019\u201a\u201b`\u00b4\u2032]$/u;
const doubleQuote = /^[\u201c-\u201f\u2033\u00ab\u00bb]$/u;

function foldLetter(letter: string): string {
  const composed = letter.normalize("NFC").toLowerCase().normalize("NFC");
  if (invisible.test(composed)) return "";
  if (/^\s$/u.test(composed)) return " ";
  if (dash.test(composed)) return "-";
  if (singleQuote.test(composed)) return "'";
  if (doubleQuote.test(composed)) return '"';
  return composed;
}

const tones = { a: "aàáảãạ", e: "eèéẻẽẹ", i: "iìíỉĩị", o: "oòóỏõọ", u: "uùúủũụ", y: "yỳýỷỹỵ" };

/** "oà" -> "òa" and the like: where the tone of an open oa, oe, uy moves to its first vowel. */
const movedTones = new Map<string, string>(
  (
    [
      ["o", "a"],
      ["o", "e"],
      ["u", "y"],
    ] as const
  ).flatMap(([first, second]) =>
    [1, 2, 3, 4, 5].map(
      (tone) =>
        [`${first}${tones[second].charAt(tone)}`, `${tones[first].charAt(tone)}${second}`] as const
    )
  )
);

const everyPeriod = /(^|[^\p{L}\p{M}])hằng(?= (?:ngày|tuần|tháng|quý|năm)(?![\p{L}\p{M}]))/gu;

/** Second half of folding: one spelling where Vietnamese has two. Keeps every offset. */
function unifySpelling(text: string): string {
  let unified = "";
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const role = (spellingRoles[code] as number) || spellingRoleOf(code);
    if (role === settled) continue;
    const spelling = role === secondVowel ? movedToneAt(text, at) : finalYAt(text, at);
    if (spelling === null) continue;
    const start = role === secondVowel ? at - 1 : at;
    unified += text.slice(done, start) + spelling;
    done = at + 1;
  }
  const whole = done === 0 ? text : unified + text.slice(done);
  return whole.includes("hằng") ? whole.replace(everyPeriod, "$1hàng") : whole;
}

const settled = 1;
/** A toned vowel that may end an open oa, oe, uy. */
const secondVowel = 2;
/** An i that may end a syllable. */
const endingI = 3;

/** What a code unit of a squeezed text may mean for its spelling; 0 where nobody has asked yet. */
const spellingRoles = new Uint8Array(0x10000);

function spellingRoleOf(code: number): number {
  const unit = String.fromCharCode(code);
  const role = /[àáảãạèéẻẽẹỳýỷỹỵ]/u.test(unit)
    ? secondVowel
    : tones.i.includes(unit)
      ? endingI
      : settled;
  spellingRoles[code] = role;
  return role;
}

/** "oà" as "òa"; null where the vowels are no open diphthong of their own ("quý", "hoàn"). */
function movedToneAt(text: string, at: number): string | null {
  const moved = at === 0 ? undefined : movedTones.get(text.slice(at - 1, at + 1));
  if (moved === undefined || continuesSyllable(text, at + 1)) return null;
  return at >= 2 && text.charAt(at - 2) === "q" ? null : moved;
}

/** "tỉ" as "tỷ", "qui" as "quy": after h, k, l, m, s, t, v or qu that begin a syllable, where the i ends it. */
function finalYAt(text: string, at: number): string | null {
  if (at === 0 || continuesSyllable(text, at + 1)) return null;
  const before = text.charAt(at - 1);
  const isQu = before === "u" && at >= 2 && text.charAt(at - 2) === "q";
  if (!isQu && !"hklmstv".includes(before)) return null;
  const start = isQu ? at - 2 : at - 1;
  if (start > 0 && isLetterOrMark(text, start - 1)) return null;
  return tones.y.charAt(tones.i.indexOf(text.charAt(at)));
}

/** True where a letter or mark follows: the vowel before it does not end its syllable. */
function continuesSyllable(text: string, at: number): boolean {
  return at < text.length && isLetterOrMark(text, at);
}

const letterOrMark = /^[\p{L}\p{M}]/u;

/** Looks at whole code points: half of one is neither. */
function isLetterOrMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const start = code >= 0xdc00 && code < 0xe000 && at > 0 ? at - 1 : at;
  return letterOrMark.test(String.fromCodePoint(text.codePointAt(start) ?? code));
}
