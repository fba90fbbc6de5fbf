import * as z from "zod/mini";
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
    },
    en: {
      noTables: "The file has no statistics table.",
      unrecognised:
        "The table “{title}” is laid out as statistics but fits none of the forms ({forms}), so it was not checked.",
    },
  },
  run({ forms, unrecognised }, _options, { law }) {
    if (forms.length === 0 && unrecognised.length === 0) {
      return { kind: "notApplicable", reason: { messageId: "noTables" } };
    }
    const known = law.forms.map((form) => form.code).join(", ");
    return {
      kind: "checked",
      violations: unrecognised.map(({ anchor, title }) => ({
        anchor,
        messageId: "unrecognised",
        data: { title, forms: known },
      })),
    };
  },
});
