import {
  hasMember,
  type OfficeClaims,
  type OfficeClasses,
  type OfficeMember,
} from "../office/office-claims";
import type { RunBatch } from "../office/request-queue";

/** What the entry point hands over from Word's globals. */
export interface WordOffice {
  readonly run: RunBatch<Word.RequestContext>;
  /** The global `Word`. */
  readonly classes: OfficeClasses;
  readonly claims: OfficeClaims;
  /** Tells when the cursor moves, for Word without paragraph events; returns how to stop. */
  readonly watchSelection?: (onMove: () => void) => () => void;
}

const members = {
  annotations: { set: "WordApi", version: "1.7", type: "Paragraph", name: "insertAnnotations" },
  comments: { set: "WordApi", version: "1.4", type: "Range", name: "insertComment" },
  contentControls: {
    set: "WordApi",
    version: "1.1",
    type: "Paragraph",
    name: "insertContentControl",
  },
  trackedChanges: { set: "WordApi", version: "1.6", type: "Body", name: "getTrackedChanges" },
  reviewedText: { set: "WordApi", version: "1.4", type: "Paragraph", name: "getReviewedText" },
  paragraphEvents: { set: "WordApi", version: "1.6", type: "Document", name: "onParagraphChanged" },
  popupEvents: {
    set: "WordApi",
    version: "1.8",
    type: "Document",
    name: "onAnnotationPopupAction",
  },
  listControls: {
    set: "WordApi",
    version: "1.9",
    type: "ComboBoxContentControl",
    name: "addListItem",
  },
  createDocument: { set: "WordApi", version: "1.3", type: "Application", name: "createDocument" },
} as const satisfies Record<string, OfficeMember>;

export type WordFeature = keyof typeof members | "popupOptions" | "dateControls";

/** True when Word claims a feature and the loaded office.js has it; critiques must still be tried. */
export function canUse({ claims, classes }: WordOffice, feature: WordFeature): boolean {
  if (feature === "popupOptions") return claims.isSetSupported("WordApi", "1.8");
  if (feature === "dateControls") return claims.isSetSupported("WordApiDesktop", "1.3");
  return hasMember(claims, classes, members[feature]);
}
