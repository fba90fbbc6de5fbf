import type { NewCell, NewSlot, NewTableRow } from "../../core/fixes/edit";
import { insertListControl } from "./list-controls";
import { canUse, type WordOffice } from "./word-office";

/** Which controls can be put into a table: on the web none (office-js#3367), lists since WordApi 1.9. */
export type CellControls = "none" | "text" | "list";

export function cellControlsOf(office: WordOffice): CellControls {
  if (office.claims.platform === "web") return "none";
  return canUse(office, "listControls") ? "list" : "text";
}

/** Rows to go into a table; all of them and the row that they follow have one shape. */
export interface NewRows {
  /** Index of the table among the body's. */
  readonly table: number;
  readonly after: number;
  readonly rows: readonly NewTableRow[];
}

/** Queues rows of a table with the controls in their cells; needs no sync of its own. */
export function insertRows(
  table: Word.Table,
  { after, rows }: NewRows,
  controls: CellControls
): void {
  const values = rows.map(({ cells }) => cells.map(plainText));
  table.getCell(after, 0).insertRows("After", rows.length, values);
  if (controls === "none") return;
  rows.forEach(({ cells }, index) =>
    cells.forEach((cell, column) => {
      if (typeof cell === "string") return;
      const { paragraphs } = table.getCell(after + 1 + index, column).body;
      insertControl(paragraphs.getFirst().getRange("Content"), cell, controls);
    })
  );
}

function plainText(cell: NewCell): string {
  return typeof cell === "string" ? cell : (cell.text ?? "");
}

function insertControl(range: Word.Range, slot: NewSlot, controls: CellControls): void {
  const control =
    controls === "list" && slot.choices.length > 0
      ? insertListControl(range, slot.choices)
      : range.insertContentControl();
  control.tag = slot.tag;
  control.title = slot.title;
  control.placeholderText = slot.placeholder;
}
