import type { LearntPackOrder } from "../../../app/learning/create-learnt-pack";
import { acceptAll, suggestDecision } from "../../../core/learning/decide";
import type { FormDecision, RowDecision } from "../../../core/learning/proposal";
import type { PaneMessage } from "../../pane-contract";
import { failureMessage } from "../../failure-message";
import type { KeptPack, LearningDesk, LearningView } from "./learning-desk";
import type { PackMemory } from "./pack-memory";
import { createState } from "../../observable";
import { createToolWork } from "../tool-work";

/** How a pack file reaches the user: windows that cannot save files hand its text to the clipboard instead. */
export interface DeliverPack {
  readonly way: "download" | "copy";
  /** Rejects when it could not be handed over. */
  deliver(name: string, content: string): Promise<void>;
}

export interface LearningState {
  readonly view: LearningView | null;
  /** One for each learnt form. */
  readonly decisions: readonly FormDecision[];
  /** Names of the files of earlier periods. */
  readonly earlier: readonly string[];
  readonly packs: readonly KeptPack[];
  readonly isBusy: boolean;
  readonly message: PaneMessage | null;
}

type NamedFile = Pick<File, "name" | "arrayBuffer" | "text">;

export interface LearningStore {
  readonly way: DeliverPack["way"];
  getState(): LearningState;
  subscribe(listener: () => void): () => void;
  /** Puts what the machine keeps back on the shelf. */
  start(): Promise<void>;
  learn(): Promise<void>;
  addEarlier(file: NamedFile): Promise<void>;
  decide(form: number, change: Partial<FormDecision>): void;
  decideRow(form: number, row: number, change: Partial<RowDecision>): void;
  acceptAll(form: number): void;
  save(order: LearntPackOrder): Promise<void>;
  importFile(file: NamedFile): Promise<void>;
  exportPack(pack: KeptPack): Promise<void>;
  remove(pack: KeptPack): Promise<void>;
  /** Drops what was proposed for the file before: another one has been opened. What is on the shelf stays. */
  forget(): Promise<void>;
}

interface LearningOutlets {
  readonly memory: PackMemory;
  readonly delivery: DeliverPack;
  /** Asked for whenever the shelf has changed. */
  recheck(): void;
}

/** The state of the tool; one thing at a time, and whatever goes wrong becomes a message. */
export function createLearningStore(
  desk: LearningDesk,
  { memory, delivery, recheck }: LearningOutlets
): LearningStore {
  const own = createState<LearningState>({
    view: null,
    decisions: [],
    earlier: [],
    packs: [],
    isBusy: false,
    message: null,
  });
  const { getState, subscribe, set } = own;
  const work = createToolWork(own, failureMessage);
  const learn = async (): Promise<Partial<LearningState>> => {
    const view = await desk.learn();
    return { view, decisions: view.kind === "learnt" ? view.forms.map(suggestDecision) : [] };
  };
  const shelved = (pack: KeptPack): readonly KeptPack[] => [
    ...getState().packs.filter(({ id }) => id !== pack.id),
    pack,
  ];
  const decide = (form: number, change: Partial<FormDecision>): void =>
    set({
      decisions: getState().decisions.map((decision, index) =>
        index === form ? { ...decision, ...change } : decision
      ),
    });
  const hand = async (pack: KeptPack, isKept: boolean): Promise<PaneMessage> => {
    const data = { name: pack.fileName };
    try {
      await delivery.deliver(pack.fileName, pack.text);
    } catch {
      // Clipboards refuse for reasons of their own; the sentence says where the file can be had instead.
      return { intent: "warning", key: "learning.copyFailed", data };
    }
    if (!isKept) return { intent: "warning", key: "learning.notKept", data };
    const key = delivery.way === "copy" ? "learning.copied" : "learning.saved";
    return { intent: "success", key, data };
  };
  return {
    way: delivery.way,
    getState,
    subscribe,
    async start() {
      for (const [id, text] of memory.read()) {
        await work(async () => ({ packs: shelved(await desk.take(id, text)) }), {
          explain: (cause) => importFailed(id, cause),
        });
      }
    },
    learn: () => work(learn),
    addEarlier: (file) =>
      work(
        async () => {
          const isTaken = await desk.addEarlier(
            file.name,
            new Uint8Array(await file.arrayBuffer())
          );
          if (!isTaken) return { message: { intent: "warning", key: "learning.noWorkbook" } };
          return { earlier: [...new Set([...getState().earlier, file.name])], ...(await learn()) };
        },
        { explain: (cause) => failureMessage(cause, file.name) }
      ),
    decide,
    decideRow: (form, row, change) =>
      decide(form, {
        rows: (getState().decisions[form]?.rows ?? []).map((decision, index) =>
          index === row ? { ...decision, ...change } : decision
        ),
      }),
    acceptAll(form) {
      const { view } = getState();
      const proposed = view?.kind === "learnt" ? view.forms[form] : undefined;
      if (proposed !== undefined) decide(form, { relations: acceptAll(proposed).relations });
    },
    save: (order) =>
      work(async () => {
        const pack = await desk.save(order, getState().decisions);
        if (pack === null) return { message: { intent: "warning", key: "learning.nothingKept" } };
        const message = await hand(pack, memory.keep(pack.id, pack.text));
        recheck();
        return { packs: shelved(pack), message };
      }),
    importFile: (file) =>
      work(
        async () => {
          const pack = await desk.take(file.name, await file.text());
          const isKept = memory.keep(pack.id, pack.text);
          recheck();
          const message: PaneMessage = isKept
            ? { intent: "success", key: "learning.imported", data: { name: pack.title } }
            : { intent: "warning", key: "learning.notKept", data: { name: file.name } };
          return { packs: shelved(pack), message };
        },
        { explain: (cause) => importFailed(file.name, cause) }
      ),
    exportPack: (pack) => work(async () => ({ message: await hand(pack, true) })),
    remove: (pack) =>
      work(async () => {
        await desk.remove(pack.id);
        memory.forget(pack.id);
        recheck();
        return { packs: getState().packs.filter(({ id }) => id !== pack.id) };
      }),
    forget: () =>
      work(
        async () => {
          await desk.clear();
          return { view: null, decisions: [], earlier: [], message: null };
        },
        { isQuiet: true }
      ),
  };
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function importFailed(name: string, cause: unknown): PaneMessage {
  return { intent: "error", key: "learning.importFailed", data: { name, message: wordsOf(cause) } };
}
