import type { DocumentModel } from "../../src/core/model/document";
import type { DocumentLayout, PageLayout, TextLook } from "../../src/core/model/layout";
import { documentOf } from "./document";

/** An upright A4 page with the margins of Decree 30/2020/NĐ-CP, but for what a case says. */
export function pageOf(details: {
  readonly width?: number | null;
  readonly height?: number | null;
  readonly margins?: Partial<PageLayout["margins"]>;
}): PageLayout {
  return {
    width: details.width === undefined ? 210 : details.width,
    height: details.height === undefined ? 297 : details.height,
    margins: { top: 20, bottom: 20, left: 30, right: 15, ...details.margins },
  };
}

/** A document of one paragraph, laid out as a case says. */
export function laidOut(layout: {
  readonly sections?: readonly PageLayout[];
  readonly bodyText?: readonly TextLook[];
}): DocumentModel {
  const complete: DocumentLayout = { sections: [], bodyText: [], ...layout };
  return { ...documentOf("Nội dung."), layout: complete };
}
