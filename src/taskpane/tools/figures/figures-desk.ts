import { planFillingFrom, type Catalogue } from "../../../app/fill-report";
import {
  formsToSheets,
  formsToWorkbook,
  planFormsFrom,
  tablesForReport,
  type Immovable,
  type MovedToSheets,
  type MovedToWorkbook,
  type TablesForReport,
} from "../../../app/move-forms";
import {
  readFigureSnapshot,
  takeFigureSnapshot,
  type SnapshotRequest,
  type SnapshotTaken,
} from "../../../app/figure-snapshot";
import type { FigureFile } from "../../../app/tie-text";
import { viewTying, type TyingView } from "../../../app/tie-views";
import type { FigureOutcome } from "../../../core/filling/figure-change";
import type { FormsPlan } from "../../../core/filling/form-table";
import type { ApplyOutcome } from "../../../core/host";
import type { PlannedFigure } from "../../../core/filling/plan-filling";
import type { IsoDate } from "../../../core/law/calendar";
import type { DocumentModel } from "../../../core/model/document";
import type { DeskNames } from "../../worker/worker-line";

/** What is asked of a report and the file of figures. */
export interface FiguresQuestion {
  /** Null where the desk itself holds the open report. */
  readonly model: DocumentModel | null;
  readonly profileId: string | null;
  readonly on: IsoDate | null;
  /** Numbers that agree already are to become controls too. */
  readonly linksTied: boolean;
}

export type FiguresView =
  | {
      readonly kind: "planned";
      readonly revision: string;
      readonly figures: readonly PlannedFigure[];
      readonly tying: TyingView;
    }
  | {
      readonly kind: "impossible";
      readonly reason: "noReport" | "noDate" | "noForms" | "otherPeriod";
    };

/** Name of the file that the figures were copied from, or why they cannot be taken. */
export type Pasted =
  | { readonly kind: "taken"; readonly name: string }
  | { readonly kind: "refused"; readonly reason: "broken" | "otherVersion" };

/** The file of figures, and what a report has of it. Reads and plans where checks run; only outcomes cross to the screen. */
export interface FiguresDesk {
  /** Rejects with a WorkerCallError of kind "unreadable" for a file that cannot be opened. */
  take(name: string, bytes: Uint8Array): Promise<void>;
  /** Takes figures that were copied as a text where files cannot be picked. */
  paste(text: string): Promise<Pasted>;
  /** The forms of a workbook as such a text. */
  copy(request: SnapshotRequest): Promise<SnapshotTaken>;
  look(question: FiguresQuestion): Promise<FiguresView>;
  /** Writes into the report that the desk itself holds; null where it holds none. */
  fill(question: FiguresQuestion): Promise<FigureOutcome | null>;
  /** The report's own forms as a workbook; null without a report. */
  formsToWorkbook(question: FiguresQuestion): Promise<MovedToWorkbook | Immovable | null>;
  /** The forms of a report that is open nowhere as sheets for an open workbook. Rejects as `take`. */
  formsToSheets(
    name: string,
    bytes: Uint8Array,
    profileId: string | null
  ): Promise<MovedToSheets | Immovable>;
  /** Brings the forms of the report that the desk itself holds to those of the file; null where it holds none. */
  formsToReport(question: FiguresQuestion): Promise<ApplyOutcome | Immovable | null>;
  /** What brings a report that is open elsewhere to the forms of the file; null before a file was chosen. */
  tablesForReport(question: FiguresQuestion): Promise<TablesForReport | Immovable | null>;
}

export const figuresDeskNames: DeskNames<FiguresDesk> = {
  desk: "figures",
  functions: {
    take: true,
    paste: true,
    copy: true,
    look: true,
    fill: true,
    formsToWorkbook: true,
    formsToSheets: true,
    formsToReport: true,
    tablesForReport: true,
  },
};

/** What a desk needs from around it. */
export interface FiguresSurroundings {
  read(name: string, bytes: Uint8Array): Promise<FigureFile>;
  /** The report that is open here; null where it is open elsewhere, or no report is. */
  opened(): DocumentModel | null;
  write(revision: string, changes: readonly FillableChange[]): Promise<FigureOutcome | null>;
  writeForms(revision: string, plan: FormsPlan): Promise<ApplyOutcome | null>;
}

type FillableChange = NonNullable<PlannedFigure["change"]>;

export function createFiguresDesk(
  catalogue: Catalogue,
  { read, opened, write, writeForms }: FiguresSurroundings
): FiguresDesk {
  let file: FigureFile | null = null;
  const look = (question: FiguresQuestion): FiguresView => {
    const model = question.model ?? opened();
    if (model === null || file === null) return { kind: "impossible", reason: "noReport" };
    const plan = planFillingFrom({ ...question, model, file }, catalogue);
    if (plan.kind === "impossible") return plan;
    const { figures, tying } = plan;
    return { kind: "planned", revision: model.revision, figures, tying: viewTying(tying) };
  };
  return {
    async take(name, bytes) {
      file = await read(name, bytes);
    },
    async paste(text) {
      const reading = readFigureSnapshot(text);
      if (reading.kind === "refused") return reading;
      file = reading.file;
      return { kind: "taken", name: file.fileName };
    },
    copy: async (request) => takeFigureSnapshot(request, catalogue),
    look: async (question) => look(question),
    async fill(question) {
      const view = look(question);
      if (view.kind === "impossible") return null;
      return write(view.revision, changesOf(view.figures));
    },
    async formsToWorkbook(question) {
      const model = question.model ?? opened();
      return model === null ? null : formsToWorkbook({ ...question, model }, catalogue);
    },
    async formsToSheets(name, bytes, profileId) {
      const { model } = await read(name, bytes);
      return formsToSheets({ model, profileId, on: null }, catalogue);
    },
    async tablesForReport({ model, ...question }) {
      if (model === null || file === null) return null;
      return tablesForReport({ ...question, model, from: file.model }, catalogue);
    },
    async formsToReport(question) {
      const model = opened();
      if (model === null || file === null) return null;
      const plan = planFormsFrom({ ...question, model, from: file.model }, catalogue);
      return plan.kind === "impossible" ? plan : writeForms(model.revision, plan);
    },
  };
}

/** What a plan writes. */
export function changesOf(figures: readonly PlannedFigure[]): readonly FillableChange[] {
  return figures.flatMap(({ change }) => change ?? []);
}
