import type { IsoDate } from "./calendar";
import type { Provenance } from "./provenance";

/** What a column of a statistics form holds. */
export type FormColumn = "number" | "indicator" | "measureUnit" | "figure" | "note";

/** One statistics form ("Biểu mẫu") of the appendix. */
export interface StatisticsForm {
  readonly id: string;
  /** "Biểu mẫu 1". */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly valid: { readonly from: IsoDate; readonly to: IsoDate | null };
  readonly provenance: Provenance;
  /** Spellings of the column headings, the official one first; compared folded, words in brackets left out. */
  readonly columns: Readonly<Record<FormColumn, readonly string[]>>;
  readonly indicators: readonly Indicator[];
}

/**
 * What kind of quantity an indicator is; it decides what may be added up, compared or recomputed.
 * group: a heading row without a figure of its own · flow: counted within the window · stock: at the reporting date ·
 * cumulative: since the start of the year · ratio: a percentage · code: one of listed values
 */
export type IndicatorNature = "group" | "flow" | "stock" | "cumulative" | "ratio" | "code";

export interface Indicator {
  /** Unique over all forms, e.g. "b3.1.4.2" for row 1.4.2 of form 3. */
  readonly id: string;
  /** STT as printed, without a final full stop. */
  readonly number: string;
  /** STT as printed where rows are marked with letters ("I", "a", "-"), and no sequence of numbers can be held against it. */
  readonly printedNumber?: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly measureUnit: string | null;
  readonly nature: IndicatorNature;
  /** STT of the parent row, or null at the top. */
  readonly parent: string | null;
  readonly codes?: readonly { readonly value: number; readonly meaning: string }[];
  /** This row is exactly the sum of these indicators (ids; may be of another form). */
  readonly sumOf?: readonly string[];
  /** False where the equation was inferred and not stated: reported as a warning, not an error. */
  readonly isSumStated?: boolean;
  /** This row is at least the sum of these indicators: they are parts, but need not be all. */
  readonly holdsAtLeast?: readonly string[];
  /** This percentage is numerator / denominator × 100. */
  readonly ratioOf?: { readonly numerator: string; readonly denominator: string };
  /** This row is at most each of these indicators. */
  readonly atMost?: readonly string[];
  /** False where passing the limit is unusual, not impossible (more staff than posts): a warning, not an error. */
  readonly isLimitFirm?: boolean;
  /** This row is above zero only where at least one of these is: nothing comes of what was not done. */
  readonly onlyWith?: readonly string[];
  /** This row and any of these are not both above zero. */
  readonly notWith?: readonly string[];
  /** This row equals each of these indicators, which stand in another form. */
  readonly equals?: readonly string[];
  /** This cumulative count works through that row, which is set for the whole year. */
  readonly progressOf?: string;
  /** This stock is that of the reporting day before, with the flows `added` and without the flows `removed`. */
  readonly rollsForward?: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
  };
  /**
   * This percentage adds up, over the years, what `flow` counts in each window against the posts of a fixed base year;
   * `posts` is the row that tells how many there are about now.
   */
  readonly builtUpBy?: { readonly flow: string; readonly posts: string };
  /** Set once for the year: its reports of one year say the same. */
  readonly isSetForYear?: boolean;
  /** A quantity that need not be whole: money, for one. */
  readonly mayHaveDecimals?: boolean;
  /** A percentage that may pass 100 (growth, for one). */
  readonly mayExceedHundred?: boolean;
}
