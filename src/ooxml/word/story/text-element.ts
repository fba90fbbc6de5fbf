import type { TextPiece } from "../places";
import { visibleText } from "../visible-text";

/** The w:t that is open, if one is. One object serves all of a story: there are tens of thousands. */
export class TextElement {
  private raw = "";
  private isOpen = false;
  private isPreserved = false;
  private start = 0;
  private end = 0;
  private pieces = 0;

  /** It begins; `end` is after its start tag, `space` its xml:space. */
  open(space: string | undefined, end: number): void {
    this.isOpen = true;
    this.isPreserved = space === "preserve";
    this.raw = "";
    this.start = this.end = end;
    this.pieces = 0;
  }

  /** Character data; passed by where no element is open. */
  add(text: string, start: number, end: number): void {
    if (!this.isOpen) return;
    this.raw += text;
    this.start = start;
    this.end = end;
    this.pieces += 1;
  }

  /** It ends: what Word shows of it, or null where none was open. */
  close(): string | null {
    if (!this.isOpen) return null;
    this.isOpen = false;
    return visibleText(this.raw, this.isPreserved);
  }

  /** Where the text of the element closed last stands; null where comments or sections cut it up. */
  content(): TextPiece["content"] {
    const { start, end, isPreserved } = this;
    return this.pieces <= 1 ? { start, end, isPreserved } : null;
  }
}
