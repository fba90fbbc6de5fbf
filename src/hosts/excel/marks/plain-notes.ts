/** ExcelApi 1.18: notes on cells, only on request. */
import { notePrefix, type CellNote, type CellNotes } from "./note-form";

/** The yellow notes: one text, nobody is asked to answer. */
export const plainNotes: CellNotes = {
  queue({ notes }) {
    notes.load("items/content");
    return {
      locateOthers: () =>
        notes.items.filter(isOther).map((note) => {
          const cell = note.getLocation();
          cell.load("address,worksheet/id");
          return cell;
        }),
      removeOurs() {
        const own = notes.items.filter((note) => !isOther(note));
        for (const note of own) note.delete();
        return own.length;
      },
    };
  },
  add(workbook, { cell, text }: CellNote) {
    workbook.notes.add(cell, text);
  },
};

const isOther = ({ content }: { readonly content: string }): boolean =>
  !content.startsWith(notePrefix);
