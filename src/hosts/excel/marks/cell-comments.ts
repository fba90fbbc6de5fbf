/** ExcelApi 1.10: comments on cells, only on request. Their author is the user. */
import { notePrefix, type CellNote, type CellNotes } from "./note-form";

/** Threaded comments, for Excel that cannot be asked for notes. */
export const cellComments: CellNotes = {
  queue(workbook) {
    const { comments } = workbook;
    comments.load("items/id,items/content");
    return {
      locateOthers: () =>
        comments.items.filter(isOther).map((comment) => {
          const cell = comment.getLocation();
          cell.load("address,worksheet/id");
          return cell;
        }),
      removeOurs() {
        const own = comments.items.filter((comment) => !isOther(comment));
        for (const comment of own) comment.delete();
        return own.length;
      },
    };
  },
  add(workbook, { cell, text }: CellNote) {
    workbook.comments.add(cell, text);
  },
};

const isOther = ({ content }: { readonly content: string }): boolean =>
  !content.startsWith(notePrefix);
