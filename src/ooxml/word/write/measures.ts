/** Twentieths of a point, the length unit of WordprocessingML (ECMA-376 Part 1, 17.18.81). */
export function twipsOf(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Millimetres of a length in twips. */
export function millimetresOf(twips: number): number {
  return (twips * 25.4) / 1440;
}

/** A4 and the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I: 20–25 top and bottom, 30–35 left, 15–20 right. */
export const page = {
  short: 210,
  long: 297,
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
  header: 10,
  footer: 10,
} as const;

/** Width of the text area for each orientation. */
export const textWidth = {
  portrait: page.short - page.margin.left - page.margin.right,
  landscape: page.long - page.margin.left - page.margin.right,
} as const;
