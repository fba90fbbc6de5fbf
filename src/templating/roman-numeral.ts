const digits: readonly (readonly [number, string])[] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** "IV" for 4; for whole numbers from 1 up, as headings and group rows are numbered. */
export function romanNumeral(number: number): string {
  let rest = number;
  let numeral = "";
  for (const [value, letters] of digits) {
    while (rest >= value) {
      numeral += letters;
      rest -= value;
    }
  }
  return numeral;
}
