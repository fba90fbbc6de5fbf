/** Puts `text` in place of the characters [start, end) of a source. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Carries out splices given in any order; insertions at one place keep the order they are given in.
 * Throws a RangeError when two splices overlap or lie outside the source.
 */
export function spliceText(source: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    if (start < at || end < start || end > source.length)
      throw new RangeError(`splice ${start}-${end} overlaps another or leaves the source`);
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}
