import * as z from "zod/mini";
import type { FormColumn } from "../../core/law/statistics-form";
import { defineCheck } from "../../core/rules/check";
import type { FormReading } from "../../core/statistics/statistics-model";
import { checkForms, noForms } from "./check-rows";

const options = z.strictObject({
  /** "lost": columns that are not found · "repeated": columns of which there are several. */
  fault: z.enum(["lost", "repeated"]),
});

const columns: readonly FormColumn[] = ["number", "indicator", "measureUnit", "figure", "note"];

/** A form's columns all stand there under a name that is known, each once; several columns of figures are read one by one. */
export default defineCheck({
  name: "known-columns",
  reads: "statistics",
  options,
  messages: {
    vi: {
      ...noForms.vi,
      lost: "{form}: không thấy cột “{column}”. Cột đã bị bỏ hoặc đổi tên thì những gì ghi ở đó không được kiểm tra.",
      repeated:
        "{form} có nhiều cột “{column}”; chỉ cột đầu tiên được đọc. Mỗi biểu nên chỉ có một cột này.",
      several:
        "{form} có nhiều cột số liệu; {count} cột được đọc và kiểm tra riêng từng cột: {headings}. Khi tổng hợp và đối chiếu với phần lời, mỗi đơn vị hoặc mỗi kỳ phải ở một trang riêng.",
    },
    en: {
      ...noForms.en,
      lost: "{form}: there is no column “{column}”. It was taken out or renamed, so what stands there was not checked.",
      repeated:
        "{form} has several columns “{column}”; only the first of them was read. A form had better have one.",
      several:
        "{form} has several columns of figures; {count} of them were read and checked, each by itself: {headings}. For a roll-up, and to be held against the text, each unit or period has to have a sheet of its own.",
    },
  },
  run(model, { fault }) {
    return checkForms(model, (reading) => {
      const { form, anchor, headers } = reading;
      return columns
        .filter((column) =>
          headers.some((header) =>
            fault === "lost" ? !header.columns.has(column) : header.repeated.has(column)
          )
        )
        .map((column) => {
          const data = { form: form.code, column: form.columns[column][0] ?? column };
          return fault === "repeated" && column === "figure"
            ? { anchor, messageId: "several" as const, data: { ...data, ...readColumns(reading) } }
            : { anchor, messageId: fault, data };
        });
    });
  },
});

/** `{count}` and `{headings}` of the columns of figures that were read. */
function readColumns({ heading, otherColumns }: FormReading): {
  readonly count: number;
  readonly headings: string;
} {
  const headings = [heading, ...otherColumns.map((column) => column.heading)];
  return {
    count: headings.length,
    headings: headings
      .map((text, place) => (text === "" ? `${place + 1}` : `“${text}”`))
      .join(", "),
  };
}
