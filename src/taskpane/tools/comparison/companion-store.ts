import type { PaneMessage } from "../../pane-contract";
import type { CompanionDesk, LaidFile } from "./companion-desk";
import { failureMessage } from "../../failure-message";

export interface CompanionState {
  readonly files: readonly LaidFile[];
  /** True while a file is being read. */
  readonly isBusy: boolean;
  readonly message: PaneMessage | null;
}

export interface CompanionStore {
  getState(): CompanionState;
  subscribe(listener: () => void): () => void;
  /** Lays files beside the open one, one after the other, and checks again. */
  add(files: readonly Pick<File, "name" | "arrayBuffer">[]): Promise<void>;
  remove(id: number): Promise<void>;
  /** Lists none any more: another file was opened, and the desk has let them go. */
  forget(): void;
}

/** The companions of the open file. `recheck` is asked for whenever they have changed. */
export function createCompanionStore(desk: CompanionDesk, recheck: () => void): CompanionStore {
  let state: CompanionState = { files: [], isBusy: false, message: null };
  const listeners = new Set<() => void>();
  const set = (change: Partial<CompanionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const change = async (
    name: string,
    work: () => Promise<readonly LaidFile[]>
  ): Promise<boolean> => {
    try {
      set({ files: await work() });
      return true;
    } catch (cause) {
      set({ message: failureMessage(cause, name) });
      return false;
    }
  };
  const run = async (work: () => Promise<boolean>): Promise<void> => {
    if (state.isBusy) return;
    set({ isBusy: true, message: null });
    const hasChanged = await work();
    set({ isBusy: false });
    if (hasChanged) recheck();
  };
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (files) =>
      run(async () => {
        let hasChanged = false;
        for (const file of files) {
          const isLaid = await change(file.name, async () =>
            desk.add(file.name, new Uint8Array(await file.arrayBuffer()))
          );
          hasChanged ||= isLaid;
        }
        return hasChanged;
      }),
    remove: (id) => run(() => change("", () => desk.remove(id))),
    forget: () => set({ files: [], message: null }),
  };
}
