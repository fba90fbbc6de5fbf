import { strToU8, Zip, ZipDeflate, zipSync } from "fflate";

/** Earliest moment a zip entry can carry; the same for every part, so equal content gives equal bytes. */
const zipEpoch = new Date(1980, 0, 1);
const level = 6;
/** Large packages are nearly all rows of figures: half the work of level 6, for a twentieth more bytes. */
const streamLevel = 3;
/** Text gathered before it is packed, in UTF-16 code units. */
const pieceLength = 1 << 16;
/** Packages smaller than this are packed in one go. */
const mostHeld = 1 << 21;

/** A part by name, whole or in pieces that are asked for once, in order. */
export type PartContent = readonly [string, string | Iterable<string>];

/**
 * A package of the given parts, in the given order. `[Content_Types].xml` must come first (ECMA-376 Part 2, 10.2).
 * Parts in pieces are packed as they come, so that the text of a large package never stands in memory as a whole.
 */
export function zipParts(parts: readonly PartContent[]): Uint8Array {
  const held: [string, string][] = [];
  let length = 0;
  const iterator = parts[Symbol.iterator]();
  for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
    const [name, content] = next.value;
    const pieces = gathered(content);
    let text = "";
    for (let piece = pieces.next(); piece.done !== true; piece = pieces.next()) {
      text += piece.value;
      if (length + text.length > mostHeld)
        return zipStream(held, [name, text, pieces], [...iterator]);
    }
    length += text.length;
    held.push([name, text]);
  }
  return zipSync(Object.fromEntries(held.map(([name, text]) => [name, strToU8(text)])), {
    mtime: zipEpoch,
    level,
  });
}

function zipStream(
  held: readonly (readonly [string, string])[],
  [openName, openText, openRest]: readonly [string, string, Iterator<string>],
  after: readonly PartContent[]
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const add = (name: string, pieces: Iterable<string>): void => {
    const entry = new ZipDeflate(name, { level: streamLevel });
    entry.mtime = zipEpoch;
    zip.add(entry);
    for (const piece of pieces) entry.push(strToU8(piece));
    entry.push(new Uint8Array(0), true);
  };
  for (const [name, text] of held) add(name, [text]);
  add(openName, resumed(openText, openRest));
  for (const [name, content] of after) add(name, gathered(content));
  zip.end();
  return joined(chunks);
}

function* resumed(text: string, rest: Iterator<string>): Generator<string, void> {
  yield text;
  for (let piece = rest.next(); piece.done !== true; piece = rest.next()) yield piece.value;
}

/** Small pieces joined to large ones. */
function* gathered(content: string | Iterable<string>): Generator<string, void> {
  const pieces = typeof content === "string" ? [content] : content;
  let text: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    text.push(piece);
    length += piece.length;
    if (length < pieceLength) continue;
    yield text.join("");
    text = [];
    length = 0;
  }
  if (length > 0) yield text.join("");
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
