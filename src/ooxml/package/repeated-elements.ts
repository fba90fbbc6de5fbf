import type { ElementName } from "./namespace-scope";
import type { Replay } from "./scan-xml";

interface Remembered {
  readonly source: string;
  readonly replay: Replay;
}

/** Kept for each name: what a document uses most comes first. */
const mostOfOneName = 8;
/** In UTF-16 units; longer elements hardly ever repeat. */
const longestRemembered = 2000;

/** The elements of a source that may be passed by when they come again, letter by letter the same. */
export class RepeatedElements {
  /** By the very object of a name, which stands for its prefix's meaning too. */
  private readonly known = new Map<ElementName, Remembered[]>();

  constructor(private readonly source: string) {}

  /** Keeps the element that stands at [start, end). */
  add(name: ElementName, start: number, end: number, replay: Replay): void {
    if (end - start > longestRemembered) return;
    const elements = this.known.get(name) ?? [];
    this.known.set(name, elements);
    if (elements.length >= mostOfOneName) elements.pop();
    elements.unshift({ source: this.source.slice(start, end), replay });
  }

  /** Replays the element of this name that stands at `start` and returns its end; -1 where it has to be read. */
  replay(name: ElementName, start: number): number {
    const elements = this.known.get(name);
    if (elements === undefined) return -1;
    // Comparing two texts as a whole is faster than `startsWith`, which goes letter by letter.
    const index = elements.findIndex(
      ({ source }) => this.source.slice(start, start + source.length) === source
    );
    const found = elements[index];
    if (found === undefined || !found.replay()) return -1;
    if (index > 0) {
      elements.splice(index, 1);
      elements.unshift(found);
    }
    return start + found.source.length;
  }
}
