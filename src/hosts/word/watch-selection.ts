import type { WordSnapshot } from "./read-snapshot";

/** Quiet time after the last move of the cursor before the document is looked at, in milliseconds. */
const defaultPause = 1000;

export interface SelectionWatchOptions {
  /** Starts telling when the cursor moves (Common API, DocumentSelectionChanged); returns how to stop. */
  readonly watchSelection: (onMove: () => void) => () => void;
  /** The last reading, or null where there is none to compare with. */
  readonly lastSnapshot: () => WordSnapshot | null;
  readonly readTexts: () => Promise<readonly string[]>;
  readonly pause?: number;
}

/**
 * For Word before paragraph events (2021): the cursor moves when one types, so a while after it has moved the texts are
 * read, in one sync, and compared. Never two readings at once. Returns how to stop.
 */
export function watchBySelection(
  { watchSelection, lastSnapshot, readTexts, pause = defaultPause }: SelectionWatchOptions,
  onChange: () => void
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isReading = false;
  const look = async (): Promise<void> => {
    const known = lastSnapshot();
    if (known === null || isReading) return;
    isReading = true;
    try {
      const texts = await readTexts();
      const isSame =
        texts.length === known.paragraphs.length &&
        texts.every((text, index) => text === known.paragraphs[index]?.raw);
      if (!isSame) onChange();
    } finally {
      isReading = false;
    }
  };
  const stop = watchSelection(() => {
    if (timer !== null) clearTimeout(timer);
    // Where Word is busy or gone, the next move of the cursor asks again.
    timer = setTimeout(() => void look().catch(() => undefined), pause);
  });
  return () => {
    if (timer !== null) clearTimeout(timer);
    stop();
  };
}
