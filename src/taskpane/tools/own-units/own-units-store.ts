import type { OwnUnitsOutcome } from "../../../app/own-unit-shelf";
import type { OwnUnitsDesk } from "./own-units-desk";
import type { OwnUnitsMemory } from "./own-units-memory";
import { takeTurns } from "../../in-turns";
import { createState } from "../../observable";

export interface OwnUnitsState {
  /** The list in use, or null. */
  readonly used: { readonly fileName: string; readonly count: number } | null;
  /** Why the last file was not taken, or null. */
  readonly problem: OwnUnitsProblem | null;
  readonly isBusy: boolean;
  /** False where this machine keeps nothing: the list is gone when the program is closed. */
  readonly isKept: boolean;
}

export interface OwnUnitsProblem {
  readonly fileName: string;
  readonly reason: Extract<OwnUnitsOutcome, { kind: "refused" }>["reason"] | "notText";
  readonly line: number | null;
}

export interface OwnUnitsStore {
  getState(): OwnUnitsState;
  subscribe(listener: () => void): () => void;
  /** Takes up the list kept on this machine. */
  start(): Promise<void>;
  choose(file: File): Promise<void>;
  forget(): Promise<void>;
}

/** The office's own units, for both doors; `recheck` runs after each change. */
export function createOwnUnitsStore(
  desk: OwnUnitsDesk,
  memory: OwnUnitsMemory,
  recheck: () => void
): OwnUnitsStore {
  const { getState, subscribe, set } = createState<OwnUnitsState>({
    used: null,
    problem: null,
    isBusy: false,
    isKept: true,
  });
  const inTurns = takeTurns();
  const use = async (fileName: string, text: string): Promise<boolean> => {
    const outcome = await desk.use(text);
    if (outcome.kind === "used") set({ used: { fileName, count: outcome.count }, problem: null });
    else set({ problem: { fileName, reason: outcome.reason, line: outcome.line } });
    return outcome.kind === "used";
  };
  return {
    getState,
    subscribe,
    start: () =>
      inTurns(async () => {
        const kept = memory.read();
        if (kept !== null) await use(kept.fileName, kept.text);
      }),
    choose: (file) =>
      inTurns(async () => {
        set({ isBusy: true });
        try {
          const text = await textOf(file);
          if (text === null)
            set({ problem: { fileName: file.name, reason: "notText", line: null } });
          else if (await use(file.name, text)) {
            set({ isKept: memory.keep({ fileName: file.name, text }) });
            recheck();
          }
        } finally {
          set({ isBusy: false });
        }
      }),
    forget: () =>
      inTurns(async () => {
        memory.forget();
        await desk.forget();
        set({ used: null, problem: null });
        recheck();
      }),
  };
}

/** The text of a file in UTF-8; null for any other: a workbook, a document, an old encoding. */
async function textOf(file: File): Promise<string | null> {
  const text = new TextDecoder().decode(await file.arrayBuffer());
  const isText = !text.includes("\u0000") && !text.includes("\uFFFD");
  return isText ? text : null;
}
