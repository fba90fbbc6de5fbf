import type { Edit } from "../core/fixes/edit";
import type { HostRefusal } from "../core/host";
import type { IsoDate } from "../core/law/calendar";
import type { Anchor } from "../core/model/anchor";
import type { Locale } from "../core/rules/check";
import type { Job, PaneActions, PaneMessage, PaneState } from "../taskpane/pane-contract";
import type { DeskChoices, DeskView, FileDesk, NewFile, SampleChoice } from "./worker/file-desk";
import { failureMessage } from "../taskpane/failure-message";
import { takeTurns } from "../taskpane/in-turns";
import { createState } from "../taskpane/observable";
import type { Finding } from "../core/findings/finding";

/** Everything the page shows. */
export interface WebState extends PaneState {
  readonly locale: Locale;
  /** Name of the open file; null on the start screen. */
  readonly fileName: string | null;
  /** Id of the tool that the file was opened for; null for the check. */
  readonly openedFor: string | null;
  readonly view: DeskView | null;
  /** Grows with every change of the file's content. */
  readonly version: number;
  /** What turned the previous version into this one; null when only drawing anew will do. */
  readonly edits: readonly Edit[] | null;
  readonly samples: readonly SampleChoice[];
  /** The place to scroll to; a new object each time it is asked for. */
  readonly target: { readonly anchor: Anchor } | null;
}

export interface WebActions extends PaneActions {
  /** `forTool`: id of the tool whose tab is shown first; the check's unless given. */
  openFile(file: Pick<File, "name" | "arrayBuffer">, forTool?: string): void;
  openSample(id: string): void;
  /** Opens a file that has just been made, to be checked by the profile it was made for. */
  openNew(make: () => Promise<NewFile>, profileId: string | null): void;
  setLocale(locale: Locale): void;
  /** Looks at the open file anew after a tool has changed it. */
  refresh(): void;
}

export interface WebStore {
  getState(): WebState;
  subscribe(listener: () => void): () => void;
  readonly actions: WebActions;
  /**
   * Asks the desk for what the start screen offers, after `putBack` has handed over what the machine keeps. A file chosen
   * meanwhile is opened next, and so checked with all of it.
   */
  start(putBack?: () => Promise<void>): Promise<void>;
}

export interface WebOutlets {
  /** Hands a file to the user. */
  download(file: NewFile): void;
  explain(ruleId: string): Promise<string | null>;
  /** The day on the user's calendar. */
  today(): IsoDate;
  /** Told when another file has been opened: what lay beside the one before is gone. */
  opened(): void;
}

const untold = { profileId: null, documentType: null, on: null } as const;

const empty = {
  fileName: null,
  openedFor: null,
  view: null,
  run: null,
  placed: [],
  isStale: false,
  message: null,
  selected: null,
  target: null,
  edits: null,
} as const;

/** The page's state and what may happen to it. One job after the other; whatever goes wrong becomes a message. */
export function createWebStore(
  desk: FileDesk,
  { download, explain, today, opened }: WebOutlets
): WebStore {
  const { getState, subscribe, set } = createState<WebState>({
    ...empty,
    locale: "vi",
    job: null,
    version: 0,
    profiles: [],
    samples: [],
  });
  let choices: Omit<DeskChoices, "locale"> = untold;
  const inTurns = takeTurns();
  const shown = (view: DeskView): Partial<WebState> => ({
    view,
    run: view.run,
    placed: view.placed,
  });
  const redrawn = (edits: readonly Edit[] | null): Partial<WebState> => ({
    version: getState().version + 1,
    edits,
  });

  const work = (job: Job, name: string, run: () => Promise<Partial<WebState>>): Promise<void> => {
    // What comes of work that is still waiting is said after this, and stays to be read.
    set({ message: null });
    return inTurns(async () => {
      set({ job });
      const outcome = await run().catch((cause: unknown) => ({
        message: failureMessage(cause, name),
      }));
      set({ ...outcome, job: null });
    });
  };
  const workOnFile = (job: Job, run: () => Promise<Partial<WebState>>): void =>
    void work(job, getState().fileName ?? "", run);
  /** Work on a finding as it stands in the list; refused where the list is another one by its turn. */
  const workOnFinding = (
    job: Job,
    index: number,
    run: (finding: Finding) => Promise<Partial<WebState>>
  ): void => {
    const chosen = getState().placed[index];
    workOnFile(job, async () =>
      chosen === undefined || getState().placed[index] !== chosen
        ? { message: { intent: "warning", key: "outcome.stale" } }
        : run(chosen.finding)
    );
  };
  const open = async (
    name: string,
    bytes: Uint8Array,
    profileId: string | null = null
  ): Promise<Partial<WebState>> => {
    const told = { ...untold, profileId };
    const view = await desk.open(bytes, { ...told, locale: getState().locale });
    choices = told;
    opened();
    return { ...empty, ...redrawn(null), ...shown(view), fileName: name };
  };
  const create = (make: () => Promise<NewFile>, profileId: string | null): void =>
    void work("create", "", async () => {
      const file = await make();
      const opened = await open(file.name, file.bytes, profileId);
      return {
        ...opened,
        message: { intent: "success", key: "done.created", data: { name: file.name } },
      };
    });
  const check = (change: Partial<typeof choices> = {}): void =>
    workOnFile("check", async () => {
      const next = { ...choices, ...change };
      const view = await desk.check({ ...next, locale: getState().locale });
      choices = next;
      return { ...shown(view), isStale: false, selected: null };
    });

  const actions: WebActions = {
    openFile: (file, forTool) =>
      void work("open", file.name, async () => ({
        ...(await open(file.name, new Uint8Array(await file.arrayBuffer()))),
        openedFor: forTool ?? null,
      })),
    openSample: (id) =>
      void work("open", id, async () => {
        const { name, bytes } = await desk.createSample(id);
        return open(name, bytes);
      }),
    openNew: create,
    setLocale(locale) {
      set({ locale });
      if (getState().view !== null) check();
    },
    refresh: () =>
      workOnFile("check", async () => ({
        ...shown(await desk.check({ ...choices, locale: getState().locale })),
        ...redrawn(null),
        selected: null,
      })),
    check: () => check(),
    chooseProfile: (profileId) => check({ profileId }),
    chooseDate: (on) => check({ on }),
    chooseDocumentType: (documentType) => check({ documentType }),
    applyFix: (finding, fix, answer) =>
      workOnFinding("fix", finding, async (mended) => {
        const { outcome, edits, view } = await desk.applyFix(finding, fix, answer);
        if (view === null) return { message: refusalOf(outcome) };
        return {
          ...shown(view),
          ...redrawn(edits),
          selected: view.placed.length === 0 ? null : Math.min(finding, view.placed.length - 1),
          target: { anchor: mended.anchor },
          message: {
            intent: "success",
            key: "done.fixed",
            data: { title: mended.fixes[fix]?.title ?? mended.title },
          },
        };
      }),
    justify: (finding, by, reason) =>
      workOnFinding("justify", finding, async ({ code }) => {
        const view = await desk.justify(finding, { by, reason, on: today() });
        const message: PaneMessage = { intent: "success", key: "done.justified", data: { code } };
        return { ...shown(view), selected: null, message };
      }),
    unjustify: (justification) =>
      workOnFile("justify", async () => {
        const { code } = justification;
        const view = await desk.unjustify(justification);
        const message: PaneMessage = { intent: "success", key: "done.unjustified", data: { code } };
        return { ...shown(view), selected: null, message };
      }),
    undo: () =>
      workOnFile("undo", async () => ({
        ...shown(await desk.undo()),
        ...redrawn(null),
        selected: null,
        message: { intent: "success", key: "done.undone" },
      })),
    mark: () =>
      workOnFile("mark", async () => {
        const view = await desk.mark();
        const data = { count: view.placed.length };
        return { ...shown(view), message: { intent: "success", key: "done.marked", data } };
      }),
    clearMarks: () =>
      workOnFile("clearMarks", async () => ({
        ...shown(await desk.clearMarks()),
        message: { intent: "success", key: "done.cleared" },
      })),
    save: () =>
      workOnFile("save", async () => {
        const name = savedName(getState().fileName ?? "");
        download({ name, bytes: await desk.save() });
        return { message: { intent: "success", key: "done.saved", data: { name } } };
      }),
    makeSlip: () =>
      workOnFile("create", async () => {
        const file = getState().fileName ?? "";
        const name = slipName(file);
        download({ name, bytes: await desk.slip(file, today()) });
        return { message: { intent: "success", key: "slip.done", data: { name } } };
      }),
    close: () => set(empty),
    select(finding) {
      const anchor = finding === null ? undefined : getState().placed[finding]?.finding.anchor;
      set({ selected: finding, ...(anchor === undefined ? {} : { target: { anchor } }) });
    },
    reveal: (anchor) => set({ target: { anchor } }),
    explain,
  };

  return {
    getState,
    subscribe,
    actions,
    start: (putBack) =>
      work("open", "", async () => {
        await putBack?.();
        return { profiles: await desk.profiles(), samples: await desk.samples() };
      }),
  };
}

/** The name a file is saved under: the original is never overwritten by accident. */
export function savedName(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? `${name} (đã soát)` : `${name.slice(0, dot)} (đã soát)${name.slice(dot)}`;
}

/** The slip lies beside its file in a folder: same name, plainly another paper. */
export function slipName(name: string): string {
  return `${name.replace(/\.\w+$/u, "")} (phiếu kiểm tra).docx`;
}

type Refused = { readonly kind: string; readonly reason?: HostRefusal };

function refusalOf(outcome: Refused): PaneMessage {
  if (outcome.reason !== undefined) return { intent: "error", key: `outcome.${outcome.reason}` };
  return { intent: "warning", key: "outcome.stale" };
}
