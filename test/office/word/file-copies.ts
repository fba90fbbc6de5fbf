import { OfficeError } from "../protocol/messages";

/** How many copies Office holds at a time (Office.Document.getFileAsync). */
const mostCopies = 2;

/** Copies of the open file that add-ins have asked for, handed out slice by slice until they are closed. */
export class FileCopies {
  private readonly copies = new Map<number, { bytes: Uint8Array; sliceSize: number }>();
  private lastHandle = 0;

  constructor(private readonly save: () => Uint8Array) {}

  /** How many have not been closed. */
  get openCount(): number {
    return this.copies.size;
  }

  open(sliceSize: number): { readonly handle: number; readonly size: number } {
    if (this.copies.size >= mostCopies) throw new OfficeError("ooeTooManyFileObjects");
    const handle = (this.lastHandle += 1);
    const bytes = this.save();
    this.copies.set(handle, { bytes, sliceSize });
    return { handle, size: bytes.length };
  }

  slice(handle: number, index: number): readonly number[] {
    const copy = this.copies.get(handle);
    if (copy === undefined) throw new OfficeError("ooeFileTypeNotSupported");
    return [...copy.bytes.subarray(index * copy.sliceSize, (index + 1) * copy.sliceSize)];
  }

  close(handle: number): void {
    this.copies.delete(handle);
  }
}
