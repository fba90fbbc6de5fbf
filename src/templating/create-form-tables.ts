import type { FormTable } from "../core/filling/form-table";
import { formBlocks, formColumnWidths } from "../ooxml/word/figures/append-forms";
import { writeDocx } from "../ooxml/word/write/write-docx";
import { paragraph, plain } from "./official-document";

/** Statistics forms alone, as an appendix on landscape pages, to be put into another document. */
export function createFormTables(forms: readonly FormTable[]): Uint8Array {
  return writeDocx({
    properties: { title: "Phụ lục biểu mẫu" },
    sections: [
      {
        orientation: "landscape",
        blocks: [
          paragraph("AppendixLabel", plain("PHỤ LỤC")),
          ...forms.flatMap((form) => formBlocks(form, formColumnWidths.landscape)),
        ],
      },
    ],
  });
}
