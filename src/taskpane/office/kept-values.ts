/** The part of `localStorage` that is needed. */
export type KeyValueStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Does some work with a store, or answers `otherwise` where the store is blocked or full. */
export type StoreUser = <T>(otherwise: T, work: (opened: KeyValueStore) => T) => T;

/** A store that is switched off or full is no reason to stop: then nothing is remembered. */
export function userOf(store: () => KeyValueStore): StoreUser {
  return (otherwise, work) => {
    try {
      return work(store());
    } catch (cause) {
      // A SecurityError: cookies and storage are blocked for framed pages. QuotaExceededError: the store is full.
      if (cause instanceof DOMException) return otherwise;
      throw cause;
    }
  };
}

/** What a store holds under a key, as an object; an empty one for nothing and for anything else. */
export function parseKept(json: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json ?? "null");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch (cause) {
    if (cause instanceof SyntaxError) return {};
    throw cause;
  }
}
