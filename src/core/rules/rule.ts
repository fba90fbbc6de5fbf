import type { Citation, Severity } from "../findings/finding";
import type { DocumentType } from "../recognition/document-facts";

/**
 * What a rule does with a cell that holds no plain count. counted: reckoned with as the number it is · accepted: looked
 * at and right · reported: the finding is about it · passedOver: nothing is said and nothing is reckoned from it, least
 * of all a zero · notRead: the rule does not look at figures
 */
export type FigureTreatment = "counted" | "accepted" | "reported" | "passedOver" | "notRead";

/** Blank is not zero: every rule about figures states what it makes of both, and of a dash, "không" or "KPS". */
export interface FigurePolicy {
  readonly blank: FigureTreatment;
  readonly zero: FigureTreatment;
  readonly statedAbsence: FigureTreatment;
}

/** What a pack declares: law on one side, a check and its options on the other. */
export interface Rule {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly appliesTo: readonly DocumentType[];
  readonly citation: Citation;
  readonly rationale: string;
  readonly check: string;
  readonly options: unknown;
  /** Stated by every rule whose check reads statistics. */
  readonly figurePolicy?: FigurePolicy;
}
