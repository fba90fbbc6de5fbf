import type { IsoDate, PeriodKind } from "../law/calendar";
import type { Anchor } from "../model/anchor";

/** "correspondence": a letter or submission that carries a plan or report ("công văn", "tờ trình"). */
export type DocumentType = "plan" | "report" | "statistics" | "guidance" | "correspondence";

/** Something read in the document, with the place where it says so. */
export interface Fact<T> {
  readonly value: T;
  readonly anchor: Anchor;
}

/** What a document says about itself; null where it does not say, or says it in two ways. */
export interface DocumentFacts {
  readonly documentType: Fact<DocumentType> | null;
  /** Set when the document is a plan or report, but not on administrative reform: what it is about instead. */
  readonly otherSubject: Fact<string> | null;
  /** Years a plan covers, or the year a report or appendix is about; inclusive. */
  readonly years: Fact<{ readonly from: number; readonly to: number }> | null;
  /** Period of a report or appendix. */
  readonly period: Fact<PeriodKind> | null;
  /** Word by which a report says that it is on one occasion or theme ("đột xuất"): it belongs to no period then. */
  readonly occasion: Fact<string> | null;
  readonly issuedOn: Fact<IsoDate> | null;
  /** "số, ký hiệu", e.g. "5119/KH-SLĐTBXH". */
  readonly instrumentNumber: Fact<string> | null;
  /** Issuing unit as printed in the letterhead or title. */
  readonly issuer: Fact<string> | null;
}
