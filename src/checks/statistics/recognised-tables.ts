import * as z from "zod/mini";
import type { FormColumn, StatisticsForm } from "../../core/law/statistics-form";
import { defineCheck } from "../../core/rules/check";

/** Every table that is laid out as statistics is one of the forms in force. */
export default defineCheck({
  name: "recognised-tables",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      noTables: "Tệp không có bảng số liệu thống kê nào.",
      unrecognised:
        "Bảng “{title}” có dạng bảng thống kê nhưng không khớp biểu mẫu nào ({forms}), nên chưa được kiểm tra.",
      noHeader:
        "Dưới “{title}” không nhận ra được bảng nên chưa kiểm tra. Đã tìm dòng tiêu đề có cột {indicator}, cột {figure}, và cột {number} hoặc {measureUnit}.",
    },
    en: {
      noTables: "The file has no statistics table.",
      unrecognised:
        "The table “{title}” is laid out as statistics but fits none of the forms ({forms}), so it was not checked.",
      noHeader:
        "No table could be recognised under “{title}”, so it was not checked. What was looked for: a header with the columns {indicator} and {figure}, and {number} or {measureUnit}.",
    },
  },
  run({ forms, unrecognised }, _options, { law }) {
    if (forms.length === 0 && unrecognised.length === 0) {
      return { kind: "notApplicable", reason: { messageId: "noTables" } };
    }
    const headings = headingsOf(law.forms);
    const known = law.forms.map((form) => form.code).join(", ");
    return {
      kind: "checked",
      violations: unrecognised.map(({ anchor, title, hasHeader }) =>
        hasHeader
          ? { anchor, messageId: "unrecognised", data: { title, forms: known } }
          : { anchor, messageId: "noHeader", data: { title, ...headings } }
      ),
    };
  },
});

/** How the forms head each column that a table is known by. */
function headingsOf(
  forms: readonly StatisticsForm[]
): Readonly<Record<Exclude<FormColumn, "note">, string>> {
  const headings = (column: FormColumn): string => {
    const spellings = new Set(forms.flatMap((form) => form.columns[column].slice(0, 2)));
    return `“${[...spellings].slice(0, 3).join("”/“")}”`;
  };
  return {
    number: headings("number"),
    indicator: headings("indicator"),
    measureUnit: headings("measureUnit"),
    figure: headings("figure"),
  };
}
