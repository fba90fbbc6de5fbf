import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import {
  checkRows,
  counterpart,
  counterpartText,
  noForms,
  numberOf,
  rowData,
  written,
} from "./check-rows";
import { recomputeRatio } from "./recomputed-ratio";

/** Where there is nothing to take a share of, no percentage but zero or a blank can stand. */
export default defineCheck({
  name: "zero-denominator",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      ...counterpartText.vi,
      ratioOfNothing:
        "{form}, dòng {number} “{name}” ghi {value}% trong khi mẫu số ở dòng {denominatorNumber} bằng 0.",
    },
    en: {
      ...noForms.en,
      ...counterpartText.en,
      ratioOfNothing:
        "{form}, row {number} “{name}” says {value}% while its denominator in row {denominatorNumber} is 0.",
    },
  },
  run(model) {
    return checkRows(model, (place) => {
      const { row, find } = place;
      const figure = numberOf(row);
      const ratio = recomputeRatio(row, find);
      if (figure === null || figure.value === 0 || ratio === null || ratio.exact !== null)
        return [];
      return [
        {
          anchor: row.figureAnchor,
          messageId: "ratioOfNothing",
          data: {
            ...rowData(place),
            value: written(figure),
            denominatorNumber: ratio.denominator.indicator.number,
          },
          relatedInformation: [counterpart(ratio.denominator)],
        },
      ];
    });
  },
});
