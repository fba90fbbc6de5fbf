import type { IsoDate } from "./calendar";
import type { Provenance } from "./provenance";
import type { UnitLevel } from "./unit-level";

/** Documents that an office drafts and that take lines from the law. */
export type DraftedDocument = "plan" | "report" | "letter" | "submission";

/** A line that new documents of some kinds, levels and days bear. Names in braces stand for what the office fills in. */
export interface DraftingLine {
  readonly text: string;
  readonly documents: readonly DraftedDocument[];
  /** Null for every level. */
  readonly levels: readonly UnitLevel[] | null;
  readonly valid: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  /** Place among lines of its kind: laws before decrees, superiors before subordinates. */
  readonly rank: number;
  readonly provenance: Provenance;
}

/** What packs say about how new documents open and to whom they go. */
export interface Drafting {
  /** "Căn cứ …", without the mark at its end. */
  readonly legalBases: readonly DraftingLine[];
  /** Guidance that a document carries out ("Thực hiện …"); the last that fits counts. */
  readonly guidance: readonly DraftingLine[];
  /** Lines of "Nơi nhận", without dash and the mark at the end. */
  readonly recipients: readonly DraftingLine[];
}

export const noDrafting: Drafting = { legalBases: [], guidance: [], recipients: [] };

/** Drafting of several packs put together as of a day, each list in the order of its ranks. */
export function draftingOn(parts: readonly Drafting[], on: IsoDate): Drafting {
  const list = (pick: (part: Drafting) => readonly DraftingLine[]): readonly DraftingLine[] =>
    parts
      .flatMap(pick)
      .filter(
        ({ valid: { from, to } }) => (from === null || from <= on) && (to === null || on <= to)
      )
      .sort((one, other) => one.rank - other.rank);
  return {
    legalBases: list((part) => part.legalBases),
    guidance: list((part) => part.guidance),
    recipients: list((part) => part.recipients),
  };
}
