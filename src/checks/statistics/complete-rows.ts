import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { checkForms, noForms } from "./check-rows";

/** Most missing rows named in one message; the rest are counted. */
const mostNamed = 5;

/** Every row of a form stands in the file. */
export default defineCheck({
  name: "complete-rows",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      missing: "{form} “{formName}” thiếu {count} dòng: {rows}.",
      missingMany: "{form} “{formName}” thiếu {count} dòng, trong đó có: {rows}.",
    },
    en: {
      ...noForms.en,
      missing: "{form} “{formName}” lacks {count} rows: {rows}.",
      missingMany: "{form} “{formName}” lacks {count} rows, among them: {rows}.",
    },
  },
  run(model) {
    return checkForms(model, ({ form, anchor, missing }) => {
      if (missing.length === 0) return [];
      const named = missing.slice(0, mostNamed).map(({ number, name }) => `${number} “${name}”`);
      return [
        {
          anchor,
          messageId: missing.length > mostNamed ? ("missingMany" as const) : ("missing" as const),
          data: {
            form: form.code,
            formName: form.name,
            count: missing.length,
            rows: named.join("; "),
          },
        },
      ];
    });
  },
});
