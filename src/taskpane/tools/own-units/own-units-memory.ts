import type { KeyValueStore } from "../../office/choice-memory";

/** A list of units as its file holds it. */
export interface KeptUnits {
  readonly fileName: string;
  readonly text: string;
}

/** Keeps the office's own list of units on this machine from day to day. */
export interface OwnUnitsMemory {
  read(): KeptUnits | null;
  /** False where the store takes nothing: switched off, or full. */
  keep(units: KeptUnits): boolean;
  forget(): void;
}

/** A memory in `localStorage`; `prefix` keeps the stores of framed pages apart. */
export function createOwnUnitsMemory(store: () => KeyValueStore, prefix = ""): OwnUnitsMemory {
  const key = `${prefix}cchc.ownUnits`;
  const use = <T>(otherwise: T, work: (opened: KeyValueStore) => T): T => {
    try {
      return work(store());
    } catch (cause) {
      // A SecurityError where storage is blocked, a QuotaExceededError where it is full.
      if (cause instanceof DOMException) return otherwise;
      throw cause;
    }
  };
  return {
    read: () => use(null, (opened) => parseUnits(opened.getItem(key))),
    keep: (units) =>
      use(false, (opened) => {
        opened.setItem(key, JSON.stringify(units));
        return true;
      }),
    forget: () => use(undefined, (opened) => opened.removeItem(key)),
  };
}

function parseUnits(json: string | null): KeptUnits | null {
  try {
    const value: unknown = JSON.parse(json ?? "null");
    if (typeof value !== "object" || value === null) return null;
    const { fileName, text } = value as Partial<Record<keyof KeptUnits, unknown>>;
    return typeof fileName === "string" && typeof text === "string" ? { fileName, text } : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
