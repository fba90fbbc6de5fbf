/** What differs between two texts: old characters [start, oldEnd) give way to `inserted`. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly inserted: string;
}

const combining = /\p{M}/u;

/** The least change from one text to another; never between a letter and its combining marks or inside a surrogate pair. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  while (start > 0 && (isInsideLetter(before, start) || isInsideLetter(after, start))) start -= 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (
    tail > 0 &&
    (isInsideLetter(before, before.length - tail) || isInsideLetter(after, after.length - tail))
  )
    tail -= 1;
  return {
    start,
    oldEnd: before.length - tail,
    inserted: after.slice(start, after.length - tail),
  };
}

function isInsideLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0xdc00 && code <= 0xdfff) || combining.test(text.charAt(at));
}
