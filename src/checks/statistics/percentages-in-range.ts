import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { checkRows, noForms, numberOf, rowData, written } from "./check-rows";
import { recomputeRatio } from "./recomputed-ratio";

/** A percentage lies between 0 and 100; one that can be recomputed from its rows is left to `ratio-equals`. */
export default defineCheck({
  name: "percentages-in-range",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      negative: "{form}, dòng {number} “{name}” ghi {value}: tỷ lệ không thể âm.",
      aboveHundred:
        "{form}, dòng {number} “{name}” ghi {value}, vượt quá 100%. Lỗi thường gặp: ghi số đếm vào dòng tỷ lệ.",
    },
    en: {
      ...noForms.en,
      negative: "{form}, row {number} “{name}” says {value}: a percentage cannot be negative.",
      aboveHundred:
        "{form}, row {number} “{name}” says {value}, above 100%. The usual cause is a count written in a percentage row.",
    },
  },
  run(model) {
    return checkRows(model, (place): readonly Violation<"negative" | "aboveHundred">[] => {
      const { row, find } = place;
      const figure = numberOf(row);
      if (figure === null || row.indicator.nature !== "ratio") return [];
      const limit = row.indicator.mayExceedHundred === true ? Number.POSITIVE_INFINITY : 100;
      if (figure.value >= 0 && figure.value <= limit) return [];
      if ((recomputeRatio(row, find)?.exact ?? null) !== null) return [];
      const messageId = figure.value < 0 ? "negative" : "aboveHundred";
      const data = { ...rowData(place), value: written(figure) };
      return [{ anchor: row.figureAnchor, messageId, data }];
    });
  },
});
