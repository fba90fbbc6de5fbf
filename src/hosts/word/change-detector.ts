import type { WordSnapshot } from "./read-snapshot";

/** Quiet time after the last sign of a change before the document is looked at, in milliseconds. */
const defaultPause = 1000;

export interface ChangeDetectorOptions {
  /** The last reading, or null where there is none to compare with. */
  readonly lastSnapshot: () => WordSnapshot | null;
  readonly readTexts: () => Promise<readonly string[]>;
  readonly pause?: number;
}

/** Told that something may have changed, it finds out whether anything has. */
export interface ChangeDetector {
  signal(): void;
  stop(): void;
}

/**
 * Word's signs of a change say too much and too little: its events miss fast edits and come for our own marks as well
 * (OfficeDev/office-js#4874), and in Word 2021 there is only the moving cursor. So a while after a sign the texts are
 * read, in one sync, and compared with the last reading. A difference is told once a reading; never two looks at once.
 */
export function createChangeDetector(
  { lastSnapshot, readTexts, pause = defaultPause }: ChangeDetectorOptions,
  onChange: () => void
): ChangeDetector {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isReading = false;
  let told: WordSnapshot | null = null;
  const look = async (): Promise<void> => {
    const known = lastSnapshot();
    if (known === null || known === told || isReading) return;
    isReading = true;
    try {
      const texts = await readTexts();
      if (isSameText(texts, known) || lastSnapshot() !== known) return;
      told = known;
      onChange();
    } finally {
      isReading = false;
    }
  };
  return {
    signal() {
      if (timer !== null) clearTimeout(timer);
      // Where Word is busy or gone, the next sign asks again.
      timer = setTimeout(() => void look().catch(() => undefined), pause);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

function isSameText(texts: readonly string[], { paragraphs }: WordSnapshot): boolean {
  return (
    texts.length === paragraphs.length &&
    texts.every((text, index) => text === paragraphs[index]?.raw)
  );
}
