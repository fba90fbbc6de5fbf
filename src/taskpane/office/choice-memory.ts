import { parseKept, userOf, type KeyValueStore } from "./kept-values";

/** What the user has said of the office once, for the ribbon and the pane alike; null where it was never said. */
export interface RememberedChoices {
  readonly profileId: string | null;
  readonly unitName: string | null;
  readonly place: string | null;
  /** All that the office told of itself, as the text of an exported profile; it stands for name and place where it is kept. */
  readonly unitText?: string | null;
}

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
  const use = userOf(store);
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
  const value = parseKept(json);
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
