import type { PeriodKind } from "./calendar";

/** A part that the prescribed outline of a plan or report asks for, besides the reform areas. */
export interface RequiredSection {
  readonly id: string;
  readonly documentType: "plan" | "report";
  /** Null: for every period. */
  readonly periods: readonly PeriodKind[] | null;
  /** As the outline prints it. */
  readonly name: string;
  /** Other headings that do the same job; compared folded, as whole words inside the heading. */
  readonly aliases: readonly string[];
  /** Words too common to be looked for inside a heading ("kết quả"): they count as a heading's whole title only. */
  readonly wholeTitles?: readonly string[];
}
