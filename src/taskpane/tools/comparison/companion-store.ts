import type { PaneMessage } from "../../pane-contract";
import type { CompanionDesk, LaidFile } from "./companion-desk";
import { failureMessage } from "../../failure-message";
import { createState } from "../../observable";
import { createToolWork } from "../tool-work";

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

interface Step {
  readonly name: string;
  readonly run: () => Promise<readonly LaidFile[]>;
}

/** The companions of the open file. `recheck` is asked for whenever they have changed. */
export function createCompanionStore(desk: CompanionDesk, recheck: () => void): CompanionStore {
  const own = createState<CompanionState>({ files: [], isBusy: false, message: null });
  const { getState, subscribe, set } = own;
  const work = createToolWork(own, failureMessage);
  /** One step after the other; what fails is told, the others stand, and all are checked again once. */
  const change = async (steps: readonly Step[]): Promise<void> => {
    let hasChanged = false;
    await work(async () => {
      let message: PaneMessage | null = null;
      for (const { name, run } of steps) {
        try {
          set({ files: await run() });
          hasChanged = true;
        } catch (cause) {
          message = failureMessage(cause, name);
        }
      }
      return { message };
    });
    if (hasChanged) recheck();
  };
  return {
    getState,
    subscribe,
    add: (files) =>
      change(
        files.map((file) => ({
          name: file.name,
          run: async () => desk.add(file.name, new Uint8Array(await file.arrayBuffer())),
        }))
      ),
    remove: (id) => change([{ name: "", run: () => desk.remove(id) }]),
    forget: () => set({ files: [], message: null }),
  };
}
