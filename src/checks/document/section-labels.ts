import type { Section } from "../../core/model/outline";

const romans = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");

/** A heading's label with its number taken out of it: "II." is 2 between "" and ".". */
export interface NumberedLabel {
  readonly before: string;
  readonly number: number;
  readonly after: string;
  readonly isRoman: boolean;
}

/** The last number of a label typed by hand; null where the label is automatic, a letter, or there is none. */
export function numberedLabelOf({ heading, label }: Section): NumberedLabel | null {
  if (label === null || heading.numbering !== null) return null;
  const arabic = /^(.*?)(\d{1,3})(\D*)$/u.exec(label);
  if (arabic !== null) {
    const [, before = "", digits = "", after = ""] = arabic;
    return { before, number: Number(digits), after, isRoman: false };
  }
  const roman = /^(.*?\s|)([IVX]+)(\W*)$/u.exec(label);
  const [, before = "", numeral = "", after = ""] = roman ?? [];
  const number = romans.indexOf(numeral) + 1;
  return number === 0 ? null : { before, number, after, isRoman: true };
}

/** The label as printed, with another number in it. */
export function printLabel({ before, after, isRoman }: NumberedLabel, number: number): string {
  return `${before}${isRoman ? (romans[number - 1] ?? String(number)) : number}${after}`;
}
