import type { OwnTemplateFacts } from "../../../app/own-templates/describe-own-template";
import type { PeriodKind } from "../../../core/law/calendar";
import type { TextKey } from "../../../app/locale/text";
import type { PaneMessage } from "../../pane-contract";
import type { Placement } from "../drafting/drafting-store";
import type { OwnTemplatesDesk, RefusedTemplate } from "./own-templates-desk";
import type { KeptTemplate, OwnTemplatesMemory } from "./own-templates-memory";
import { failureMessage } from "../../failure-message";
import { createState } from "../../observable";
import { createToolWork } from "../tool-work";

/** A file under its name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an office's own templates need of the door they stand in. */
export interface OwnTemplatesDoor {
  readonly memory: OwnTemplatesMemory;
  /** What the office has told of itself. */
  unitText(): string | null;
  /** Ways to place a document, the usual one first. */
  readonly placements: readonly Placement[];
  place(file: NamedBytes, place: Placement): Promise<PaneMessage>;
  /** Hands the file of a template over, for a colleague; absent where files cannot leave the window. */
  readonly handOver?: (file: NamedBytes) => Promise<PaneMessage>;
  /** The document that is open here, to make a template of; absent where Office does not hand it out. */
  readonly readOpenFile?: () => Promise<NamedBytes>;
  /** The sentence for an error that Office caused; null for any other. */
  describeError(cause: unknown): TextKey | null;
}

export interface OwnTemplatesState {
  readonly templates: readonly KeptTemplate[];
  /** The template that was taken away last, while it can be had back. */
  readonly removed: KeptTemplate | null;
  readonly isBusy: boolean;
  readonly message: PaneMessage | null;
}

export interface OwnTemplatesStore {
  readonly door: OwnTemplatesDoor;
  readonly desk: Pick<OwnTemplatesDesk, "propose" | "make">;
  getState(): OwnTemplatesState;
  subscribe(listener: () => void): () => void;
  /** Takes a .docx up among the templates; its id, or null where it was refused. */
  importFile(file: Pick<File, "name" | "arrayBuffer">): Promise<string | null>;
  /** Keeps a template that was made here. */
  keepMade(file: NamedBytes): Promise<PaneMessage>;
  create(template: KeptTemplate, year: number, period: PeriodKind, place: Placement): Promise<void>;
  exportOne(template: KeptTemplate): Promise<void>;
  remove(template: KeptTemplate): Promise<void>;
  /** Puts back what was removed last. */
  restore(): Promise<void>;
}

/** The office's own templates for one door; one thing at a time, and whatever goes wrong becomes a message. */
export function createOwnTemplatesStore(
  desk: OwnTemplatesDesk,
  door: OwnTemplatesDoor
): OwnTemplatesStore {
  const { memory } = door;
  // What the machine does not keep is there until the window is closed.
  const held = new Map<string, Uint8Array>();
  const own = createState<OwnTemplatesState>({
    templates: memory.list(),
    removed: null,
    isBusy: false,
    message: null,
  });
  const { getState, subscribe, set } = own;
  const work = createToolWork(own, (cause) => failureMessage(cause, "", door.describeError));
  const bytesOf = (id: string): Uint8Array | null => held.get(id) ?? memory.read(id);
  const keep = (name: string, facts: OwnTemplateFacts, bytes: Uint8Array): Kept => {
    const template = {
      ...facts,
      id: freeId([...memory.list(), ...getState().templates]),
      name: freeName(name, getState().templates),
    };
    const outcome = memory.keep(template, bytes);
    if (outcome !== "kept") held.set(template.id, bytes);
    set({ templates: [...getState().templates, template] });
    const data = { name: template.name };
    return outcome === "kept"
      ? { template, message: { intent: "success", key: "ownTemplates.kept", data } }
      : { template, message: { intent: "warning", key: `ownTemplates.${outcome}`, data } };
  };
  const add = async ({ name, bytes }: NamedBytes): Promise<Kept | PaneMessage> => {
    const inspected = await desk.inspect(bytes);
    return inspected.kind === "template"
      ? keep(stemOf(name), inspected.facts, bytes)
      : refusal(name, inspected);
  };
  const fileOf = ({ id, name }: KeptTemplate): NamedBytes | null => {
    const bytes = bytesOf(id);
    return bytes === null ? null : { name: `${name}.docx`, bytes };
  };
  const gone = (name: string): Partial<OwnTemplatesState> => ({
    templates: [...memory.list(), ...getState().templates.filter(({ id }) => held.has(id))],
    message: { intent: "warning", key: "ownTemplates.gone", data: { name } },
  });
  return {
    door,
    desk,
    getState,
    subscribe,
    async importFile(file) {
      let id: string | null = null;
      await work(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const added = await add({ name: file.name, bytes });
        if (!("template" in added)) return { message: added };
        id = added.template.id;
        return { message: added.message, removed: null };
      });
      return id;
    },
    async keepMade(file) {
      const added = await add(file);
      return "template" in added ? added.message : added;
    },
    create: (template, year, period, place) =>
      work(async () => {
        const file = fileOf(template);
        if (file === null) return gone(template.name);
        const wish = {
          unitText: door.unitText(),
          year,
          period: template.asksPeriod ? period : null,
        };
        const { bytes, refused } = await desk.fill(file.bytes, wish);
        const message = await door.place({ name: `${template.name} ${year}.docx`, bytes }, place);
        if (refused.length === 0) return { message };
        const tags = refused.map(({ tag }) => tag).join(", ");
        return { message: { intent: "warning", key: "ownTemplates.notAllFilled", data: { tags } } };
      }),
    exportOne: (template) =>
      work(async () => {
        const file = fileOf(template);
        if (file === null) return gone(template.name);
        return door.handOver === undefined ? {} : { message: await door.handOver(file) };
      }),
    remove: (template) =>
      work(async () => {
        const bytes = bytesOf(template.id);
        if (bytes !== null) held.set(template.id, bytes);
        memory.forget(template.id);
        return {
          templates: getState().templates.filter(({ id }) => id !== template.id),
          removed: bytes === null ? null : template,
          message: {
            intent: "success",
            key: "ownTemplates.removed",
            data: { name: template.name },
          },
        };
      }),
    restore: () =>
      work(async () => {
        const { removed } = getState();
        const bytes = removed === null ? undefined : held.get(removed.id);
        if (removed === null || bytes === undefined) return {};
        const { id, name, ...facts } = removed;
        held.delete(id);
        return { message: keep(name, facts, bytes).message, removed: null };
      }),
  };
}

interface Kept {
  readonly template: KeptTemplate;
  readonly message: PaneMessage;
}

function stemOf(fileName: string): string {
  return fileName.replace(/\.\w+$/u, "").normalize("NFC");
}

/** One more than the highest that is in use, whichever window took it. */
function freeId(templates: readonly KeptTemplate[]): string {
  return String(Math.max(0, ...templates.map(({ id }) => Number(id) || 0)) + 1);
}

/** Two templates of one name are told apart by a number, as file managers do it. */
function freeName(wanted: string, templates: readonly KeptTemplate[]): string {
  const taken = new Set(templates.map(({ name }) => name));
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted} (${count})`;
  return name;
}

/** The sentence for a file that cannot become a template. */
export function refusal(name: string, refused: RefusedTemplate): PaneMessage {
  if (refused.kind === "unreadable")
    return { intent: "error", key: `unreadable.${refused.reason}`, data: { name } };
  const { fault, tag } = refused;
  return { intent: "error", key: `ownTemplates.fault.${fault}`, data: { tag } };
}
