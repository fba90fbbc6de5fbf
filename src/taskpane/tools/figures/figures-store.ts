import type { FigureOutcome } from "../../../core/filling/figure-change";
import type { Immovable, MovedForms, MovedToWorkbook } from "../../../app/move-forms";
import type { ApplyOutcome } from "../../../core/host";
import type { PaneMessage } from "../../pane-contract";
import { failureMessage } from "../../failure-message";
import { createState } from "../../observable";
import { createToolWork, type WorkOptions } from "../tool-work";
import type { FiguresView, Pasted } from "./figures-desk";

/** What the tool has done at the door it stands in: the page over a file, or Word. */
export interface FiguresDoor {
  take(name: string, bytes: Uint8Array): Promise<void>;
  paste(text: string): Promise<Pasted>;
  look(linksTied: boolean): Promise<FiguresView>;
  fill(linksTied: boolean): Promise<FigureOutcome | null>;
  /** Shows the report as it is after something was written. */
  refresh(): void;
  /** Absent where forms cannot be handed from here to the other program. */
  readonly tables?: {
    /** Absent where no file can be saved. */
    readonly workbook?: {
      make(): Promise<MovedToWorkbook | Immovable | null>;
      save(bytes: Uint8Array): void;
    };
    toReport(): Promise<ApplyOutcome | Immovable | null>;
  };
}

export interface FiguresState {
  /** The file of figures; null before one was chosen. */
  readonly fileName: string | null;
  readonly view: FiguresView | null;
  readonly linksTied: boolean;
  readonly isBusy: boolean;
  readonly message: PaneMessage | null;
  /** What came of handing forms over last; null before, and once something else was done. */
  readonly moved: MovedForms | null;
}

export interface FiguresStore {
  getState(): FiguresState;
  subscribe(listener: () => void): () => void;
  choose(file: Pick<File, "name" | "arrayBuffer">): Promise<void>;
  /** Takes figures copied in Excel; answers whether they were taken. */
  paste(text: string): Promise<boolean>;
  /** Looks again, after the report or the choice has changed. */
  look(): Promise<void>;
  setLinksTied(linksTied: boolean): Promise<void>;
  fill(): Promise<void>;
  readonly canTakeForms: boolean;
  readonly canBringForms: boolean;
  /** Hands the report's forms over as a workbook. */
  takeForms(): Promise<void>;
  /** Brings the report's forms to those of the chosen file. */
  bringForms(): Promise<void>;
}

/** The state of the tool; one thing at a time, and whatever goes wrong becomes a message. */
export function createFiguresStore(door: FiguresDoor): FiguresStore {
  const own = createState<FiguresState>({
    fileName: null,
    view: null,
    linksTied: false,
    isBusy: false,
    message: null,
    moved: null,
  });
  const { getState, subscribe, set } = own;
  const inTurn = createToolWork(own, failureMessage);
  const work = (
    name: string,
    run: () => Promise<Partial<FiguresState>>,
    { isQuiet = false }: WorkOptions = {}
  ): Promise<void> =>
    inTurn(
      () => {
        if (!isQuiet) set({ moved: null });
        return run();
      },
      { isQuiet, explain: (cause) => failureMessage(cause, name) }
    );
  const look = async (): Promise<Partial<FiguresState>> => ({
    view: await door.look(getState().linksTied),
  });
  return {
    getState,
    subscribe,
    choose: (file) =>
      work(file.name, async () => {
        await door.take(file.name, new Uint8Array(await file.arrayBuffer()));
        return { fileName: file.name, ...(await look()) };
      }),
    async paste(text) {
      let isTaken = false;
      await work("", async () => {
        const pasted = await door.paste(text);
        if (pasted.kind === "refused")
          return { message: { intent: "error", key: `figures.paste.${pasted.reason}` } };
        isTaken = true;
        return { fileName: pasted.name, ...(await look()) };
      });
      return isTaken;
    },
    async look() {
      const { fileName } = getState();
      if (fileName !== null) await work(fileName, look, { isQuiet: true });
    },
    async setLinksTied(linksTied) {
      set({ linksTied });
      const { fileName } = getState();
      if (fileName !== null) await work(fileName, look);
    },
    canTakeForms: door.tables?.workbook !== undefined,
    canBringForms: door.tables !== undefined,
    takeForms: () =>
      work("", async () => {
        const moved = (await door.tables?.workbook?.make()) ?? null;
        if (moved === null) return {};
        if (moved.kind === "impossible") return { message: impossible(moved) };
        door.tables?.workbook?.save(moved.bytes);
        const isWhole = moved.different.length + moved.leftBehind.length === 0;
        return {
          moved,
          message: { intent: isWhole ? "success" : "warning", key: "figures.formsTaken" },
        };
      }),
    bringForms: () =>
      work(getState().fileName ?? "", async () => {
        const outcome = (await door.tables?.toReport()) ?? null;
        if (outcome === null) return {};
        if (outcome.kind === "impossible") return { message: impossible(outcome) };
        if (outcome.kind === "stale")
          return { message: { intent: "warning", key: "outcome.stale" } };
        if (outcome.kind === "refused")
          return { message: { intent: "error", key: `outcome.${outcome.reason}` } };
        door.refresh();
        return { ...(await look()), message: { intent: "success", key: "figures.formsBrought" } };
      }),
    fill: () =>
      work(getState().fileName ?? "", async () => {
        const outcome = await door.fill(getState().linksTied);
        if (outcome === null) return look();
        if (outcome.kind === "stale")
          return { ...(await look()), message: { intent: "warning", key: "outcome.stale" } };
        if (outcome.kind === "refused")
          return { message: { intent: "error", key: `outcome.${outcome.reason}` } };
        door.refresh();
        const { refused } = outcome;
        const message: PaneMessage =
          refused.length === 0
            ? { intent: "success", key: "figures.filled" }
            : { intent: "warning", key: "figures.partlyFilled", data: { count: refused.length } };
        return { ...(await look()), message };
      }),
  };
}

function impossible({ reason }: Immovable): PaneMessage {
  return { intent: "warning", key: `figures.${reason}` };
}
