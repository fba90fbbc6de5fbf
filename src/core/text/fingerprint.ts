/**
 * A fingerprint of texts in order, sixteen hexadecimal digits: 64 bits in two lanes (FNV-1a with different seeds and
 * multipliers). It tells one state of a value from another; it is no signature, and nobody is meant to be kept from
 * making two alike. The border between two texts counts, and spelling counts: callers normalise first.
 */
export function fingerprintOf(texts: readonly string[]): string {
  let first = 0x811c9dc5 | 0;
  let second = 0x9e3779b9 | 0;
  const add = (unit: number): void => {
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(((second << 13) | (second >>> 19)) ^ unit, 0x5bd1e995);
  };
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) add(text.charCodeAt(at));
    // No text holds this: it stands between two of them.
    add(0x10000);
  }
  return hexOf(first) + hexOf(second);
}

function hexOf(lane: number): string {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, "0");
}
