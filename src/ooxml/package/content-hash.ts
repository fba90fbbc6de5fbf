/**
 * A running fingerprint of bytes and texts: 64 bits in two lanes, four bytes at a time. Not cryptographic: it tells one
 * state of a file from another, and the same bytes always give the same letters.
 */
export class ContentHash {
  private first = 0x9e3779b9 | 0;
  private second = 0x85ebca6b | 0;

  addBytes(bytes: Uint8Array): this {
    const words = bytes.length >> 2;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let first = this.first ^ bytes.length;
    let second = this.second + bytes.length;
    for (let at = 0; at < words; at += 1) {
      const word = view.getInt32(at << 2, true);
      first = Math.imul(first ^ word, 0x01000193);
      first ^= first >>> 15;
      second = Math.imul(((second << 13) | (second >>> 19)) ^ word, 0x5bd1e995);
    }
    for (let at = words << 2; at < bytes.length; at += 1) {
      first = Math.imul(first ^ (bytes[at] as number), 0x01000193);
      second = Math.imul(second ^ (bytes[at] as number), 0x5bd1e995);
    }
    this.first = first | 0;
    this.second = second | 0;
    return this;
  }

  addText(text: string): this {
    let first = this.first ^ text.length;
    let second = this.second + text.length;
    for (let at = 0; at < text.length; at += 2) {
      // Past the end charCodeAt is NaN, and NaN << 16 is 0.
      const word = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
      first = Math.imul(first ^ word, 0x01000193);
      first ^= first >>> 15;
      second = Math.imul(((second << 13) | (second >>> 19)) ^ word, 0x5bd1e995);
    }
    this.first = first | 0;
    this.second = second | 0;
    return this;
  }

  /** Whole numbers of up to 32 bits. */
  addNumbers(...numbers: readonly number[]): this {
    for (const number of numbers) {
      this.first = Math.imul(this.first ^ number, 0x01000193);
      this.first ^= this.first >>> 15;
      this.second = Math.imul(((this.second << 13) | (this.second >>> 19)) ^ number, 0x5bd1e995);
    }
    return this;
  }

  /** Sixteen hexadecimal digits. */
  digest(): string {
    const hex = (lane: number): string => {
      let mixed = Math.imul(lane ^ (lane >>> 16), 0x7feb352d);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
      return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, "0");
    };
    return hex(this.first) + hex(this.second);
  }
}
