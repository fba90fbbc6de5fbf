import { checkDocument } from "../../app/check-document";
import type { requestWith } from "../../app/companion-files";
import { editsOf } from "../../core/fixes/fix";
import { justify, keyText } from "../../core/justifications/apply-justifications";
import { outlineOf } from "../../core/model/outline-of";
import type { DocumentModel } from "../../core/model/document";
import type { SheetRow, WorkbookModel } from "../../core/model/workbook";
import type { CheckRun } from "../../app/check-run";
import { openFile, type AnyFileHost } from "../../hosts/open-file";
import type { Catalogue } from "../../packs/load-pack";
import type { SampleFile } from "../../templating/samples";
import { placeFindings, type PlacedFinding } from "../../app/places/finding-place";
import { createText } from "../../app/locale/text";
import { programVersion } from "../../app/program-version";
import { createSlipFile } from "../../app/slip/create-slip-file";
import { placeJustified } from "../../app/slip/place-justified";
import { sha256Of } from "./sha256-of";
import { createHistory, type History } from "./history";
import { layOutSheets } from "./lay-out-sheets";
import { markPages } from "./mark-pages";
import type { DeskChoices, DeskView, FileDesk, SheetLayout } from "./file-desk";

/** The open file: its host, what was read and what came of the check. */
interface OpenFile {
  readonly host: AnyFileHost;
  readonly choices: DeskChoices;
  readonly model: DocumentModel | WorkbookModel;
  readonly run: CheckRun;
  readonly placed: readonly PlacedFinding[];
  readonly sheets: readonly SheetLayout[];
  readonly hasMarks: boolean;
  readonly history: History;
}

/** The file desk as other desks in the same worker see it. */
export interface LocalFileDesk extends FileDesk {
  /** What is open, without a copy across the line; null before the first file. */
  opened(): Pick<OpenFile, "model" | "run"> | null;
  /** Changes the open file, so that the change can be undone, and looks at it anew; where nothing was changed nothing is to be undone. */
  alter(change: (file: Pick<OpenFile, "host" | "model">) => Promise<void>): Promise<DeskView>;
}

/** The files that lie beside the open one at each check. */
export interface OpenCompanions {
  request(): ReturnType<typeof requestWith>;
  clear(): void;
}

const noCompanions: OpenCompanions = { request: () => ({}), clear: () => undefined };

/** A desk over a catalogue of rule packs. Companions lie beside one file: another one is opened without them. */
export function createFileDesk(
  catalogue: Catalogue,
  sampleFiles: readonly SampleFile[],
  companions: OpenCompanions = noCompanions
): LocalFileDesk {
  let file: OpenFile | null = null;
  const opened = (): OpenFile => {
    if (file === null) throw new TypeError("no file is open");
    return file;
  };
  const look = async (
    known: Pick<OpenFile, "host" | "choices" | "hasMarks" | "history">,
    beside = companions.request()
  ): Promise<DeskView> => {
    let { model, notices } = await known.host.read();
    const justifications = await known.host.justifications.read();
    const check = (): CheckRun =>
      checkDocument({ model, notices, justifications, ...known.choices, ...beside }, catalogue);
    let run = check();
    if (known.hasMarks) {
      // Marks follow the findings: what has been mended loses its own.
      await known.host.showMarks(run.findings);
      ({ model, notices } = await known.host.read());
      run = check();
    }
    const outline = model.kind === "document" ? outlineOf(model) : null;
    const placed = placeFindings(run.findings, model, outline);
    const sheets = model.kind === "workbook" ? layOutSheets(model, await known.host.save()) : [];
    file = { ...known, model, run, placed, sheets };
    return viewOf(file);
  };

  /** Changes the open file by other means than edits; as with a fix, what stood there can be had back. */
  const alter = async (change: (known: OpenFile) => Promise<void>): Promise<DeskView> => {
    const known = opened();
    const before = await known.host.save();
    await change(known);
    if (!areAlike(before, await known.host.save())) known.history.push(before);
    return look(known);
  };

  return {
    opened: () => file,
    alter,
    profiles: async () => catalogue.profiles.map(({ id, name }) => ({ id, name })),
    samples: async () =>
      sampleFiles.map(({ id, title, description }) => ({ id, name: title, description })),
    createSample: async (id) => {
      const sample = sampleFiles.find((candidate) => candidate.id === id);
      if (sample === undefined) throw new RangeError(`unknown sample "${id}"`);
      return { name: sample.fileName, bytes: sample.create() };
    },
    async open(bytes, choices) {
      const opening = { host: openFile(bytes), choices, hasMarks: false, history: createHistory() };
      const view = await look(opening, {});
      companions.clear();
      return view;
    },
    check: async (choices) => look({ ...opened(), choices }),
    async applyFix(finding, fix, answer) {
      const { host, run, history } = opened();
      const chosen = run.findings[finding]?.fixes[fix];
      if (chosen === undefined) throw new RangeError(`no fix ${fix} of finding ${finding}`);
      const edits = editsOf(chosen, answer);
      const before = await host.save();
      const outcome = await host.apply(run.revision, edits);
      if (outcome.kind !== "applied") return { outcome, edits, view: null };
      history.push(before);
      return { outcome, edits, view: await look(opened()) };
    },
    justify: (index, explanation) =>
      alter(async ({ host, run, model, placed }) => {
        const chosen = placed[index];
        if (chosen === undefined) throw new RangeError(`no finding ${index}`);
        const decision = { finding: chosen.finding, quote: chosen.place.quote, explanation };
        const known = await host.justifications.read();
        await host.justifications.write(justify(known, decision, run, model));
      }),
    unjustify: (key) =>
      alter(async ({ host }) => {
        const known = await host.justifications.read();
        await host.justifications.write(known.filter((one) => keyText(one) !== keyText(key)));
      }),
    async undo() {
      const { history, ...known } = opened();
      const before = history.pop();
      if (before === null) throw new RangeError("nothing to undo");
      return look({ ...known, history, host: openFile(before) });
    },
    mark: async () => look({ ...opened(), hasMarks: true }),
    async clearMarks() {
      await opened().host.showMarks([]);
      return look({ ...opened(), hasMarks: false });
    },
    save: async () => opened().host.save(),
    async slip(fileName, checkedOn) {
      const { host, model, run, placed, choices } = opened();
      const sha256 = await sha256Of(await host.save());
      const subject = { fileName, sha256, checkedOn, programVersion };
      const checked = { run, placed, justified: placeJustified(run, model) };
      return createSlipFile(subject, checked, createText(choices.locale));
    },
    async pages() {
      const { host, model } = opened();
      if (model.kind !== "document") throw new TypeError("a workbook has no pages");
      return markPages(await host.save());
    },
    async rows(sheetId, first, last) {
      const { model } = opened();
      if (model.kind !== "workbook") throw new TypeError("a document has no rows");
      const sheet = model.sheets.find(({ id }) => id === sheetId);
      return (sheet?.rows ?? [])
        .filter(({ index }) => first <= index && index < last)
        .map(plainRow);
    },
  };
}

function areAlike(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** A row as plain data: a reader's own rows may compute what they hold, and that does not cross to the screen. */
function plainRow({ index, isHidden, cells }: SheetRow): SheetRow {
  return {
    index,
    isHidden,
    cells: cells.map(({ column, value, text, formula, error, numberFormat }) => ({
      column,
      value,
      text,
      formula,
      error,
      numberFormat,
    })),
  };
}

function viewOf({ model, run, placed, sheets, hasMarks, history }: OpenFile): DeskView {
  return { kind: model.kind, run, placed, sheets, hasMarks, canUndo: history.canPop() };
}
