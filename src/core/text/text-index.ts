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
  /** Items in which so many words follow themselves, compared folded: 2 for "rà soát rà soát". */
  withRepeatedWords(count: number): readonly T[];
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
  const { words, characters, repeated } = readTexts([...itemsOfText.keys()]);
  const itemsByText = [...itemsOfText.values()];
  const itemsIn = (found: readonly Postings[]): readonly T[] => {
    const isFound = new Uint8Array(items.length);
    for (const texts of found)
      for (const text of texts) for (const item of itemsByText[text] ?? []) isFound[item] = 1;
    return items.filter((_, item) => isFound[item] === 1);
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
    withRepeatedWords(count) {
      const found = repeated[count - 1];
      return found === undefined ? items : itemsIn([found]);
    },
  };
}

/** Numbers of the texts that hold something, ascending. */
type Postings = number[];

interface IndexedWord {
  /** As written. */
  readonly word: string;
  readonly key: WordKey;
  readonly texts: Postings;
}

/** What the spellings of a word share. */
interface WordKey {
  readonly text: string;
  /** Where any of them was read last. */
  lastPosition: number;
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
    const group = groups.get(key.text);
    if (group === undefined) groups.set(key.text, [texts]);
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
  /** By how many words follow themselves, from 1. */
  readonly repeated: readonly Postings[];
}

/** Longer runs of words that follow themselves are not looked for. */
const mostRepeatedWords = 4;

function readTexts(texts: readonly string[]): TextReading {
  const reader = new TextReader();
  texts.forEach((text, number) => reader.read(text, number));
  const { words, characters, repeated } = reader;
  return { words: [...words.values()], characters, repeated };
}

/** Notes the words and characters of texts, handed to it in order of their numbers. */
class TextReader {
  readonly words = new Map<string, IndexedWord>();
  readonly characters = new Map<string, Postings>();
  readonly repeated: readonly Postings[] = Array.from({ length: mostRepeatedWords }, () => []);
  private readonly keys = new Map<string, WordKey>();
  /** The last words of the text, in a ring. */
  private readonly recent: (WordKey | null)[] = Array<null>(mostRepeatedWords).fill(null);
  private position = 0;
  /** By code unit: the text that it was read in last. */
  private readonly lastTextOf = new Int32Array(0x10000).fill(-1);
  /** By distance, from 1: how many words in a row were those of so many words before, and where the last of them stood. */
  private readonly alike = Array.from({ length: mostRepeatedWords + 1 }, () => ({
    run: 0,
    at: -1,
  }));

  read(text: string, number: number): void {
    this.forgetWords();
    let wordStart = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? text.charCodeAt(at) : space;
      const kind = (kinds[code] as number) || kindOf(code);
      if (kind === letter) continue;
      if (kind === unlikeItsKey) return this.readBothShapes(text, number);
      if (code !== space) this.addUnit(code, number);
      if (kind === digit) continue;
      if (at > wordStart) this.addWord(text.slice(wordStart, at), number);
      wordStart = at + 1;
    }
  }

  /** What folding joins, drops or composes: words as they are written, and as folding leaves them. */
  private readBothShapes(text: string, number: number): void {
    for (const character of text) this.addCharacter(character, number);
    for (const shape of [text, fold(text)]) {
      this.forgetWords();
      for (const word of shape.match(wordRun) ?? []) this.addWord(word, number);
    }
  }

  /** What was read before is not repeated by what follows. */
  private forgetWords(): void {
    this.recent.fill(null);
    this.position += 1;
  }

  private addWord(word: string, text: number): void {
    let known = this.words.get(word);
    if (known === undefined) this.words.set(word, (known = this.newWord(word)));
    add(known.texts, text);
    const { recent, position } = this;
    const { key } = known;
    if (position - key.lastPosition <= mostRepeatedWords) this.noteRepetitions(key, text);
    key.lastPosition = position;
    recent[position % mostRepeatedWords] = key;
    this.position = position + 1;
  }

  /** The word stands among the last few: tells how many words up to it are those of so many words before. */
  private noteRepetitions(key: WordKey, text: number): void {
    const { recent, position } = this;
    this.alike.forEach((alike, distance) => {
      if (distance === 0) return;
      const other = recent[(position - distance + mostRepeatedWords) % mostRepeatedWords];
      if (other !== key) return;
      alike.run = alike.at === position - 1 ? alike.run + 1 : 1;
      alike.at = position;
      if (alike.run >= distance) add(this.repeated[distance - 1] as Postings, text);
    });
  }

  private newWord(word: string): IndexedWord {
    const text = wordKey(word);
    let key = this.keys.get(text);
    if (key === undefined) this.keys.set(text, (key = { text, lastPosition: -Infinity }));
    return { word, key, texts: [] };
  }

  /** A unit that stands for itself, by its code. */
  private addUnit(code: number, text: number): void {
    if (this.lastTextOf[code] === text) return;
    this.lastTextOf[code] = text;
    this.addCharacter(String.fromCharCode(code), text);
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
