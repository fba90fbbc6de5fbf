import type { IndicatorNature, StatisticsForm } from "../law/statistics-form";
import type { Vocabulary } from "../law/vocabulary";
import type { Anchor } from "../model/anchor";

/** How much speaks for a proposal. What is unsure is offered, but only taken where the user says so. */
export type ProposalCertainty = "certain" | "likely" | "unsure";

/** Why something is proposed; the doors put it in words. */
export type ReasonId =
  | "numberedUnder"
  | "numberCorrected"
  | "levelOfMark"
  | "indented"
  | "amongWhich"
  | "unnumbered"
  | "top"
  | "percentUnit"
  | "ratioName"
  | "listedCodes"
  | "noFigures"
  | "cumulativeWords"
  | "stockWords"
  | "flowWords"
  | "asParent"
  | "unknownNature"
  | "totalName"
  | "partsBelow"
  | "partsAfter"
  | "formula"
  | "valuesAgree"
  | "valuesAgainst"
  | "notInValues"
  | "zeroTogether"
  | "neverTogether"
  | "partOfRatio";

export interface Reason {
  readonly id: ReasonId;
  readonly data?: Readonly<Record<string, string | number>>;
}

interface Grounded {
  readonly reasons: readonly Reason[];
  readonly certainty: ProposalCertainty;
}

/** A row of the sheet that may become an indicator. */
export interface ProposedRow {
  /** Place among the form's rows, from 0: parents and relations name rows by it. */
  readonly index: number;
  readonly anchor: Anchor;
  /** STT as printed, without spaces and final marks; empty where there is none. */
  readonly printed: string;
  /** STT in the tree: "1.2.1". */
  readonly number: string;
  readonly name: string;
  readonly measureUnit: string | null;
  readonly parent: Grounded & { readonly index: number | null };
  /** Null where nothing tells, and the user is asked. */
  readonly nature: Grounded & { readonly value: IndicatorNature | null };
  readonly codes: readonly { readonly value: number; readonly meaning: string }[];
  readonly mayHaveDecimals: boolean;
}

/** What rows have to do with each other, by their indexes. */
export type Relation =
  /** `row` is exactly the sum of `parts`. */
  | { readonly kind: "sum"; readonly row: number; readonly parts: readonly number[] }
  /** `row` is at least the sum of `parts`. */
  | { readonly kind: "atLeast"; readonly row: number; readonly parts: readonly number[] }
  /** `row` is at most `limit`. */
  | { readonly kind: "atMost"; readonly row: number; readonly limit: number }
  /** `row` is above zero only where `source` is. */
  | { readonly kind: "onlyWith"; readonly row: number; readonly source: number }
  /** `row` and `other` are not both above zero. */
  | { readonly kind: "notWith"; readonly row: number; readonly other: number }
  | {
      readonly kind: "ratio";
      readonly row: number;
      readonly numerator: number;
      readonly denominator: number;
    };

export interface ProposedRelation extends Grounded {
  readonly id: string;
  readonly relation: Relation;
  /** In how many of the given columns of figures the figures bear the relation out, and in how many they do not. */
  readonly evidence: Evidence;
}

export interface Evidence {
  readonly agree: number;
  readonly against: number;
}

/** A form as the sheet suggests it, for the user to confirm. */
export interface ProposedForm {
  readonly sheetName: string;
  readonly anchor: Anchor;
  readonly code: string;
  readonly name: string;
  /** Headings of the columns as the sheet has them. */
  readonly headings: Readonly<Record<LearntColumn, string | null>>;
  /** What heads the further columns of figures, each of which is read by itself. */
  readonly otherFigureColumns: readonly string[];
  /** How the columns are known again: by the sheet's own headings and by the usual ones. */
  readonly columns: StatisticsForm["columns"];
  readonly rows: readonly ProposedRow[];
  readonly relations: readonly ProposedRelation[];
  /** How many columns of figures the relations were held against, in all files. */
  readonly columnCount: number;
}

/** The words that an office's own sheets are read by. */
export type LearningWords = Pick<
  Vocabulary,
  "figureColumns" | "formColumns" | "natures" | "wholes"
>;

export type LearntColumn = "number" | "indicator" | "measureUnit" | "figure" | "note";

/** A sheet that no form could be learnt from, and what of a form it lacks. */
export interface RefusedSheet {
  readonly sheetName: string;
  readonly anchor: Anchor;
  readonly missing: readonly ("header" | "number" | "indicator" | "figure" | "rows")[];
}

export interface LearningOutcome {
  readonly forms: readonly ProposedForm[];
  readonly refused: readonly RefusedSheet[];
}

/** What the user has made of a proposed row. */
export interface RowDecision {
  readonly isKept: boolean;
  readonly name: string;
  readonly measureUnit: string | null;
  readonly nature: IndicatorNature | null;
  readonly parent: number | null;
}

/** What the user has made of a proposed form: one decision a row, and the ids of the relations taken. */
export interface FormDecision {
  readonly isKept: boolean;
  readonly code: string;
  readonly name: string;
  readonly rows: readonly RowDecision[];
  readonly relations: readonly string[];
}
