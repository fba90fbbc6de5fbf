import { isSurelyComposed, type FoldedText } from "./vietnamese";

const letterWithMarks = /\P{M}\p{M}*|\p{M}+/gu;

/** True where NFC changes the text: letters are typed apart from their marks. */
export function isDecomposed(text: string): boolean {
  return !isSurelyComposed(text) && text.normalize("NFC") !== text;
}

/** The text in NFC together with the way back to its own offsets; a letter goes with all its marks. */
export function composeWithOffsets(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let composed = "";
  for (const { index, 0: letter } of text.matchAll(letterWithMarks)) {
    const written = letter.normalize("NFC");
    for (let at = 0; at < written.length; at += 1) {
      starts.push(index);
      ends.push(index + letter.length);
    }
    composed += written;
  }
  return {
    text: composed,
    originalSpan(start, end) {
      const from = starts[start] ?? text.length;
      return { start: from, end: end > start ? (ends[end - 1] ?? text.length) : from };
    },
  };
}
