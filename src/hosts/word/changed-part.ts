/** The part of a text that a change touches; `start` and `end` are offsets in the old text. */
export interface ChangedPart {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What two texts do not share at their ends; null where they are equal. Surrogate pairs and combined letters stay whole. */
export function changedPart(before: string, after: string): ChangedPart | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  while (start > 0 && (isInsideLetter(before, start) || isInsideLetter(after, start))) start -= 1;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  while (
    tail > 0 &&
    (isInsideLetter(before, before.length - tail) || isInsideLetter(after, after.length - tail))
  )
    tail -= 1;
  return {
    start,
    end: before.length - tail,
    text: after.slice(start, after.length - tail),
  };
}

function isInsideLetter(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (code >= 0xdc00 && code <= 0xdfff) || /\p{M}/u.test(text.charAt(offset));
}
