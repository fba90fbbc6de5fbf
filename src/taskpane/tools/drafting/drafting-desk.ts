import { profileById } from "../../../app/choose-profile";
import type { CarriedTask } from "../../../app/carry-over-tasks";
import { describeStatisticsSheets } from "../../../app/create-from-template";
import {
  createTemplateFile,
  refuseTemplate,
  type NewTemplate,
  type TemplateFile,
} from "../../../app/create-template";
import type { TodaysTemplate } from "../../../app/create-for-today";
import { carryOverFiles } from "../../../app/drafting/carry-over-files";
import { createAreaFile, createSentenceFile } from "../../../app/drafting/create-piece";
import { readDraftedDocument, type DraftedDocument } from "../../../app/drafting/drafted-document";
import { goalEdits, offerGoals, type OfferedGoal } from "../../../app/drafting/goals";
import { offerTemplates, type OfferedTemplate } from "../../../app/drafting/offer-templates";
import { fillingOf, listOpenSlots, type OpenSlot } from "../../../app/drafting/open-slots";
import {
  listAreasOfTable,
  planTaskRows,
  taskChoices,
  type AreaOfTable,
  type PlannedRows,
  type TaskRow,
} from "../../../app/drafting/task-rows";
import {
  emptyUnitProfile,
  exportUnitProfile,
  importUnitProfile,
  readUnitText,
  type UnitProfile,
} from "../../../app/drafting/unit-text";
import type { Edit } from "../../../core/fixes/edit";
import type { ApplyOutcome } from "../../../core/host";
import type { IsoDate, PeriodKind } from "../../../core/law/calendar";
import type { DocumentModel } from "../../../core/model/document";
import type { DeskNames } from "../../worker/worker-line";

/** The open document, or null where the desk itself holds it, and for whom it is written. */
export interface DraftQuestion {
  readonly model: DocumentModel | null;
  readonly profileId: string | null;
  readonly today: IsoDate;
  readonly unitText: string | null;
}

/** What can be drafted in the open document. */
export interface DraftView {
  readonly revision: string;
  readonly slots: readonly OpenSlot[];
  readonly areas: readonly AreaOfTable[];
  readonly goals: readonly OfferedGoal[];
  readonly choices: {
    readonly outputs: readonly string[];
    readonly units: readonly string[];
    readonly deadlines: readonly string[];
  };
}

export type DraftChange =
  | { readonly kind: "fill"; readonly tag: string; readonly text: string }
  | {
      readonly kind: "tasks";
      readonly tasks: readonly TaskRow[];
      /** Index of the task of the area that they are to follow; its last one unless given. */
      readonly after?: number;
    }
  | { readonly kind: "goal"; readonly goalId: string };

/** Why a change cannot be written at all; the locale files hold one sentence for each. */
export type DraftObstacle = Extract<PlannedRows, { kind: "impossible" }>["reason"];

/** A change worked out on a reading. */
export type PlannedChange =
  | { readonly kind: "edits"; readonly revision: string; readonly edits: readonly Edit[] }
  | { readonly kind: "impossible"; readonly reason: DraftObstacle };

export type DraftOutcome = ApplyOutcome | Extract<PlannedChange, { kind: "impossible" }>;

/** What an office may have made on a day, and at which level it stands. */
export interface OfficeOffer {
  readonly templates: readonly OfferedTemplate[];
  readonly emptyUnit: UnitProfile;
}

export interface TemplateWish {
  readonly templateId: string;
  readonly profileId: string;
  readonly year: number;
  readonly period: PeriodKind;
  /** Null where the template does not ask for one. */
  readonly areaId: string | null;
  readonly unitText: string | null;
}

export interface DraftingDesk {
  /** The profile of a text that was kept; null where it cannot be read. */
  readUnit(text: string | null): Promise<UnitProfile | null>;
  /** The profile of a colleague's file. Rejects where it is none. */
  importUnit(text: string): Promise<UnitProfile>;
  exportUnit(unit: UnitProfile): Promise<string>;
  offer(profileId: string, today: IsoDate): Promise<OfficeOffer>;
  create(wish: TemplateWish): Promise<TemplateFile>;
  /** Rejects where `create` would for the office and the time. */
  refuse(wish: TemplateWish): Promise<void>;
  /** The statistics forms for a workbook that is open. */
  createSheets(wish: TemplateWish): Promise<TodaysTemplate>;
  /** One area of a plan, for the cursor. */
  createArea(wish: TemplateWish & { readonly areaId: string }): Promise<Uint8Array>;
  /** A goal as a line of its own, for the cursor. */
  createGoal(text: string): Promise<Uint8Array>;
  /** Null where no document is open. */
  look(question: DraftQuestion): Promise<DraftView | null>;
  plan(question: DraftQuestion, change: DraftChange): Promise<PlannedChange | null>;
  /** Carries a change out on the document that the desk itself holds; null where it holds none. */
  change(question: DraftQuestion, change: DraftChange): Promise<DraftOutcome | null>;
  /** Last year's unfinished tasks; `report` tells which of them are done by now. Rejects with "unreadable". */
  carryOver(
    question: DraftQuestion,
    plan: Uint8Array,
    report: Uint8Array | null
  ): Promise<readonly CarriedTask[]>;
}

export const draftingDeskNames: DeskNames<DraftingDesk> = {
  desk: "drafting",
  functions: {
    readUnit: true,
    importUnit: true,
    exportUnit: true,
    offer: true,
    create: true,
    refuse: true,
    createSheets: true,
    createArea: true,
    createGoal: true,
    look: true,
    plan: true,
    change: true,
    carryOver: true,
  },
};

/** What a desk needs from around it. */
export interface DraftingSurroundings {
  /** The document that is open here; null where it is open elsewhere, or none is. */
  opened(): DocumentModel | null;
  apply(revision: string, edits: readonly Edit[]): Promise<ApplyOutcome | null>;
  /** A document of a file's bytes; null for a workbook. */
  readFile(bytes: Uint8Array): Promise<DocumentModel | null>;
}

export function createDraftingDesk(
  catalogue: Parameters<typeof readDraftedDocument>[3],
  { opened, apply, readFile }: DraftingSurroundings
): DraftingDesk {
  const draftedOf = ({ model, profileId, today }: DraftQuestion): DraftedDocument | null => {
    const known = model ?? opened();
    return known === null ? null : readDraftedDocument(known, profileId, today, catalogue);
  };
  const planChange = (question: DraftQuestion, change: DraftChange): PlannedChange | null => {
    const drafted = draftedOf(question);
    if (drafted === null) return null;
    const { revision } = drafted.model;
    switch (change.kind) {
      case "fill":
        return { kind: "edits", revision, edits: fillingOf(drafted, change.tag, change.text) };
      case "tasks": {
        const units = readUnitText(question.unitText)?.units ?? [];
        const planned = planTaskRows(drafted, { ...change, units });
        return planned.kind === "edits" ? { ...planned, revision } : planned;
      }
      case "goal": {
        const goal = offerGoals(drafted).find(({ id }) => id === change.goalId);
        const edits = goal === undefined ? [] : goalEdits(drafted, goal);
        return { kind: "edits", revision, edits };
      }
    }
  };
  return {
    readUnit: async (text) => readUnitText(text),
    importUnit: async (text) => importUnitProfile(text),
    exportUnit: async (unit) => exportUnitProfile(unit),
    offer: async (profileId, today) => ({
      templates: offerTemplates(profileId, today, catalogue),
      emptyUnit: emptyUnitProfile(profileById(catalogue, profileId).level),
    }),
    create: async (wish) => createTemplateFile(wantedBy(wish), catalogue),
    refuse: async (wish) => refuseTemplate(wantedBy(wish), catalogue),
    createSheets: async ({ unitText, ...wish }) => {
      const unitName = readUnitText(unitText)?.name ?? null;
      return {
        kind: "sheets",
        sheets: describeStatisticsSheets({ ...wish, unitName }, catalogue),
      };
    },
    createArea: async ({ unitText, ...wish }) =>
      createAreaFile({ ...wish, office: readUnitText(unitText) }, catalogue),
    createGoal: async (text) => createSentenceFile(text),
    async look(question) {
      const drafted = draftedOf(question);
      if (drafted === null) return null;
      const units = readUnitText(question.unitText)?.units ?? [];
      const choicesOf = (column: "output" | "deadline"): readonly string[] =>
        taskChoices(column, drafted.year, units);
      return {
        revision: drafted.model.revision,
        slots: listOpenSlots(drafted, units),
        areas: listAreasOfTable(drafted),
        goals: offerGoals(drafted),
        choices: { outputs: choicesOf("output"), units, deadlines: choicesOf("deadline") },
      };
    },
    plan: async (question, change) => planChange(question, change),
    async change(question, change) {
      const planned = planChange(question, change);
      return planned?.kind === "edits" ? apply(planned.revision, planned.edits) : planned;
    },
    async carryOver(question, plan, report) {
      const drafted = draftedOf(question);
      const planModel = await readFile(plan);
      if (drafted === null || planModel === null) return [];
      const reportModel = report === null ? null : await readFile(report);
      return carryOverFiles(planModel, reportModel, drafted.law);
    },
  };
}

function wantedBy({ unitText, areaId, ...wish }: TemplateWish): NewTemplate {
  return {
    ...wish,
    ...(areaId === null ? {} : { areaId }),
    office: readUnitText(unitText),
  };
}
