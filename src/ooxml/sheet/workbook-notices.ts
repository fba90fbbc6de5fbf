import type { Notice } from "../../core/host";
import type { OoxmlPackage } from "../package/open-package";
import type { Relationship } from "../package/relationships";
import type { SheetFrame } from "./scan-sheet-xml";
import type { SheetBuilder } from "./sheet-builder";
import type { SheetPart, WorkbookParts } from "./workbook-parts";

/**
 * Every notice that reading a workbook can give, with the names in its data.
 * Of a sheet: `sheet` its name, `count` how many, `first` the address of the first one.
 */
export const workbookNoticeIds = {
  sheetKindNotRead: ["sheet"],
  duplicateCell: ["sheet", "count", "first"],
  cellOutOfRange: ["sheet", "count", "first"],
  cellOutOfPlace: ["sheet", "count", "first"],
  sharedStringMissing: ["sheet", "count", "first"],
  valueUnreadable: ["sheet", "count", "first"],
  formulaWithoutValue: ["sheet", "count", "first"],
  sharedFormulaMissing: ["sheet", "count", "first"],
  areaFormulaUnread: ["sheet", "count", "first"],
  mergedAreaUnreadable: ["sheet", "count"],
  drawingNotRead: ["sheet"],
  cellNotesNotRead: ["sheet"],
  pivotTableNotRead: ["sheet", "count"],
  externalLinkNotFollowed: ["count"],
  macrosNotRead: [],
  formulasNotRecalculated: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WorkbookNoticeId = keyof typeof workbookNoticeIds;

function notice(id: WorkbookNoticeId, data: Notice["data"]): Notice {
  return { id, data };
}

/** What was passed by in one sheet. */
export function sheetNotices(
  { name: sheet }: SheetPart,
  frame: SheetFrame,
  builder: SheetBuilder,
  relationships: readonly Relationship[]
): readonly Notice[] {
  if (!frame.isWorksheet) return [notice("sheetKindNotRead", { sheet })];
  const notices = [...builder.defects].map(([id, { count, first }]) =>
    notice(id, { sheet, count, first })
  );
  if (frame.unreadMerges > 0)
    notices.push(notice("mergedAreaUnreadable", { sheet, count: frame.unreadMerges }));
  const countOf = (type: string): number =>
    relationships.filter((one) => one.type === type && !one.target.includes("cchcMark")).length;
  if (frame.hasDrawing) notices.push(notice("drawingNotRead", { sheet }));
  if (countOf("comments") + countOf("threadedComment") > 0)
    notices.push(notice("cellNotesNotRead", { sheet }));
  const pivots = countOf("pivotTable");
  if (pivots > 0) notices.push(notice("pivotTableNotRead", { sheet, count: pivots }));
  return notices;
}

/** What was passed by in the workbook as a whole. */
export function readWorkbookNotices(
  pkg: OoxmlPackage,
  { isRecalculationDue }: WorkbookParts,
  hasFormulas: boolean
): readonly Notice[] {
  const relationships = pkg.relationships(pkg.mainPart);
  const links = relationships.filter(({ type }) => type === "externalLink").length;
  const notices: Notice[] = [];
  if (links > 0) notices.push(notice("externalLinkNotFollowed", { count: links }));
  if (relationships.some(({ type }) => type === "vbaProject"))
    notices.push(notice("macrosNotRead", {}));
  if (isRecalculationDue && hasFormulas) notices.push(notice("formulasNotRecalculated", {}));
  return notices;
}
