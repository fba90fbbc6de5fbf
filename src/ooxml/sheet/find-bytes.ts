/** Offset of an ASCII text in bytes at or after `from`, or -1. */
export function indexOfAscii(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (matchesAt(bytes, text, at)) return at;
  return -1;
}

/** Offset of the last place of an ASCII text in bytes, or -1. */
export function lastIndexOfAscii(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (
    let at = bytes.lastIndexOf(first);
    at >= 0;
    at = at > 0 ? bytes.lastIndexOf(first, at - 1) : -1
  )
    if (matchesAt(bytes, text, at)) return at;
  return -1;
}

function matchesAt(bytes: Uint8Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index += 1)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
