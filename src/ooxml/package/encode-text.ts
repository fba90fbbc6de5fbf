import { UnreadableFileError } from "../../core/host";

/** Both Node and browsers have it; this folder's type library names neither. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean }
) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** How a part is written: OPC allows UTF-8 and UTF-16 (ECMA-376 part 2, 8.1.1.4). */
export interface TextEncoding {
  readonly name: "utf-8" | "utf-16le" | "utf-16be";
  readonly hasMark: boolean;
}

export const plainUtf8: TextEncoding = { name: "utf-8", hasMark: false };

/** The encoding a part's first bytes show. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: "utf-8", hasMark: true };
  if (a === 0xff && b === 0xfe) return { name: "utf-16le", hasMark: true };
  if (a === 0xfe && b === 0xff) return { name: "utf-16be", hasMark: true };
  if (a === 0x3c && b === 0) return { name: "utf-16le", hasMark: false };
  if (a === 0 && b === 0x3c) return { name: "utf-16be", hasMark: false };
  return plainUtf8;
}

/**
 * Text of a part, without its byte order mark. Decoded as a stream of one piece: Node takes twice as long over a whole.
 * Throws `UnreadableFileError` malformedXml on bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, part: string): string {
  const { name, hasMark } = encodingOf(bytes);
  const start = hasMark ? (name === "utf-8" ? 3 : 2) : 0;
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes.subarray(start), { stream: true }) + decoder.decode();
  } catch {
    throw new UnreadableFileError("malformedXml", part);
  }
}

/** The bytes of a text in an encoding; `decodeText` gives the text back. */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  const marked = encoding.hasMark ? `\uFEFF${text}` : text;
  if (encoding.name === "utf-8") return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  const isLittleEndian = encoding.name === "utf-16le";
  for (let index = 0; index < marked.length; index += 1)
    view.setUint16(index * 2, marked.charCodeAt(index), isLittleEndian);
  return bytes;
}
