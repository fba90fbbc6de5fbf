import {
  hasMember,
  type OfficeClaims,
  type OfficeClasses,
  type OfficeMember,
} from "../office/office-claims";
import type { RunBatch } from "../office/request-queue";

/** What the entry point hands over from Excel's globals. */
export interface ExcelOffice {
  readonly run: RunBatch<Excel.RequestContext>;
  /** The global `Excel`. */
  readonly classes: OfficeClasses;
  readonly claims: OfficeClaims;
}

const members = {
  rangeAreas: { set: "ExcelApi", version: "1.9", type: "Worksheet", name: "getRanges" },
  rowProperties: { set: "ExcelApi", version: "1.9", type: "Range", name: "getRowProperties" },
  mergedAreas: {
    set: "ExcelApi",
    version: "1.13",
    type: "Range",
    name: "getMergedAreasOrNullObject",
  },
  comments: { set: "ExcelApi", version: "1.10", type: "CommentCollection", name: "add" },
  notes: { set: "ExcelApi", version: "1.18", type: "NoteCollection", name: "add" },
  validations: { set: "ExcelApi", version: "1.8", type: "Range", name: "dataValidation" },
  pageLayout: { set: "ExcelApi", version: "1.9", type: "Worksheet", name: "pageLayout" },
  changeEvents: { set: "ExcelApi", version: "1.9", type: "WorksheetCollection", name: "onChanged" },
} as const satisfies Record<string, OfficeMember>;

export type ExcelFeature = keyof typeof members;

/** True when Excel claims a feature and the loaded office.js has it. */
export function canUse({ claims, classes }: ExcelOffice, feature: ExcelFeature): boolean {
  return hasMember(claims, classes, members[feature]);
}
