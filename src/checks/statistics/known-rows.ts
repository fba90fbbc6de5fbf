import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { plainNumber } from "../../core/statistics/match-indicators";
import { checkForms, noForms } from "./check-rows";

/** Every row of a table is a row of its form; one that is not was added, and nothing about it can be checked. */
export default defineCheck({
  name: "known-rows",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      unknown: "{form} không có dòng “{row}”; số liệu ở dòng này chưa được kiểm tra.",
    },
    en: {
      ...noForms.en,
      unknown: "{form} has no row “{row}”; its figure was not checked.",
    },
  },
  run(model) {
    return checkForms(model, ({ form, unmatched }) =>
      unmatched.map(({ anchor, number, name }) => ({
        anchor,
        messageId: "unknown" as const,
        data: { form: form.code, row: `${plainNumber(number)} ${name}`.trim() },
      }))
    );
  },
});
