import { createLearntPack, type LearntPackOrder } from "../../../app/learning/create-learnt-pack";
import { learnWorkbook, type WorkbookLearning } from "../../../app/learning/learn-workbook";
import type { PackShelf } from "../../../app/learning/pack-shelf";
import type { FormDecision } from "../../../core/learning/proposal";
import type { DocumentModel } from "../../../core/model/document";
import type { WorkbookModel } from "../../../core/model/workbook";
import {
  packFileEnding,
  readPackFile,
  writePackFile,
  type PackFile,
} from "../../../app/learning/pack-shelf";
import type { DeskNames } from "../../worker/worker-line";

/** A pack on the shelf, as lists show it and the machine keeps it. */
export interface KeptPack {
  readonly id: string;
  readonly title: string;
  readonly forms: number;
  readonly indicators: number;
  /** The pack file. */
  readonly fileName: string;
  readonly text: string;
}

export type LearningView =
  { readonly kind: "noWorkbook" } | ({ readonly kind: "learnt" } & WorkbookLearning);

/** Learns from the open workbook and keeps the shelf of imported packs, where checks run. */
export interface LearningDesk {
  /** Lays a workbook of an earlier period beside the open one; false for a file that is none. */
  addEarlier(name: string, bytes: Uint8Array): Promise<boolean>;
  learn(): Promise<LearningView>;
  /** Drops what was learnt and the workbooks beside it: another file is open. */
  clear(): Promise<void>;
  /** The pack that the user has decided on, put on the shelf; null where nothing was kept. */
  save(order: LearntPackOrder, decisions: readonly FormDecision[]): Promise<KeptPack | null>;
  /** Puts a pack file on the shelf. Rejects with what is wrong with it. */
  take(fileName: string, text: string): Promise<KeptPack>;
  remove(id: string): Promise<void>;
}

export const learningDeskNames: DeskNames<LearningDesk> = {
  desk: "learning",
  functions: { addEarlier: true, learn: true, clear: true, save: true, take: true, remove: true },
};

type AnyModel = DocumentModel | WorkbookModel;

/** What a desk needs from around it. */
export interface LearningSurroundings {
  readonly shelf: PackShelf;
  /** What is open; null before the first file. */
  opened(): AnyModel | null;
  read(bytes: Uint8Array): Promise<AnyModel>;
}

export function createLearningDesk({ shelf, opened, read }: LearningSurroundings): LearningDesk {
  const earlier = new Map<string, WorkbookModel>();
  let learnt: WorkbookLearning | null = null;
  const put = (file: PackFile): KeptPack => {
    shelf.add(file);
    return keptOf(file);
  };
  return {
    async addEarlier(name, bytes) {
      const model = await read(bytes);
      if (model.kind !== "workbook") return false;
      earlier.set(name, model);
      return true;
    },
    async learn() {
      const model = opened();
      if (model?.kind !== "workbook") return { kind: "noWorkbook" };
      learnt = learnWorkbook(model, [...earlier.values()], shelf.catalogue);
      return { kind: "learnt", ...learnt };
    },
    async clear() {
      earlier.clear();
      learnt = null;
    },
    async save(order, decisions) {
      const file = createLearntPack(order, learnt?.forms ?? [], decisions);
      return file === null ? null : put(file);
    },
    take: async (fileName, text) => put(readPackFile(fileName, text)),
    remove: async (id) => shelf.remove(id),
  };
}

function keptOf(file: PackFile): KeptPack {
  const { id, title, forms } = file.pack;
  return {
    id,
    title,
    forms: forms.length,
    indicators: forms.reduce((sum, form) => sum + form.indicators.length, 0),
    fileName: `${title.replace(/[\\/:*?"<>|]/gu, "-")}${packFileEnding}`,
    text: writePackFile(file),
  };
}
