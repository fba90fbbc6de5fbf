const romans = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");
const letters = [..."ABCDEFGHIKLMN"];

/** A number typed at the head of a row, "II.", "B" or "03", and what stands after it. */
export interface RowNumber {
  readonly style: "arabic" | "roman" | "letter";
  readonly number: number;
  readonly isPadded: boolean;
  readonly after: string;
}

/** The number that is all of a text; null for any other text. "I" is Roman: rows of letters begin with "A". */
export function readRowNumber(text: string): RowNumber | null {
  const [, digits = "", capitals = "", after = ""] =
    /^\s*(?:(\d{1,3})|([A-Z]{1,5}))([.)/]?\s*)$/u.exec(text) ?? [];
  const known = { isPadded: digits.startsWith("0"), after };
  if (digits !== "") return { ...known, style: "arabic", number: Number(digits) };
  const roman = romans.indexOf(capitals) + 1;
  if (roman > 0) return { ...known, style: "roman", number: roman };
  const letter = letters.indexOf(capitals) + 1;
  return letter > 0 ? { ...known, style: "letter", number: letter } : null;
}

/** A number printed as another one is. */
export function printRowNumber({ style, isPadded, after }: RowNumber, number: number): string {
  if (style === "roman") return (romans[number - 1] ?? String(number)) + after;
  if (style === "letter") return (letters[number - 1] ?? String(number)) + after;
  return String(number).padStart(isPadded ? 2 : 1, "0") + after;
}
