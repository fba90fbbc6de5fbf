import * as z from "zod/mini";
import type { StatisticsForm } from "../../core/law/statistics-form";
import { defineCheck } from "../../core/rules/check";
import { addToGroup } from "../../core/text/add-to-group";
import { noForms } from "./check-rows";

const options = z.strictObject({
  /** So many forms of a set show that the file is to hold all of it; fewer may be a part of the work. */
  fewestForms: z.number().check(z.int(), z.gte(1)),
});

/** A file that holds most forms of a set holds all: one that is not there was deleted, renamed beyond recognition or forgotten. */
export default defineCheck({
  name: "complete-forms",
  reads: "statistics",
  options,
  messages: {
    vi: { ...noForms.vi, missing: "Tệp có {count} biểu mẫu nhưng không thấy {form} “{formName}”." },
    en: {
      ...noForms.en,
      missing: "The file has {count} forms, but {form} “{formName}” is not among them.",
    },
  },
  run(model, { fewestForms }, { law }) {
    if (model.forms.length === 0)
      return { kind: "notApplicable", reason: { messageId: "noForms" } };
    const found = new Set(model.forms.map(({ form }) => form.id));
    return {
      kind: "checked",
      violations: setsOf(law.forms).flatMap((set) => {
        const count = set.filter(({ id }) => found.has(id)).length;
        if (count < fewestForms || 2 * count <= set.length) return [];
        return set
          .filter(({ id }) => !found.has(id))
          .map(({ code, name }) => ({
            anchor: { kind: "document" as const },
            messageId: "missing" as const,
            data: { count, form: code, formName: name },
          }));
      }),
    };
  },
});

/** Forms that came into force together from one source belong together. */
function setsOf(forms: readonly StatisticsForm[]): readonly (readonly StatisticsForm[])[] {
  const sets = new Map<string, StatisticsForm[]>();
  for (const form of forms) {
    addToGroup(sets, `${form.valid.from} ${form.provenance.source}`, form);
  }
  return [...sets.values()];
}
