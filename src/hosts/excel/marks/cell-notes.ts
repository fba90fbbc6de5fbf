import { addToGroup } from "../../../core/text/add-to-group";
import type { Mark } from "../../../ooxml/sheet/marks/mark";
import { canUse, type ExcelOffice } from "../excel-office";
import { cellComments } from "./cell-comments";
import { notePrefix, type CellNotes } from "./note-form";
import { plainNotes } from "./plain-notes";

export type NoteStyle = "note" | "comment";

/** Best first: a note asks nobody to answer; comments have been there for longer. */
export function noteStyles(office: ExcelOffice): readonly NoteStyle[] {
  const styles: NoteStyle[] = [];
  if (canUse(office, "notes")) styles.push("note");
  if (canUse(office, "comments")) styles.push("comment");
  return styles;
}

export const notesOf: Readonly<Record<NoteStyle, CellNotes>> = {
  note: plainNotes,
  comment: cellComments,
};

/** One note for each cell, beside what stands there already: Excel would refuse all for one that is taken. */
export function addNotes(
  context: Excel.RequestContext,
  notes: CellNotes,
  marks: readonly Mark[],
  taken: ReadonlySet<string>
): number {
  const byCell = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.sheetId}!${firstCell(mark)}`;
    if (!taken.has(key)) addToGroup(byCell, key, mark);
  }
  for (const list of byCell.values()) {
    const [first] = list;
    if (first === undefined) continue;
    const cell = context.workbook.worksheets.getItem(first.sheetId).getRange(firstCell(first));
    const text = list
      .map(({ code, lines }) => `${notePrefix}${code}] ${lines[0] ?? ""}`)
      .join("\n");
    notes.add(context.workbook, { cell, text });
  }
  return byCell.size;
}

const firstCell = ({ address }: Mark): string => address.split(":")[0] ?? "";
