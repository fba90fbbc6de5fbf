import { parseKept, userOf, type KeyValueStore } from "../../office/kept-values";

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
  const use = userOf(store);
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
  return new Map(
    Object.entries(parseKept(json)).flatMap(([id, text]) =>
      typeof text === "string" ? [[id, text] as const] : []
    )
  );
}
