import type { Finding, RuleFault, SkippedRule } from "../core/findings/finding";
import type { Notice } from "../core/host";
import type { Justification, JustifiedFinding } from "../core/justifications/justification";
import type { IsoDate } from "../core/law/calendar";
import type { DocumentModel } from "../core/model/document";
import type { WorkbookModel } from "../core/model/workbook";
import type { DocumentFacts, DocumentType } from "../core/recognition/document-facts";
import type { Locale } from "../core/rules/check";
import type { FileNotCompared, FileStatistics } from "./earlier-files";
import type { ComparisonResult, FilePlan } from "./plan-files";
import type { FigureFile, TyingOutcome } from "./tie-text";

/** One run, repeatable: which content, under which packs, and what came of it. */
export interface CheckRun {
  readonly revision: string;
  /** Null when the document is of no known type: then nothing was checked, and `questions` says so. */
  readonly documentType: DocumentType | null;
  readonly facts: DocumentFacts;
  readonly profile: {
    readonly id: string;
    readonly name: string;
    readonly isGiven: boolean;
  } | null;
  /** Day whose law was applied. */
  readonly on: IsoDate | null;
  readonly packs: readonly PackUsed[];
  /** Those that the file justifies are left out: they stand in `justified`. */
  readonly findings: readonly Finding[];
  /** Where the file carries justifications: the findings they are for. */
  readonly justified?: readonly JustifiedFinding[];
  /** Where the file carries justifications: those that no finding has any more. */
  readonly lapsed?: readonly Justification[];
  readonly faults: readonly RuleFault[];
  readonly skipped: readonly SkippedRule[];
  readonly notices: readonly Notice[];
  /** What the file leaves in doubt and only the user can say. */
  readonly questions: readonly Question[];
  /** Where other files were handed over: those that this one could not be compared with. */
  readonly notCompared?: readonly FileNotCompared[];
  /** Where a report was laid beside its plan: what it says of every task. */
  readonly comparison?: ComparisonResult;
  /** Where figure files were handed over, or a report has forms of its own: what came of each number of its text. */
  readonly tying?: TyingOutcome;
}

export interface PackUsed {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** False where the pack is not read in an official source: shown as "mẫu tham khảo". */
  readonly isOfficial: boolean;
}

/** A fact that could not be recognised for sure; `candidates` are ids the user may choose from. */
export interface Question {
  readonly about: "documentType" | "profile" | "date";
  readonly candidates: readonly string[];
}

export interface CheckRequest {
  readonly model: DocumentModel | WorkbookModel;
  readonly notices: readonly Notice[];
  /** Null: recognised from the file. */
  readonly profileId: string | null;
  readonly documentType: DocumentType | null;
  /** Day whose law applies; null: the document's own date. */
  readonly on: IsoDate | null;
  readonly locale: Locale;
  /** Files whose tables the numbers of a report's text are held against, beside its own forms. */
  readonly figureFiles?: readonly FigureFile[];
  /** What the file's own hands have said about earlier findings. */
  readonly justifications?: readonly Justification[];
  /** Files of the same unit for other periods, in any order. */
  readonly earlier?: readonly FileStatistics[];
  /** Plans whose tasks a report answers to. */
  readonly plans?: readonly FilePlan[];
  /** Name of the file, where others are compared with it. */
  readonly fileName?: string;
}
