/** ExcelApi 1.9: how a sheet is printed. */
import type { SheetContent } from "../../../ooxml/sheet/write/workbook-content";

/** A4, as wide as the page, headings repeated: as new workbooks have it (src/ooxml/sheet/write/write-sheet.ts). */
export function setUpPage(
  { pageLayout }: Excel.Worksheet,
  { orientation, repeatedRows, footer }: SheetContent["print"]
): void {
  pageLayout.paperSize = "A4";
  pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (repeatedRows !== null)
    pageLayout.setPrintTitleRows(`$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`);
  const { left, center, right } = partsOf(footer);
  const page = pageLayout.headersFooters.defaultForAllPages;
  page.leftFooter = left;
  page.centerFooter = center;
  page.rightFooter = right;
}

/** "&LBiểu 1&R&P/&N" apart: files write the three parts as one text (ECMA-376, 18.3.1.46). */
function partsOf(footer: string): Record<"left" | "center" | "right", string> {
  const parts = { left: "", center: "", right: "" };
  const names = { L: "left", C: "center", R: "right" } as const;
  let at: keyof typeof parts = "center";
  for (const [piece] of footer.matchAll(/&&|&[LCR]|[^&]+|&/gu)) {
    const name = names[piece.slice(1) as keyof typeof names];
    if (piece.length === 2 && name !== undefined) at = name;
    else parts[at] += piece;
  }
  return parts;
}
