import type { KeyValueStore } from "../../office/choice-memory";

/** Keeps pack files on this machine from day to day. */
export interface PackMemory {
  /** Texts of pack files by id. */
  read(): ReadonlyMap<string, string>;
  /** False where the store takes nothing: switched off, or full. */
  keep(id: string, text: string): boolean;
  forget(id: string): void;
}

/** A memory in `localStorage`; `prefix` keeps the stores of framed pages apart. */
export function createPackMemory(store: () => KeyValueStore, prefix = ""): PackMemory {
  const key = `${prefix}cchc.packs`;
  const use = <T>(otherwise: T, work: (opened: KeyValueStore) => T): T => {
    try {
      return work(store());
    } catch (cause) {
      // A SecurityError where storage is blocked, a QuotaExceededError where it is full.
      if (cause instanceof DOMException) return otherwise;
      throw cause;
    }
  };
  const read = (): Map<string, string> =>
    use(new Map<string, string>(), (opened) => parseTexts(opened.getItem(key)));
  const write = (texts: ReadonlyMap<string, string>): boolean =>
    use(false, (opened) => {
      opened.setItem(key, JSON.stringify(Object.fromEntries(texts)));
      return true;
    });
  return {
    read,
    keep: (id, text) => write(read().set(id, text)),
    forget(id) {
      const texts = read();
      texts.delete(id);
      write(texts);
    },
  };
}

function parseTexts(json: string | null): Map<string, string> {
  try {
    const value: unknown = JSON.parse(json ?? "{}");
    if (typeof value !== "object" || value === null) return new Map();
    return new Map(
      Object.entries(value).flatMap(([id, text]: [string, unknown]) =>
        typeof text === "string" ? [[id, text] as const] : []
      )
    );
  } catch (cause) {
    if (cause instanceof SyntaxError) return new Map();
    throw cause;
  }
}
