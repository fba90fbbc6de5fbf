const millimetresPerUnit: Readonly<Record<string, number>> = {
  "": 25.4 / 1440,
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
  pi: 25.4 / 6,
};

export const pointsPerMillimetre = 72 / 25.4;

/**
 * Millimetres of a length in twips, or a number with its unit as Strict files have it (22.9.2.14, 22.9.2.15), with its
 * sign; null for anything else.
 */
export function millimetresOf(value: string | undefined): number | null {
  const [, number = "", unit = ""] =
    /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/u.exec(value ?? "") ?? [];
  const factor = millimetresPerUnit[unit];
  return number === "" || factor === undefined ? null : Number(number) * factor;
}
