import { strToU8, zipSync } from "fflate";

/** Earliest moment a zip entry can carry; the same for every part, so equal content gives equal bytes. */
const zipEpoch = new Date(1980, 0, 1);

/** A package of the given parts, in the given order. `[Content_Types].xml` must come first (ECMA-376 Part 2, 10.2). */
export function zipParts(parts: readonly (readonly [string, string])[]): Uint8Array {
  return zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)])), {
    mtime: zipEpoch,
    level: 6,
  });
}
