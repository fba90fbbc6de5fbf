/** A state that screens watch. */
export interface Observable<State> {
  getState(): State;
  /** Calls `listener` after every change; answers how to stop. */
  subscribe(listener: () => void): () => void;
}

export interface OwnState<State> extends Observable<State> {
  set(change: Partial<State>): void;
}

/** A state with those who watch it. Every change makes a new object; what is not named in it stays. */
export function createState<State extends object>(first: State): OwnState<State> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
  };
}
