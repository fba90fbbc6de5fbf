import { millimetresOf } from "./measures";

/** Advance widths of Times New Roman Bold in 1/2048 em; an accent takes no width of its own. */
const boldAdvances: readonly (readonly [number, string])[] = [
  [512, " ,."],
  [569, "'/il"],
  [682, "!()-:;[]fjt"],
  [797, "Is"],
  [909, "cerz"],
  [1024, "#$*0123456789?J_agovxy–"],
  [1139, '"Sbdhknpquđ'],
  [1167, "+<=>"],
  [1251, "FP"],
  [1366, "BELTZ"],
  [1479, "ACDNRUVXYwĐ"],
  [1593, "GHKOQ"],
  [1706, "&m"],
  [1933, "M"],
  [2048, "%W…"],
];

const unitsPerEm = 2048;
const advanceOf: ReadonlyMap<string, number> = new Map(
  boldAdvances.flatMap(([advance, letters]) =>
    [...letters].map((letter): [string, number] => [letter, advance])
  )
);

/** Printed width in millimetres of one line of Times New Roman Bold; unknown characters count as a digit. */
export function boldTextWidth(text: string, points: number): number {
  let units = 0;
  for (const letter of text.normalize("NFD")) {
    if (/\p{M}/u.test(letter)) continue;
    units += advanceOf.get(letter) ?? unitsPerEm / 2;
  }
  return millimetresOf((units / unitsPerEm) * points * 20);
}

/** Width of the longest line when the text is wrapped at spaces into a column. */
export function widestLine(text: string, points: number, columnWidth: number): number {
  let widest = 0;
  let line = 0;
  const space = boldTextWidth(" ", points);
  for (const word of text.split(/\s+/u)) {
    const width = boldTextWidth(word, points);
    const longer = line === 0 ? width : line + space + width;
    line = longer <= columnWidth ? longer : width;
    widest = Math.max(widest, line);
  }
  return Math.min(widest, columnWidth);
}
