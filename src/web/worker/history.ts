/** Earlier states of the file, as bytes; the oldest are forgotten when they take too much room. */
export interface History {
  push(bytes: Uint8Array): void;
  /** The latest state, taken out; null when there is none. */
  pop(): Uint8Array | null;
  canPop(): boolean;
}

/** `room` is in bytes; the latest state is kept whatever its size. */
export function createHistory(room = 64 * 1024 * 1024): History {
  const states: Uint8Array[] = [];
  let used = 0;
  return {
    push(bytes) {
      states.push(bytes);
      used += bytes.length;
      while (used > room && states.length > 1) used -= states.shift()?.length ?? 0;
    },
    pop() {
      const bytes = states.pop() ?? null;
      used -= bytes?.length ?? 0;
      return bytes;
    },
    canPop: () => states.length > 0,
  };
}
