import type { CarriedTask } from "../../../app/carry-over-tasks";
import type { OfferedGoal } from "../../../app/drafting/goals";
import type { OfferedTemplate } from "../../../app/drafting/offer-templates";
import type { OpenSlot } from "../../../app/drafting/open-slots";
import type { TaskRow } from "../../../app/drafting/task-rows";
import type { UnitProfile } from "../../../app/drafting/unit-text";
import type { TextData, TextKey } from "../../../app/locale/text";
import type { IsoDate, PeriodKind } from "../../../core/law/calendar";
import type { ChoiceMemory } from "../../office/choice-memory";
import type { PaneMessage } from "../../pane-contract";
import type {
  DraftChange,
  DraftingDesk,
  DraftOutcome,
  DraftView,
  TemplateWish,
} from "./drafting-desk";
import { failureMessage } from "../../failure-message";
import { createState } from "../../observable";
import { createToolWork } from "../tool-work";

/** Where something new goes. */
export type Placement = "new" | "cursor";

/** What drafting has done at the door it stands in: Word, Excel, or the page over a file. */
export interface DraftingDoor {
  readonly today: IsoDate;
  readonly memory: Pick<ChoiceMemory, "read" | "remember">;
  /** Ways to place a whole document; none where only the open file is worked on. */
  readonly placements: readonly Placement[];
  /** Which files this door can take. */
  readonly fileKinds: readonly ("docx" | "xlsx")[];
  /** How text for colleagues leaves the machine. */
  readonly sharing: {
    readonly way: "download" | "copy";
    deliver(name: string, content: string): Promise<void>;
  };
  create(wish: TemplateWish, place: Placement): Promise<PaneMessage>;
  /** Puts a piece at the cursor; absent where there is none. */
  readonly atCursor?: (bytes: Uint8Array) => Promise<PaneMessage>;
  look(unitText: string | null): Promise<DraftView | null>;
  change(unitText: string | null, change: DraftChange): Promise<DraftOutcome | null>;
  carryOver(plan: Uint8Array, report: Uint8Array | null): Promise<readonly CarriedTask[]>;
  /** Shows a slot in the document. */
  show(slot: OpenSlot): Promise<void>;
  /** Shows the document as it is after something was written. */
  refresh(): void;
  /** The sentence for an error that Office caused; null for any other. */
  describeError(cause: unknown): TextKey | null;
  /** How to take back what was written. */
  readonly undo: { readonly one: TextKey; readonly rows: TextKey };
}

export interface DraftingState {
  readonly isLoaded: boolean;
  readonly profileId: string | null;
  /** What the office has told; null until it has. */
  readonly unit: UnitProfile | null;
  /** What the form begins with. */
  readonly emptyUnit: UnitProfile | null;
  readonly templates: readonly OfferedTemplate[];
  readonly view: DraftView | null;
  /** Tag of the slot that the user is at. */
  readonly slotTag: string | null;
  readonly carried: readonly CarriedTask[] | null;
  readonly isBusy: boolean;
  readonly message: PaneMessage | null;
}

export interface DraftingActions {
  start(): Promise<void>;
  chooseProfile(id: string | null): Promise<void>;
  keepUnit(unit: UnitProfile): Promise<void>;
  importUnit(text: string): Promise<void>;
  shareUnit(): Promise<void>;
  create(template: OfferedTemplate, choice: TemplateChoice, place: Placement): Promise<void>;
  /** Why nothing would come of `create`: the kind of office has other days, or no law is in force then; null where something would. */
  refusalOf(template: OfferedTemplate, choice: TemplateChoice): Promise<PaneMessage | null>;
  insertArea(areaId: string, year: number): Promise<void>;
  look(): Promise<void>;
  goTo(slot: OpenSlot): Promise<void>;
  fill(slot: OpenSlot, text: string): Promise<void>;
  /** `after`: index of the task of their area that they are to follow; its last one unless given. */
  addTasks(tasks: readonly TaskRow[], after?: number): Promise<void>;
  addGoal(goal: OfferedGoal): Promise<void>;
  goalAtCursor(goal: OfferedGoal): Promise<void>;
  carryOver(plan: File, report: File | null): Promise<void>;
}

export interface TemplateChoice {
  readonly year: number;
  readonly period: PeriodKind;
  readonly areaId: string | null;
}

export interface DraftingStore {
  getState(): DraftingState;
  subscribe(listener: () => void): () => void;
  readonly door: DraftingDoor;
  readonly actions: DraftingActions;
  /** Drops what was read for the document before: another one has been opened. */
  forget(): void;
}

/** The state of drafting; one thing at a time, and whatever goes wrong becomes a message. */
export function createDraftingStore(door: DraftingDoor, desk: DraftingDesk): DraftingStore {
  const own = createState<DraftingState>({
    isLoaded: false,
    profileId: null,
    unit: null,
    emptyUnit: null,
    templates: [],
    view: null,
    slotTag: null,
    carried: null,
    isBusy: false,
    message: null,
  });
  const { getState, subscribe, set } = own;
  const messageOf = (cause: unknown): PaneMessage => failureMessage(cause, "", door.describeError);
  const work = createToolWork(own, messageOf);
  const unitText = (): string | null => door.memory.read().unitText ?? null;
  const lookAgain = async (): Promise<Partial<DraftingState>> => ({
    view: await door.look(unitText()),
  });
  const offerFor = async (profileId: string | null): Promise<Partial<DraftingState>> => {
    if (profileId === null) return { profileId, templates: [], emptyUnit: null };
    const { templates, emptyUnit } = await desk.offer(profileId, door.today);
    return { profileId, templates, emptyUnit };
  };
  const change = async (
    wanted: DraftChange,
    done: { readonly key: TextKey; readonly data?: TextData }
  ): Promise<Partial<DraftingState>> => {
    const outcome = await door.change(unitText(), wanted);
    if (outcome === null || outcome.kind === "stale")
      return { ...(await lookAgain()), message: { intent: "warning", key: "outcome.stale" } };
    if (outcome.kind === "refused")
      return { message: { intent: "error", key: `outcome.${outcome.reason}` } };
    if (outcome.kind === "impossible")
      return { message: { intent: "warning", key: `draft.task.${outcome.reason}` } };
    door.refresh();
    return { ...(await lookAgain()), message: { intent: "success", ...done } };
  };
  const keep = async (unit: UnitProfile): Promise<Partial<DraftingState>> => {
    // The profile stands for the two names that were remembered before there was one.
    door.memory.remember({
      unitText: await desk.exportUnit(unit),
      unitName: null,
      place: null,
    });
    return { unit };
  };

  const actions: DraftingActions = {
    start: () =>
      work(async () => {
        const { profileId, unitName, place } = door.memory.read();
        const offered = await offerFor(profileId);
        const kept = await desk.readUnit(unitText());
        const empty = offered.emptyUnit ?? null;
        const emptyUnit = empty && { ...empty, name: unitName ?? "", place: place ?? "" };
        return { ...offered, emptyUnit, unit: kept, isLoaded: true };
      }),
    chooseProfile: (profileId) =>
      work(async () => {
        door.memory.remember({ profileId });
        return offerFor(profileId);
      }),
    keepUnit: (unit) =>
      work(async () => ({
        ...(await keep(unit)),
        message: { intent: "success", key: "draft.unit.kept" },
      })),
    importUnit: (text) =>
      work(async () => {
        const unit = await desk.importUnit(text).catch(() => null);
        if (unit === null) return { message: { intent: "warning", key: "draft.unit.notImported" } };
        return {
          ...(await keep(unit)),
          message: { intent: "success", key: "draft.unit.imported", data: { name: unit.name } },
        };
      }),
    shareUnit: () =>
      work(async () => {
        const { unit } = getState();
        if (unit === null) return {};
        const text = await desk.exportUnit(unit);
        const name = "Ho so co quan CCHC.json";
        const { way, deliver } = door.sharing;
        const isDone = await deliver(name, text).then(
          () => true,
          () => false
        );
        return {
          message: isDone
            ? { intent: "success", key: `draft.unit.${way}Done`, data: { name } }
            : { intent: "warning", key: "draft.unit.notShared" },
        };
      }),
    create: ({ id: templateId }, choice, place) =>
      work(async () => {
        const { profileId } = getState();
        if (profileId === null) return {};
        const wish = { templateId, profileId, ...choice, unitText: unitText() };
        return { message: await door.create(wish, place) };
      }),
    async refusalOf({ id: templateId }, choice) {
      const { profileId } = getState();
      if (profileId === null) return null;
      const wish = { templateId, profileId, ...choice, unitText: null };
      return desk.refuse(wish).then(() => null, messageOf);
    },
    insertArea: (areaId, year) =>
      work(async () => {
        const { profileId } = getState();
        if (profileId === null || door.atCursor === undefined) return {};
        const wish = { templateId: "", profileId, year, period: "year" as const, areaId };
        const bytes = await desk.createArea({ ...wish, unitText: unitText() });
        return { message: await door.atCursor(bytes) };
      }),
    look: () => work(lookAgain, { isQuiet: true, isBusy: getState().view === null }),
    async goTo(slot) {
      set({ slotTag: slot.tag, message: null });
      await door.show(slot).catch((cause: unknown) => set({ message: messageOf(cause) }));
    },
    async fill(slot, text) {
      const slots = getState().view?.slots ?? [];
      const next = nextAfter(slots, slot.tag);
      const at = getState().slotTag;
      const told = { isFilled: false };
      await work(async () => {
        const key = slot.placeCount > 1 ? "draft.slot.filledAll" : "draft.slot.filled";
        const data = { title: slot.title, count: slot.placeCount };
        const changed = await change({ kind: "fill", tag: slot.tag, text }, { key, data });
        told.isFilled = changed.message?.intent === "success";
        return changed;
      });
      // Where the user has gone on to another slot meanwhile, that one stays.
      if (!told.isFilled || getState().slotTag !== at) return;
      const there = getState().view?.slots.find(({ tag }) => tag === next?.tag);
      if (there === undefined) return;
      set({ slotTag: there.tag });
      await door.show(there).catch((cause: unknown) => set({ message: messageOf(cause) }));
    },
    addTasks: (tasks, after) =>
      work(async () => {
        const changed = await change(
          { kind: "tasks", tasks, ...(after === undefined ? {} : { after }) },
          { key: door.undo.rows, data: { count: tasks.length } }
        );
        return changed.message?.intent === "success" ? { ...changed, carried: null } : changed;
      }),
    addGoal: (goal) =>
      work(() => change({ kind: "goal", goalId: goal.id }, { key: door.undo.one })),
    goalAtCursor: (goal) =>
      work(async () => {
        if (door.atCursor === undefined) return {};
        return { message: await door.atCursor(await desk.createGoal(goal.text)) };
      }),
    carryOver: (plan, report) =>
      work(async () => {
        const bytesOf = async (file: File): Promise<Uint8Array> =>
          new Uint8Array(await file.arrayBuffer());
        const reportBytes = report === null ? null : await bytesOf(report);
        return { carried: await door.carryOver(await bytesOf(plan), reportBytes) };
      }),
  };
  return {
    getState,
    subscribe,
    door,
    actions,
    forget: () => set({ view: null, slotTag: null, carried: null }),
  };
}

/** The slot after a tag, beginning anew at the end; null where there is no other. */
export function nextAfter(slots: readonly OpenSlot[], tag: string | null): OpenSlot | null {
  const at = slots.findIndex((slot) => slot.tag === tag);
  const next = slots[(at + 1) % Math.max(slots.length, 1)];
  return next === undefined || next.tag === tag ? null : next;
}

/** The slot before a tag, beginning anew at the start; null where there is no other. */
export function previousBefore(slots: readonly OpenSlot[], tag: string | null): OpenSlot | null {
  const at = slots.findIndex((slot) => slot.tag === tag);
  const previous = slots.at(at <= 0 ? -1 : at - 1);
  return previous === undefined || previous.tag === tag ? null : previous;
}
