import { parseKept, userOf, type KeyValueStore } from "../../office/kept-values";

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
  const use = userOf(store);
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
  const { fileName, text } = parseKept(json);
  return typeof fileName === "string" && typeof text === "string" ? { fileName, text } : null;
}
