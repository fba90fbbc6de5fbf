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
const millimetresPerPoint = 25.4 / 72;
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
  return (units / unitsPerEm) * points * millimetresPerPoint;
}

/** Widths in millimetres of the lines that the text wraps into at spaces, in a column of the given width. */
export function wrappedLineWidths(
  text: string,
  points: number,
  columnWidth: number
): readonly number[] {
  const space = boldTextWidth(" ", points);
  const lines: number[] = [];
  for (const paragraph of text.split("\n")) {
    let line: number | null = null;
    for (const word of paragraph.split(/[ \t]+/u)) {
      const width = boldTextWidth(word, points);
      const longer: number = line === null ? width : line + space + width;
      if (line !== null && longer > columnWidth) {
        lines.push(line);
        line = width;
      } else {
        line = longer;
      }
    }
    lines.push(line ?? 0);
  }
  return lines.map((width) => Math.min(width, columnWidth));
}
