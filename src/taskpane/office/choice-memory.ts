/** What the user has said of the office once, for the ribbon and the pane alike; null where it was never said. */
export interface RememberedChoices {
  readonly profileId: string | null;
  readonly unitName: string | null;
  readonly place: string | null;
  /** All that the office told of itself, as the text of an exported profile; it stands for name and place where it is kept. */
  readonly unitText?: string | null;
}

/** The part of `localStorage` that is needed. */
export type KeyValueStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Keeps choices, and a notice that nobody has seen yet, between the pages of the add-in and from day to day. */
export interface ChoiceMemory {
  read(): RememberedChoices;
  remember(change: Partial<RememberedChoices>): void;
  /** Leaves the id of a notice for the pane to show when it opens. */
  leaveNotice(notice: string): void;
  /** The notice left last, once. */
  takeNotice(): string | null;
}

const nothing: RememberedChoices = { profileId: null, unitName: null, place: null };

/**
 * A memory in a store that the pane and the ribbon functions share, both being of one origin. `partitionKey` is
 * `Office.context.partitionKey`: on the web, browsers keep the stores of framed pages apart by it. A store that is
 * switched off or holds something else is no reason to stop: then nothing is remembered.
 */
export function createChoiceMemory(
  store: () => KeyValueStore,
  partitionKey: string | undefined
): ChoiceMemory {
  const keyOf = (name: string): string => `${partitionKey ?? ""}cchc.${name}`;
  const use = <T>(otherwise: T, work: (opened: KeyValueStore) => T): T => {
    try {
      return work(store());
    } catch (cause) {
      // A SecurityError: cookies and storage are blocked for framed pages. QuotaExceededError: the store is full.
      if (cause instanceof DOMException) return otherwise;
      throw cause;
    }
  };
  const read = (): RememberedChoices =>
    use(nothing, (opened) => parseChoices(opened.getItem(keyOf("choices"))));
  return {
    read,
    remember: (change) =>
      use(undefined, (opened) =>
        opened.setItem(keyOf("choices"), JSON.stringify({ ...read(), ...change }))
      ),
    leaveNotice: (notice) => use(undefined, (opened) => opened.setItem(keyOf("notice"), notice)),
    takeNotice: () =>
      use(null, (opened) => {
        const notice = opened.getItem(keyOf("notice"));
        opened.removeItem(keyOf("notice"));
        return notice;
      }),
  };
}

function parseChoices(json: string | null): RememberedChoices {
  const value = parseObject(json);
  const text = (name: keyof RememberedChoices): string | null => {
    const found = value[name];
    return typeof found === "string" && found.trim() !== "" ? found : null;
  };
  const unitText = text("unitText");
  return {
    profileId: text("profileId"),
    unitName: text("unitName"),
    place: text("place"),
    ...(unitText === null ? {} : { unitText }),
  };
}

function parseObject(json: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json ?? "null");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch (cause) {
    if (cause instanceof SyntaxError) return {};
    throw cause;
  }
}
