import type { FormTable } from "../core/filling/form-table";
import { formBlocks, formColumnWidths } from "../ooxml/word/figures/append-forms";
import { writeDocx } from "../ooxml/word/write/write-docx";
import { paragraph, plain } from "./official-document";

/**
 * Statistics forms alone, as an appendix on a page of its own, to be put into another document: Word leaves the page set-up
 * of what it inserts behind, so the tables are as wide as upright pages.
 */
export function createFormTables(forms: readonly FormTable[]): Uint8Array {
  return writeDocx({
    properties: { title: "Phụ lục biểu mẫu" },
    sections: [
      {
        orientation: "portrait",
        blocks: [
          { ...paragraph("AppendixLabel", plain("PHỤ LỤC")), breaksPage: true },
          ...forms.flatMap((form) => formBlocks(form, formColumnWidths.portrait)),
        ],
      },
    ],
  });
}
