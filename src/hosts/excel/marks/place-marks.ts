import type { Finding } from "../../../core/findings/finding";
import type { Anchor } from "../../../core/model/anchor";
import { cellAddress } from "../../../core/model/cell-address";
import type { WorkbookModel } from "../../../core/model/workbook";
import type { Mark } from "../../../ooxml/sheet/marks/mark";

/**
 * What is to be shown on which cell. A finding on a whole sheet goes to its first filled cell; one on the workbook is left
 * to the list, and so is one on a protected sheet.
 */
export function placeMarks(
  findings: readonly Finding[],
  model: WorkbookModel,
  protectedSheets: ReadonlySet<string>
): readonly Mark[] {
  return findings.flatMap(({ anchor, severity, code, message, rationale }): Mark[] => {
    const place = cellPlace(anchor, model);
    if (place === null || protectedSheets.has(place.sheetId)) return [];
    return [{ ...place, severity, code, lines: [message, rationale] }];
  });
}

/** The cells that show an anchor; null where the workbook has none for it. */
export function cellPlace(
  anchor: Anchor,
  { sheets }: WorkbookModel
): { readonly sheetId: string; readonly address: string } | null {
  if (anchor.kind === "sheetRange") {
    const { sheetId, address } = anchor;
    return sheets.some(({ id }) => id === sheetId) ? { sheetId, address } : null;
  }
  if (anchor.kind !== "sheet") return null;
  const sheet = sheets.find(({ id }) => id === anchor.sheetId);
  if (sheet === undefined) return null;
  const [row] = sheet.rows;
  const cell = row?.cells[0];
  const address =
    row === undefined || cell === undefined ? "A1" : cellAddress(row.index, cell.column);
  return { sheetId: sheet.id, address };
}
