import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { checkRows, noForms, numberOf, rowData } from "./check-rows";

/** A row that takes a code holds one of the codes its form lists. */
export default defineCheck({
  name: "listed-codes",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      notListed: "{form}, dòng {number} “{name}” ghi {value}; chỉ được chọn: {codes}.",
    },
    en: {
      ...noForms.en,
      notListed: "{form}, row {number} “{name}” says {value}; the choices are: {codes}.",
    },
  },
  run(model) {
    return checkRows(model, (place) => {
      const { indicator, figureAnchor } = place.row;
      const figure = numberOf(place.row);
      const { nature, codes = [] } = indicator;
      if (nature !== "code" || figure === null) return [];
      if (!figure.hasPercentSign && codes.some(({ value }) => value === figure.value)) return [];
      const choices = codes.map(({ value, meaning }) => `${value} (${meaning})`).join(", ");
      const data = { ...rowData(place), value: figure.text, codes: choices };
      return [{ anchor: figureAnchor, messageId: "notListed", data }];
    });
  },
});
