import { crc32, deflateSync } from "node:zlib";

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const bitDepth = 2;
const levels = 2 ** bitDepth;

/** A PNG of four greys from a binary PGM of 8 bits (pdftoppm -gray): enough for a page of text, a quarter of the size. */
export function greyPngOf(pgm: Buffer): Buffer {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(pgm.toString("latin1", 0, 64));
  if (header === null) throw new TypeError("not a PGM of 8 bits");
  const width = Number(header[1]);
  const height = Number(header[2]);
  const pixels = pgm.subarray(header[0].length);
  const rowLength = 1 + Math.ceil((width * bitDepth) / 8);
  const rows = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = pixels[y * width + x] ?? 255;
      const level = Math.round((grey * (levels - 1)) / 255);
      const bit = x * bitDepth;
      const at = y * rowLength + 1 + (bit >> 3);
      rows[at] = (rows[at] ?? 0) | (level << (8 - bitDepth - (bit & 7)));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = bitDepth;
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Length, type, data, checksum (PNG specification, 5.3). */
function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
