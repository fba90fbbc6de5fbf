import type { DocumentModel } from "../../src/core/model/document";
import type { DocumentLayout, PageLayout, PageNumber } from "../../src/core/model/layout";
import { documentOf } from "./document";

/** In the middle of the top margin, from the second page on. */
export const goodPageNumber: PageNumber = {
  place: "header",
  alignment: "center",
  points: 14,
  isOnFirstPage: false,
};

/** An upright A4 page with the margins of Decree 30/2020/NĐ-CP, but for what a case says. */
export function pageOf(details: {
  readonly width?: number | null;
  readonly height?: number | null;
  readonly margins?: Partial<PageLayout["margins"]>;
  readonly pageNumber?: PageLayout["pageNumber"];
}): PageLayout {
  return {
    width: details.width === undefined ? 210 : details.width,
    height: details.height === undefined ? 297 : details.height,
    margins: { top: 20, bottom: 20, left: 30, right: 15, ...details.margins },
    pageNumber: details.pageNumber === undefined ? goodPageNumber : details.pageNumber,
  };
}

/** A document of one paragraph, laid out as a case says. */
export function laidOut(layout: Partial<DocumentLayout>): DocumentModel {
  const nothing = { sections: [], bodyText: [], bodyAlignments: [], bodySpacings: [], lines: [] };
  const complete: DocumentLayout = { ...nothing, ...layout };
  return { ...documentOf("Nội dung."), layout: complete };
}
