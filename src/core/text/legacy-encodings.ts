import { hasSyllableShape } from "./syllables";

/** Encodings of the time before Unicode that still turn up in pasted text. */
export type LegacyEncoding = "tcvn3" | "vni";

/**
 * Small letters of TCVN 5712:1993 (TCVN3, ".Vn" fonts) as the Latin-1 characters that stand in a file.
 * The order of both strings is the same.
 */
const tcvn3Letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ";
const tcvn3Codes =
  "\u00b5\u00b8\u00b6\u00b7\u00b9\u00a8\u00bb\u00be\u00bc\u00bd\u00c6\u00a9\u00c7\u00ca\u00c8\u00c9\u00cb" +
  "\u00ae\u00cc\u00d0\u00ce\u00cf\u00d1\u00aa\u00d2\u00d5\u00d3\u00d4\u00d6\u00d7\u00dd\u00d8\u00dc\u00de" +
  "\u00df\u00e3\u00e1\u00e2\u00e4\u00ab\u00e5\u00e8\u00e6\u00e7\u00e9\u00ac\u00ea\u00ed\u00eb\u00ec\u00ee" +
  "\u00ef\u00f3\u00f1\u00f2\u00f4\u00ad\u00f5\u00f8\u00f6\u00f7\u00f9\u00fa\u00fd\u00fb\u00fc\u00fe" +
  "\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7";

/** Small letters of VNI for Windows: a base letter and, for most, a second character that carries the mark. */
const vniPairs =
  "à aø|á aù|ả aû|ã aõ|ạ aï|ă aê|ằ aè|ắ aé|ẳ aú|ẵ aü|ặ aë|â aâ|ầ aà|ấ aá|ẩ aå|ẫ aã|ậ aä|" +
  "è eø|é eù|ẻ eû|ẽ eõ|ẹ eï|ê eâ|ề eà|ế eá|ể eå|ễ eã|ệ eä|ì ì|í í|ỉ æ|ĩ ó|ị ò|" +
  "ò oø|ó où|ỏ oû|õ oõ|ọ oï|ô oâ|ồ oà|ố oá|ổ oå|ỗ oã|ộ oä|ơ ô|ờ ôø|ớ ôù|ở ôû|ỡ ôõ|ợ ôï|" +
  "ù uø|ú uù|ủ uû|ũ uõ|ụ uï|ư ö|ừ öø|ứ öù|ử öû|ữ öõ|ự öï|ỳ yø|ý yù|ỷ yû|ỹ yõ|ỵ î|đ ñ";

const fromTcvn3 = new Map<string, string>();
const toTcvn3 = new Map<string, string>();
[...tcvn3Letters].forEach((letter, index) => {
  const code = tcvn3Codes.charAt(index);
  fromTcvn3.set(code, letter);
  toTcvn3.set(letter, code);
});

const fromVni = new Map<string, string>();
const toVni = new Map<string, string>();
for (const pair of vniPairs.split("|")) {
  const [letter = "", codes = ""] = pair.split(" ");
  const capitals = codes.toUpperCase();
  const spellings = [codes, capitals, capitals.charAt(0) + codes.slice(1)];
  spellings.forEach((spelling, index) =>
    fromVni.set(spelling, index === 0 ? letter : letter.toUpperCase())
  );
  toVni.set(letter, codes);
  toVni.set(letter.toUpperCase(), capitals);
}

const words = /[^\s"“”'‘’(),.;:!?/\\[\]{}<>0-9-]+/gu;

/**
 * Turns text of an old encoding into Unicode. In TCVN3 the capitals with a tone share their codes with the small
 * letters (the font shows them big): they become capitals in a text without any small plain letter, and in a word
 * with two plain capitals and no small one.
 */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === "vni") return convertVni(text);
  const isAllCapitals = /[A-Z].*[A-Z]/su.test(text) && !/[a-z]/u.test(text);
  return text.replace(words, (word) => {
    const converted = [...word].map((character) => fromTcvn3.get(character) ?? character).join("");
    const isInCapitals = isAllCapitals || (/[A-Z].*[A-Z]/u.test(word) && !/[a-z]/u.test(word));
    return isInCapitals ? converted.toUpperCase() : converted;
  });
}

function convertVni(text: string): string {
  let converted = "";
  for (let at = 0; at < text.length;) {
    const pair = fromVni.get(text.slice(at, at + 2));
    const length = pair === undefined ? 1 : 2;
    const character = text.charAt(at);
    converted += pair ?? fromVni.get(character) ?? character;
    at += length;
  }
  return converted;
}

/** Writes Unicode text in an old encoding; what the encoding lacks stays as it is. The way back is `convertLegacy`. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  const table = encoding === "vni" ? toVni : toTcvn3;
  return [...text.normalize("NFC")]
    .map((letter) => table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter)
    .join("");
}

const onlyVietnamese =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u;
const strange =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d0\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f0\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe]/u;
/** A text of an old encoding has at least one of these, whether its letters are composed or not. */
export const legacySigns = /[\u00a1-\u00ff\u0300-\u036f]/u;
const minStrangeWords = 3;

/**
 * The old encoding a text is typed in; null where it is Unicode or where one cannot be sure. Sure means: no letter
 * that only Unicode Vietnamese has, at least three words with signs Vietnamese does not use, and every word with
 * such a sign a Vietnamese syllable once converted.
 */
export function detectLegacyEncoding(text: string): LegacyEncoding | null {
  const composed = text.normalize("NFC");
  if (!strange.test(composed) || onlyVietnamese.test(composed)) return null;
  const suspects = (composed.match(words) ?? []).filter((word) => strange.test(word));
  if (suspects.length < minStrangeWords) return null;
  const fits = (encoding: LegacyEncoding): boolean =>
    suspects.every((word) => hasSyllableShape(convertLegacy(word, encoding)));
  const [encoding, other] = (["tcvn3", "vni"] as const).filter(fits);
  return encoding !== undefined && other === undefined ? encoding : null;
}
