import type { Anchor, Span } from "../model/anchor";

/** What a stretch of last year's file is taken for. */
export type SlotReason =
  | "parentUnitName"
  | "unitName"
  | "instrumentNumber"
  | "unitCode"
  | "place"
  | "issuedOn"
  | "year"
  | "previousYear"
  | "nextYear"
  | "periodName"
  | "date"
  | "signatoryTitle"
  | "signatoryName"
  | "figure";

/** Words of a document that may become a named place of a template. The user decides on each. */
export interface SlotProposal {
  readonly anchor: Extract<Anchor, { kind: "paragraph" | "tableCell" }> & { readonly span: Span };
  readonly text: string;
  readonly reason: SlotReason;
  /** The same text for the same reason has the same tag, so that one answer fills every place. */
  readonly tag: string;
  /** "dd/MM/yyyy" for a date; null for all else. */
  readonly dateFormat: string | null;
  /** What stands around it, for a preview. */
  readonly before: string;
  readonly after: string;
}
