import { fold } from "./vietnamese";

/**
 * Tells which of many texts may hold a phrase, a word or a character, without looking at the others. Every item that
 * does is in the answer, in the order of the items; some that do not may be there too: the caller still looks for itself.
 */
export interface TextIndex<T> {
  /** Items with all words of at least one phrase, compared folded. A phrase that has no word asks for every item. */
  withPhrases(phrases: readonly string[]): readonly T[];
  /** Items with a word that passes the test; each distinct word is tested once, as it is written. */
  withWord(test: (word: string) => boolean): readonly T[];
  /** Items with a character that the pattern matches. Vietnamese letters and plain spaces, which all have, are not known. */
  withCharacter(pattern: RegExp): readonly T[];
  /** Items in which a word follows itself, compared folded. */
  withDoubledWord(): readonly T[];
}

/** Reads each distinct text of the items once; linear in their length. */
export function createTextIndex<T extends { readonly text: string }>(
  items: readonly T[]
): TextIndex<T> {
  const itemsOfText = new Map<string, number[]>();
  items.forEach(({ text }, item) => {
    const known = itemsOfText.get(text);
    if (known === undefined) itemsOfText.set(text, [item]);
    else known.push(item);
  });
  const { words, characters, doubled } = readTexts([...itemsOfText.keys()]);
  const itemsByText = [...itemsOfText.values()];
  const itemsIn = (found: readonly Postings[]): readonly T[] => {
    const texts = new Set(found.flat());
    const numbers = Array.from(texts, (text) => itemsByText[text] ?? []).flat();
    return numbers.sort((a, b) => a - b).map((item) => items[item] as T);
  };

  let byKey: ReadonlyMap<string, Postings[]> | null = null;
  return {
    withPhrases(phrases) {
      byKey ??= groupByKey(words);
      const found: Postings[] = [];
      for (const phrase of phrases) {
        const keys = fold(phrase).match(wordRun);
        if (keys === null) return items;
        found.push(...rarestOf(keys, byKey));
      }
      return itemsIn(found);
    },
    withWord: (test) => itemsIn(words.filter(({ word }) => test(word)).map(({ texts }) => texts)),
    withCharacter: (pattern) =>
      itemsIn([...characters].flatMap(([sign, texts]) => (pattern.test(sign) ? [texts] : []))),
    withDoubledWord: () => itemsIn([doubled]),
  };
}

/** Numbers of the texts that hold something, ascending. */
type Postings = number[];

interface IndexedWord {
  /** As written. */
  readonly word: string;
  readonly key: string;
  readonly texts: Postings;
}

/** Postings of all spellings of the phrase's word that the fewest texts hold; none where a word is in no text. */
function rarestOf(
  words: readonly string[],
  byKey: ReadonlyMap<string, readonly Postings[]>
): readonly Postings[] {
  let rarest: readonly Postings[] = [];
  let fewest = Infinity;
  for (const word of words) {
    const postings = byKey.get(wordKey(word)) ?? [];
    const count = postings.reduce((sum, { length }) => sum + length, 0);
    if (count < fewest) [rarest, fewest] = [postings, count];
  }
  return rarest;
}

function groupByKey(words: readonly IndexedWord[]): ReadonlyMap<string, Postings[]> {
  const groups = new Map<string, Postings[]>();
  for (const { key, texts } of words) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [texts]);
    else group.push(texts);
  }
  return groups;
}

/** Folding a text makes "hàng năm" of "hằng năm": by themselves the two words are one here. */
function wordKey(word: string): string {
  const key = fold(word);
  return key === "hằng" ? "hàng" : key;
}

const wordRun = /[\p{L}\p{N}\p{M}]+/gu;

interface TextReading {
  readonly words: readonly IndexedWord[];
  /** By code point. */
  readonly characters: ReadonlyMap<string, Postings>;
  readonly doubled: Postings;
}

function readTexts(texts: readonly string[]): TextReading {
  const reader = new TextReader();
  texts.forEach((text, number) => reader.read(text, number));
  return { ...reader, words: [...reader.words.values()] };
}

/** Notes the words and characters of texts, handed to it in order of their numbers. */
class TextReader {
  readonly words = new Map<string, IndexedWord>();
  readonly characters = new Map<string, Postings>();
  readonly doubled: Postings = [];
  private lastKey = "";

  read(text: string, number: number): void {
    this.lastKey = "";
    let wordStart = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : space;
      const kind = (kinds[code] as number) || kindOf(code);
      if (kind === letter) continue;
      if (kind === unlikeItsKey) return this.readBothShapes(text, number);
      if (code !== space) this.addCharacter(text.charAt(at), number);
      if (kind === digit) continue;
      if (at > wordStart) this.addWord(text.slice(wordStart, at), number);
      wordStart = at + 1;
    }
  }

  /** What folding joins, drops or composes: words as they are written, and as folding leaves them. */
  private readBothShapes(text: string, number: number): void {
    for (const character of text) this.addCharacter(character, number);
    for (const shape of [text, fold(text)]) {
      this.lastKey = "";
      for (const word of shape.match(wordRun) ?? []) this.addWord(word, number);
    }
  }

  private addWord(word: string, text: number): void {
    let known = this.words.get(word);
    if (known === undefined)
      this.words.set(word, (known = { word, key: wordKey(word), texts: [] }));
    add(known.texts, text);
    if (known.key === this.lastKey) add(this.doubled, text);
    this.lastKey = known.key;
  }

  private addCharacter(character: string, text: number): void {
    const known = this.characters.get(character);
    if (known === undefined) this.characters.set(character, [text]);
    else add(known, text);
  }
}

function add(postings: Postings, text: number): void {
  if (postings[postings.length - 1] !== text) postings.push(text);
}

const space = 0x20;
const letter = 1;
/** A letter or digit that is indexed as a character too. */
const digit = 2;
const sign = 3;
/** Folding drops it, joins it with its neighbours, or makes a letter of a sign. */
const unlikeItsKey = 4;

/** Kinds of UTF-16 code units; 0 where nobody has asked yet. */
const kinds = new Uint8Array(0x10000);
const vietnamese = /[a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu;
const wordUnit = /^[\p{L}\p{N}]$/u;

function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  const key = fold(`a${character}a`).slice(1, -1);
  const isWord = wordUnit.test(character);
  let kind = sign;
  if (key.length !== 1 || wordUnit.test(key) !== isWord || /\p{M}|\p{Cs}/u.test(character))
    kind = unlikeItsKey;
  else if (vietnamese.test(character)) kind = letter;
  else if (isWord) kind = digit;
  kinds[code] = kind;
  return kind;
}
