import * as z from "zod/mini";
import type { FormColumn } from "../../core/law/statistics-form";
import { defineCheck } from "../../core/rules/check";
import { checkForms, noForms } from "./check-rows";

const options = z.strictObject({
  /** "lost": columns that are not found · "repeated": columns of which there are several. */
  fault: z.enum(["lost", "repeated"]),
});

const columns: readonly FormColumn[] = ["number", "indicator", "measureUnit", "figure", "note"];

/** A form's columns all stand there under a name that is known, each once: of several columns of figures only the first is read. */
export default defineCheck({
  name: "known-columns",
  reads: "statistics",
  options,
  messages: {
    vi: {
      ...noForms.vi,
      lost: "{form}: không thấy cột “{column}”. Cột đã bị bỏ hoặc đổi tên thì những gì ghi ở đó không được kiểm tra.",
      repeated:
        "{form} có nhiều cột “{column}”; chỉ cột đầu tiên được đọc và kiểm tra. Mỗi đơn vị hoặc mỗi kỳ nên để ở một trang riêng.",
    },
    en: {
      ...noForms.en,
      lost: "{form}: there is no column “{column}”. It was taken out or renamed, so what stands there was not checked.",
      repeated:
        "{form} has several columns “{column}”; only the first of them was read and checked. Each unit or period had better have a sheet of its own.",
    },
  },
  run(model, { fault }) {
    return checkForms(model, ({ form, anchor, headers }) =>
      columns
        .filter((column) =>
          headers.some((header) =>
            fault === "lost" ? !header.columns.has(column) : header.repeated.has(column)
          )
        )
        .map((column) => ({
          anchor,
          messageId: fault,
          data: { form: form.code, column: form.columns[column][0] ?? column },
        }))
    );
  },
});
