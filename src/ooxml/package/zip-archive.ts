import { deflateSync, inflateSync } from "fflate";
import { UnreadableFileError } from "../../core/host";

/**
 * What a package may cost before it is refused. Real plans and workbooks stay far below: a 200-page plan holds 4 MB of
 * XML, a workbook of a million cells 45 MB. DEFLATE cannot pass 1032:1; XML written by programs reaches about 60:1.
 */
export interface ArchiveLimits {
  /** Entries in the archive. */
  readonly entries: number;
  /** Declared size of all entries together, in bytes. */
  readonly totalBytes: number;
  /** Declared and real size of one entry, in bytes. */
  readonly entryBytes: number;
  /** Uncompressed size over compressed size, for entries larger than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

export const defaultArchiveLimits: ArchiveLimits = {
  entries: 10_000,
  totalBytes: 768 * 1024 * 1024,
  entryBytes: 256 * 1024 * 1024,
  ratio: 300,
  ratioFromBytes: 4 * 1024 * 1024,
};

/** One file of the archive, still compressed. */
export interface ArchiveEntry {
  readonly name: string;
  /** 0 stored, 8 DEFLATE (APPNOTE 4.4.5). */
  readonly method: number;
  readonly crc: number;
  /** Uncompressed size, in bytes. */
  readonly size: number;
  readonly compressed: Uint8Array;
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const utf8Names = 0x0800;
/** 1 January 1980, the first day of the format: the same content always gives the same bytes. */
const fixedDate = 0x21;

/**
 * Lists the entries of a zip by its central directory, inflating nothing.
 * Throws `UnreadableFileError`: notAZip, truncated, encrypted, tooLarge.
 */
export function listEntries(bytes: Uint8Array, limits: ArchiveLimits): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || (view.getUint32(0, true) & 0xffff) !== 0x4b50)
    throw new UnreadableFileError("notAZip");
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new UnreadableFileError("tooLarge");

  const entries: ArchiveEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, view, at, end);
    at = next;
    if (entry.name.endsWith("/")) continue;
    total += entry.size;
    refuseBomb(entry, total, limits);
    // ECMA-376 part 2, 10.1.1.3: equivalent part names make a package invalid, and readers disagree on which one wins.
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw new UnreadableFileError("notAZip", entry.name);
    names.add(key);
    entries.push(entry);
  }
  return entries;
}

/** Where the end-of-directory record stands; without one the file was cut short. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) !== endOfDirectory) continue;
    if (at + endLength + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (offset + size > at) throw new UnreadableFileError("truncated");
    return at;
  }
  throw new UnreadableFileError("truncated");
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number
): { entry: ArchiveEntry; next: number } {
  if (at + 46 > end || view.getUint32(at, true) !== centralHeader)
    throw new UnreadableFileError("truncated");
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) throw new UnreadableFileError("truncated");
  const name = decodeName(bytes.subarray(at + 46, nameEnd));
  const sizes = readSizes(view, at, nameEnd, extraEnd);
  if ((flags & 1) !== 0) throw new UnreadableFileError("encrypted", name);
  if (method !== 0 && method !== 8) throw new UnreadableFileError("notAZip", name);

  const local = sizes.offset;
  if (local + 30 > end || view.getUint32(local, true) !== localHeader)
    throw new UnreadableFileError("truncated", name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + sizes.compressed > end) throw new UnreadableFileError("truncated", name);
  const compressed = bytes.subarray(start, start + sizes.compressed);
  return { entry: { name, method, crc, size: sizes.uncompressed, compressed }, next };
}

interface EntrySizes {
  readonly uncompressed: number;
  readonly compressed: number;
  readonly offset: number;
}

/** Sizes and local offset, from the Zip64 field where the plain ones are full (APPNOTE 4.5.3). */
function readSizes(view: DataView, at: number, nameEnd: number, extraEnd: number): EntrySizes {
  const plain = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true));
  let wide = -1;
  for (let extra = nameEnd; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) === 1) wide = extra + 4;
  }
  const [uncompressed = 0, compressed = 0, offset = 0] = plain.map((value) => {
    if (value !== 0xffffffff || wide < 0) return value;
    if (wide + 8 > extraEnd) throw new UnreadableFileError("truncated");
    wide += 8;
    return view.getUint32(wide - 8, true) + view.getUint32(wide - 4, true) * 2 ** 32;
  });
  return { uncompressed, compressed, offset };
}

/** Part names are ASCII (ECMA-376 part 2, 10.1.1.1); other bytes are kept apart as Latin-1. */
function decodeName(bytes: Uint8Array): string {
  let name = "";
  for (const byte of bytes) name += String.fromCharCode(byte);
  return name.replaceAll("\\", "/").replace(/^\/+/u, "");
}

function refuseBomb(entry: ArchiveEntry, total: number, limits: ArchiveLimits): void {
  const isSteep =
    entry.size > limits.ratioFromBytes && entry.size > entry.compressed.length * limits.ratio;
  if (total > limits.totalBytes || entry.size > limits.entryBytes || isSteep)
    throw new UnreadableFileError("tooLarge", entry.name);
}

/**
 * The bytes of an entry. Never takes more memory than the declared size, which `listEntries` has capped.
 * Throws `UnreadableFileError`: truncated when the data is damaged, tooLarge when it is larger than declared.
 */
export function inflateEntry(entry: ArchiveEntry): Uint8Array {
  if (entry.method === 0) {
    if (entry.compressed.length !== entry.size)
      throw new UnreadableFileError("truncated", entry.name);
    return entry.compressed;
  }
  const bytes = inflateWithin(entry);
  if (bytes.length > entry.size) throw new UnreadableFileError("tooLarge", entry.name);
  if (bytes.length < entry.size) throw new UnreadableFileError("truncated", entry.name);
  return bytes;
}

/** At most one byte more than declared, which is how a lie is noticed; fflate drops what does not fit. */
function inflateWithin(entry: ArchiveEntry): Uint8Array {
  try {
    return inflateSync(entry.compressed, { out: new Uint8Array(entry.size + 1) });
  } catch (cause) {
    const isOverflow = cause instanceof RangeError;
    throw new UnreadableFileError(isOverflow ? "tooLarge" : "truncated", entry.name);
  }
}

/** A DEFLATE entry of these bytes. */
export function deflateEntry(name: string, bytes: Uint8Array): ArchiveEntry {
  return {
    name,
    method: 8,
    crc: crc32(bytes),
    size: bytes.length,
    compressed: deflateSync(bytes, { level: 6 }),
  };
}

/** The archive of these entries in this order: same entries, same bytes. */
export function writeEntries(entries: readonly ArchiveEntry[]): Uint8Array {
  const names = entries.map(({ name }) => Uint8Array.from(name, (letter) => letter.charCodeAt(0)));
  const length = entries.reduce(
    (sum, entry, index) =>
      sum + 30 + 46 + 2 * (names[index]?.length ?? 0) + entry.compressed.length,
    endLength
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    const name = names[index] as Uint8Array;
    offsets.push(at);
    view.setUint32(at, localHeader, true);
    writeShared(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index] as Uint8Array;
    view.setUint32(at, centralHeader, true);
    view.setUint16(at + 4, 20, true);
    writeShared(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, endOfDirectory, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that local and central headers share, from "version needed" to "extra length". */
function writeShared(view: DataView, at: number, entry: ArchiveEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, isAscii(entry.name) ? 0 : utf8Names, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, fixedDate, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function isAscii(name: string): boolean {
  return [...name].every((letter) => letter.charCodeAt(0) < 0x80);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1)
    value = (value & 1) !== 0 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 of APPNOTE 4.4.7. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
