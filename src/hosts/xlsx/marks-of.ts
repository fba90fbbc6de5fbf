import type { Finding } from "../../core/findings/finding";
import type { Anchor } from "../../core/model/anchor";
import { cellAddress } from "../../core/model/cell-address";
import type { WorkbookModel } from "../../core/model/workbook";
import type { Mark } from "../../ooxml/sheet/marks/mark";

/**
 * What is to be shown in the file for each finding. A finding on a whole sheet goes to the sheet's first filled cell;
 * one on the workbook as a whole has no place and is left to the list of findings.
 */
export function marksOf(findings: readonly Finding[], model: WorkbookModel): readonly Mark[] {
  return findings.flatMap((finding) => {
    const place = placeOf(finding.anchor, model);
    return place === null
      ? []
      : [{ ...place, severity: finding.severity, code: finding.code, lines: linesOf(finding) }];
  });
}

function placeOf(
  anchor: Anchor,
  model: WorkbookModel
): { readonly sheetId: string; readonly address: string } | null {
  if (anchor.kind === "sheetRange") return { sheetId: anchor.sheetId, address: anchor.address };
  if (anchor.kind !== "sheet") return null;
  const sheet = model.sheets.find(({ id }) => id === anchor.sheetId);
  for (const row of sheet?.rows ?? []) {
    const cell = row.cells.find(({ text }) => text.trim() !== "");
    if (cell !== undefined)
      return { sheetId: anchor.sheetId, address: cellAddress(row.index, cell.column) };
  }
  return { sheetId: anchor.sheetId, address: "A1" };
}

function linesOf({ message, rationale, citation }: Finding): readonly string[] {
  const source = `Căn cứ: ${citation.locator}, ${citation.instrument}`;
  return [
    message,
    rationale,
    citation.certainty === "official" ? source : `${source} (mẫu tham khảo)`,
  ];
}
