/** What goes wrong, on request. Everything is off to begin with. */
export interface Faults {
  /** Fails the nth use (from 1) of a member, as an action or on the way to an object; counts over the whole session. */
  readonly failures: readonly {
    readonly member: string;
    readonly nth: number;
    readonly code: string;
  }[];
  /** Code that every batch is refused with, or null. */
  readonly refusal: string | null;
  readonly isReadOnly: boolean;
  /** Names of protected sheets, or true for a protected Word document. */
  readonly isProtected: boolean;
  readonly isInCellEditMode: boolean;
  /** Runs before each batch is looked at: waits, or changes the document behind the client's back. */
  readonly beforeSync: (() => Promise<void> | void) | null;
  /** Bytes of a request or response before Excel on the web refuses it. */
  readonly payloadLimit: number;
}

export const noFaults: Faults = {
  failures: [],
  refusal: null,
  isReadOnly: false,
  isProtected: false,
  isInCellEditMode: false,
  beforeSync: null,
  payloadLimit: Infinity,
};

/** Remembers how often each member has been used, so that the nth use can fail. */
export class FailureCounter {
  private readonly uses = new Map<string, number>();

  /** The code to fail this use with, or null. */
  next(name: string, failures: Faults["failures"]): string | null {
    const key = name.toLowerCase();
    const count = (this.uses.get(key) ?? 0) + 1;
    this.uses.set(key, count);
    const hit = failures.find(({ member, nth }) => member.toLowerCase() === key && nth === count);
    return hit?.code ?? null;
  }
}
