/** How a level's number is written: w:numFmt and, for "custom", its w:format. */
export interface NumberFormat {
  readonly name: string;
  readonly custom: string | null;
}

const roman: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

const latinAlphabet = [..."abcdefghijklmnopqrstuvwxyz"];
const vietnameseAlphabet = [..."abcdđeghiklmnopqrstuvxy"];
const vietnameseDigits = "không một hai ba bốn năm sáu bảy tám chín".split(" ");

/** Highest number that Word writes in Roman numerals or letters; above it stands in figures. */
const highestLetter = 780;
const highestRoman = 32_767;

/**
 * A number as Word prints it under a w:numFmt (ECMA-376 part 1, 17.18.59); null for a format not known here.
 *
 * `lowerLetter` and `upperLetter` are the Latin alphabet in every language, as Word prints them: a, b, c, d, e. The
 * Vietnamese order with "đ" comes only from a custom format that lists it ("a, b, c, d, đ, ..."), which is how such files
 * are made.
 */
export function numberText(value: number, format: NumberFormat): string | null {
  switch (format.name) {
    case "decimal":
      return String(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "lowerRoman":
      return romanText(value);
    case "upperRoman":
      return romanText(value).toUpperCase();
    case "lowerLetter":
      return letterText(value, latinAlphabet);
    case "upperLetter":
      return letterText(value, latinAlphabet).toUpperCase();
    case "numberInDash":
      return `- ${value} -`;
    case "ordinal":
      return `${value}${ordinalEnding(value)}`;
    case "vietnameseCounting":
      return vietnameseText(value);
    case "none":
      return "";
    case "custom":
      return customText(value, format.custom ?? "");
    default:
      return null;
  }
}

function romanText(value: number): string {
  if (value < 1 || value > highestRoman) return String(value);
  let rest = value;
  let text = "";
  for (const [worth, letters] of roman) {
    text += letters.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** After the last letter they are doubled, then trebled: z, aa, bb (17.18.59, "lowerLetter"). */
function letterText(value: number, alphabet: readonly string[]): string {
  if (value < 1 || value > highestLetter) return String(value);
  const letter = alphabet[(value - 1) % alphabet.length] as string;
  return letter.repeat(Math.ceil(value / alphabet.length));
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}

/** Vietnamese numerals to 999. */
function vietnameseText(value: number): string {
  if (value < 0 || value > 999) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const units = value % 10;
  const digit = (index: number): string => vietnameseDigits[index] as string;
  if (value < 10) return digit(value);
  const words: string[] = hundreds > 0 ? [digit(hundreds), "trăm"] : [];
  if (tens === 0 && units > 0) words.push("lẻ");
  if (tens === 1) words.push("mười");
  if (tens > 1) words.push(digit(tens), "mươi");
  if (units === 1 && tens > 1) words.push("mốt");
  else if (units === 5 && tens > 0) words.push("lăm");
  else if (units > 0) words.push(digit(units));
  return words.join(" ");
}

/** "001, 002, ..." pads with zeros; a listed alphabet is gone through and, where it is the Vietnamese one, gone on with. */
function customText(value: number, pattern: string): string | null {
  const items = pattern
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "" && item !== "..." && item !== "…");
  const [first] = items;
  if (first === undefined) return null;
  if (/^0*1$/u.test(first)) return String(value).padStart(first.length, "0");
  const isUpper = first === first.toUpperCase();
  const lower = items.map((item) => item.toLowerCase());
  if (lower.length > 4 && lower.every((item, index) => item === vietnameseAlphabet[index])) {
    const letter = letterText(value, vietnameseAlphabet);
    return isUpper ? letter.toUpperCase() : letter;
  }
  return items[value - 1] ?? null;
}
