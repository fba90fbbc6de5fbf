import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { formatNumber } from "../../core/text/numbers";
import { rowData, written } from "./check-rows";
import { checkSeries, earlierPlace, seriesTexts } from "./earlier-figures";

/** What is set for the year is the same in all of its reports; where it was changed, the report says why. */
export default defineCheck({
  name: "figures-set-for-year",
  reads: "statisticsSeries",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...seriesTexts.vi,
      changed:
        "{form}, dòng {number} “{name}” là số giao cho cả năm, ghi {value}, còn báo cáo trước trong năm ghi {before} (chênh lệch {difference}). Nếu đã điều chỉnh, xin nêu lý do.",
    },
    en: {
      ...seriesTexts.en,
      changed:
        "{form}, row {number} “{name}” is set for the whole year and says {value}, while an earlier report of the year says {before} (difference {difference}). If it was changed, please say why.",
    },
  },
  run(series, _, context) {
    return checkSeries(series, context, (place) => {
      const { row, figure, current, earlier } = place;
      const before = earlier.findLast(({ source }) => source.year === current.year);
      if (row.indicator.isSetForYear !== true || row.note !== "" || before === undefined) return [];
      if (before.figure.value === figure.value) return [];
      const decimals = Math.max(figure.decimals, before.figure.decimals);
      return [
        {
          anchor: row.figureAnchor,
          messageId: "changed",
          data: {
            ...rowData(place),
            value: written(figure),
            before: written(before.figure),
            difference: formatNumber(figure.value - before.figure.value, decimals),
          },
          relatedInformation: [earlierPlace(before)],
        },
      ];
    });
  },
});
