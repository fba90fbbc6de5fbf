import type { CheckRequest } from "../../app/check-run";
import { localDay } from "../../app/local-day";
import { justify, keyText } from "../../core/justifications/apply-justifications";
import type { Justification } from "../../core/justifications/justification";
import { editsOf } from "../../core/fixes/fix";
import type { Anchor } from "../../core/model/anchor";
import type { Locale } from "../../core/rules/check";
import type { TextKey } from "../../app/locale/text";
import type { PlacedFinding } from "../../app/places/finding-place";
import type { Job, PaneActions, PaneMessage, PaneState } from "../pane-contract";
import type { CheckDesk, CheckedDocument } from "../worker/check-desk";
import type { ChoiceMemory, RememberedChoices } from "./choice-memory";
import { createRecheck } from "./live-recheck";
import type { MarkChoice, OpenDocument } from "./open-document";
import { failureMessage } from "../failure-message";
import { takeTurns } from "../in-turns";
import { createState } from "../observable";

/** Everything the pane shows inside Office. */
export interface OfficeState extends PaneState {
  readonly locale: Locale;
  readonly office: RememberedChoices;
  /** How marks are shown, in sentences; empty while nothing is marked. */
  readonly marks: readonly TextKey[];
  /** What the user has switched on beside the usual marks. */
  readonly markChoices: ReadonlySet<MarkChoice>;
  /** Checks by itself a while after a change. */
  readonly isLive: boolean;
}

export interface OfficeActions extends PaneActions {
  remember(change: Partial<RememberedChoices>): void;
  setLocale(locale: Locale): void;
  chooseMark(choice: MarkChoice, isOn: boolean): void;
  setLive(isLive: boolean): void;
  /**
   * A tool has read the document, or written into it, and this is its revision. Word tells of changes by comparing with what
   * was read last, so what a tool reads first would otherwise never make the findings stale.
   */
  seen(revision: string): void;
}

export interface OfficeStore {
  getState(): OfficeState;
  subscribe(listener: () => void): () => void;
  readonly actions: OfficeActions;
  /** What may be switched on in this Office. */
  readonly markChoices: readonly MarkChoice[];
  readonly isUndoable: boolean;
  /**
   * Loads the choices, shows a notice that a ribbon function left, and listens for changes of the document, after `putBack`
   * has handed over what the machine keeps: a check that is asked for meanwhile comes after it.
   */
  start(putBack?: () => Promise<void>): Promise<void>;
}

export interface OfficeOutlets {
  readonly memory: ChoiceMemory;
  today(): Date;
  explain(ruleId: string): Promise<string | null>;
  /** A left notice as a sentence, or null for one that nobody knows. */
  noticeKey(id: string): TextKey | null;
  /** Quiet time after a change before a live check, in milliseconds. */
  readonly livePause?: number;
}

type Choices = Pick<CheckRequest, "profileId" | "documentType" | "on">;

/** The pane's state inside Office and what may happen to it. One job after the other; whatever goes wrong becomes a message. */
export function createOfficeStore(
  open: OpenDocument,
  desk: CheckDesk,
  { memory, today, explain, noticeKey, livePause }: OfficeOutlets
): OfficeStore {
  const { host } = open;
  const { getState, subscribe, set } = createState<OfficeState>({
    locale: "vi",
    office: memory.read(),
    marks: [],
    markChoices: new Set(),
    isLive: false,
    run: null,
    placed: [],
    isStale: false,
    job: null,
    message: null,
    profiles: [],
    selected: null,
  });
  let choices: Choices = { profileId: getState().office.profileId, documentType: null, on: null };
  /** A change that came while the document was being checked. */
  let hasChangedMeanwhile = false;
  const inTurns = takeTurns();
  const messageOf = (cause: unknown): PaneMessage => failureMessage(cause, "", open.describeError);
  /** What a check that began by itself has said; it is all that such a check takes away. */
  let saidByItself: PaneMessage | null = null;
  const work = (
    job: Job,
    run: () => Promise<Partial<OfficeState>>,
    { isByItself = false } = {}
  ): Promise<void> => {
    // What comes of work that is still waiting is said after this, and stays to be read.
    if (!isByItself || getState().message === saidByItself) set({ message: null });
    return inTurns(async () => {
      set({ job });
      const outcome = await run().catch((cause: unknown) => {
        const message = messageOf(cause);
        if (isByItself) saidByItself = message;
        return { message };
      });
      set({ ...outcome, job: null });
    });
  };
  const look = async (): Promise<CheckedDocument & { readonly isStale: boolean }> => {
    hasChangedMeanwhile = false;
    const { model, notices } = await host.read();
    const justifications = (await open.justifications?.read()) ?? [];
    const checked = await desk.check({
      model,
      notices,
      justifications,
      ...choices,
      locale: getState().locale,
    });
    if (hasChangedMeanwhile && getState().isLive) recheck.soon();
    return { ...checked, isStale: hasChangedMeanwhile };
  };
  const lookAndMark = async (): Promise<CheckedDocument & Partial<OfficeState>> => {
    const checked = await look();
    return { ...checked, marks: await open.mark(checked.run.findings, getState().markChoices) };
  };
  const check = (change: Partial<Choices> = {}): void =>
    void work("check", async () => {
      choices = { ...choices, ...change };
      return { ...(await look()), selected: null };
    });
  const recheck = createRecheck({
    isBusy: () => getState().job !== null,
    check: (isFixAccepted) =>
      void work(
        "check",
        async () => {
          const checked = await look();
          const selected = sameFinding(getState(), checked.placed);
          const message: PaneMessage = { intent: "success", key: "office.fixAccepted" };
          return { ...checked, selected, ...(isFixAccepted && { message }) };
        },
        { isByItself: true }
      ),
    ...(livePause !== undefined && { pause: livePause }),
  });
  const onChange = (): void => {
    if (getState().job === "check") hasChangedMeanwhile = true;
    if (getState().run === null || getState().job !== null) return;
    if (!getState().isStale) set({ isStale: true });
    if (getState().isLive) recheck.soon();
  };
  const seen = (revision: string): void => {
    const { run, job } = getState();
    if (run !== null && job === null && run.revision !== revision) onChange();
  };
  const onFixAccepted = (): void => {
    if (getState().run !== null) recheck.afterFix();
  };
  const remember = (change: Partial<RememberedChoices>): void => {
    memory.remember(change);
    set({ office: { ...getState().office, ...change } });
  };
  const reveal = (anchor: Anchor): void =>
    void host.reveal(anchor).catch((cause: unknown) => set({ message: messageOf(cause) }));

  /** Changes the justifications and checks again; the document itself is read anew, so nothing stale is justified. */
  const rejustify = (
    code: string,
    key: "done.justified" | "done.unjustified",
    change: (known: readonly Justification[]) => Promise<readonly Justification[] | null>
  ): void =>
    void work("justify", async () => {
      const { justifications } = open;
      if (justifications === undefined) return {};
      const changed = await change(await justifications.read());
      if (changed === null)
        return { isStale: true, message: { intent: "warning", key: "outcome.stale" } };
      await justifications.write(changed);
      const message: PaneMessage = { intent: "success", key, data: { code } };
      return { ...(await look()), selected: null, message };
    });

  const actions: OfficeActions = {
    ...(open.justifications === undefined
      ? {}
      : {
          justify: (index, by, reason) => {
            const chosen = getState().placed[index];
            const { run } = getState();
            if (chosen === undefined || run === null) return;
            const { finding, place } = chosen;
            rejustify(finding.code, "done.justified", async (known) => {
              const { model } = await host.read();
              if (model.revision !== run.revision) return null;
              const explanation = { by, reason, on: localDay(today()) };
              return justify(known, { finding, quote: place.quote, explanation }, run, model);
            });
          },
          unjustify: (gone) =>
            rejustify(gone.code, "done.unjustified", async (known) =>
              known.filter((one) => keyText(one) !== keyText(gone))
            ),
        }),
    check: () => check(),
    chooseProfile(profileId) {
      remember({ profileId });
      check({ profileId });
    },
    chooseDate: (on) => check({ on }),
    chooseDocumentType: (documentType) => check({ documentType }),
    applyFix(finding, fix, answer) {
      const { run, placed } = getState();
      const chosen = placed[finding]?.finding.fixes[fix];
      if (run === null || chosen === undefined) return;
      void work("fix", async () => {
        const outcome = await host.apply(run.revision, editsOf(chosen, answer));
        if (outcome.kind === "stale")
          return { isStale: true, message: { intent: "warning", key: "outcome.stale" } };
        if (outcome.kind === "refused")
          return { message: { intent: "error", key: `outcome.${outcome.reason}` } };
        // Marks follow the findings: what has been mended loses its own.
        const checked = await (getState().marks.length > 0 ? lookAndMark() : look());
        return {
          ...checked,
          selected:
            checked.placed.length === 0 ? null : Math.min(finding, checked.placed.length - 1),
          message: {
            intent: "success",
            key: open.isUndoable ? "office.fixed" : "done.fixed",
            data: { title: chosen.title },
          },
        };
      });
    },
    mark: () =>
      void work("mark", async () => {
        return lookAndMark();
      }),
    clearMarks: () =>
      void work("clearMarks", async () => {
        await open.mark([], getState().markChoices);
        return { marks: [], message: { intent: "success", key: "done.cleared" } };
      }),
    ...(open.createDocument === undefined
      ? {}
      : {
          makeSlip: () =>
            void work("create", async () => {
              const { run, placed } = getState();
              if (run === null) return {};
              const order = { fileName: open.fileName, checkedOn: localDay(today()) };
              await open.createDocument?.(
                await desk.slip(order, { run, placed }, getState().locale)
              );
              return { message: { intent: "success", key: "slip.opened" } };
            }),
        }),
    remember,
    seen,
    select(selected) {
      set({ selected });
      const anchor = selected === null ? undefined : getState().placed[selected]?.finding.anchor;
      if (anchor !== undefined) reveal(anchor);
    },
    reveal,
    setLocale(locale) {
      set({ locale });
      if (getState().run !== null) check();
    },
    chooseMark(choice, isOn) {
      const markChoices = new Set(getState().markChoices);
      if (isOn) markChoices.add(choice);
      else markChoices.delete(choice);
      set({ markChoices });
    },
    setLive(isLive) {
      set({ isLive });
      if (!isLive) recheck.cancel();
      else if (getState().isStale) recheck.soon();
    },
    explain,
    // Undo and save are Office's own, and so is closing the document.
    undo: () => undefined,
    save: () => undefined,
    close: () => undefined,
  };

  return {
    getState,
    subscribe,
    actions,
    markChoices: open.markChoices,
    isUndoable: open.isUndoable,
    async start(putBack) {
      const left = memory.takeNotice();
      const key = left === null ? null : noticeKey(left);
      open.watchCellEdit?.((isWaiting) =>
        set({ message: isWaiting ? { intent: "warning", key: "office.cellEditMode" } : null })
      );
      await work("open", async () => {
        await putBack?.();
        await open.watch({ onChange, onFixAccepted });
        return {
          profiles: await desk.profiles(),
          message: key === null ? null : { intent: "warning", key },
        };
      });
    },
  };
}

/** Where the selected finding stands now, or null where it has gone. */
function sameFinding(
  { selected, placed }: OfficeState,
  now: readonly PlacedFinding[]
): number | null {
  const before = selected === null ? undefined : placed[selected]?.finding;
  if (before === undefined) return null;
  const at = now.findIndex(
    ({ finding }) => finding.ruleId === before.ruleId && finding.message === before.message
  );
  return at < 0 ? null : at;
}
