/** Word's spelling of a paragraph's text as the model spells it, and the way back. */
export interface WordText {
  readonly raw: string;
  readonly text: string;
}

/** Letters that Word's Range.Text has for what is no letter. */
const translated: Readonly<Record<string, string>> = {
  "\v": "\n",
  "\f": "\n",
  "\u000e": "\n",
  "\r": "\n",
  "\u001e": "\u2011",
};

/** Note and comment references, field marks, the end of a cell, optional hyphens: nothing that is printed as text. */
const unprinted = /[\u0001\u0002\u0005\u0007\u0013-\u0015\u001f]/gu;
const special = /[\u0001-\u0008\u000b-\u001f]/u;

/** Reads what Office.js gave for a paragraph: soft breaks become "\n", unprinted marks go. */
export function readWordText(raw: string): WordText {
  if (!special.test(raw)) return { raw, text: raw };
  const text = raw
    .replace(unprinted, "")
    .replace(/[\v\f\r\u000e\u001e]/gu, (letter) => translated[letter] ?? letter);
  return { raw, text };
}

/** Offset in Word's own text of an offset in the model's text; unprinted marks before it are stepped over. */
export function rawOffset({ raw, text }: WordText, offset: number): number {
  if (raw.length === text.length) return offset;
  let left = offset;
  for (let at = 0; at < raw.length; at += 1) {
    const isPrinted = raw.charAt(at).replace(unprinted, "") !== "";
    if (isPrinted && left === 0) return at;
    if (isPrinted) left -= 1;
  }
  return raw.length;
}
