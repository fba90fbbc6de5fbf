import type { Anchor } from "../../../core/model/anchor";

/** What is to be said beside a place in a document; knows nothing of findings. */
export interface Mark {
  readonly anchor: Anchor;
  /** Short code that opens the comment, e.g. "KH-04". */
  readonly code: string;
  /** The first stands beside the code; each further one is a paragraph of the comment. */
  readonly lines: readonly string[];
}

/** Our comments are known by author and initials together, which Word and LibreOffice keep when they save. */
export const markAuthor = "Trợ lý CCHC";
export const markInitials = "CCHC";

/** Relationship by which we know a comments part to be ours; `aloneId` where its .rels part is ours too. */
export const commentsRelationshipId = "rIdTroLyCchc";
export const aloneId = "rIdTroLyCchcAlone";
