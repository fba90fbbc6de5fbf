import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { formatNumber } from "../../core/text/numbers";
import { rowData, written } from "./check-rows";
import { checkSeries, earlierPlace, seriesTexts, windowData } from "./earlier-figures";

/** What is counted from the beginning of the year does not fall from one period of that year to the next. */
export default defineCheck({
  name: "growing-figures",
  reads: "statisticsSeries",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...seriesTexts.vi,
      fallen:
        "{form}, dòng {number} “{name}” là số lũy kế, ghi {value} tính đến {to}, nhỏ hơn {before} đã báo cáo trước đó trong năm (giảm {difference}).",
    },
    en: {
      ...seriesTexts.en,
      fallen:
        "{form}, row {number} “{name}” is cumulative and says {value} up to {to}, less than the {before} reported earlier that year (down by {difference}).",
    },
  },
  run(series, _, context) {
    return checkSeries(series, context, (place) => {
      const { row, figure, current, earlier } = place;
      if (row.indicator.nature !== "cumulative") return [];
      const before = earlier
        .filter(({ source }) => source.year === current.year)
        .reduce<(typeof earlier)[number] | null>(
          (most, one) => (most === null || one.figure.value >= most.figure.value ? one : most),
          null
        );
      if (before === null || before.figure.value <= figure.value) return [];
      const decimals = Math.max(figure.decimals, before.figure.decimals);
      return [
        {
          anchor: row.figureAnchor,
          messageId: "fallen",
          data: {
            ...rowData(place),
            to: windowData(current).to,
            value: written(figure),
            before: written(before.figure),
            difference: formatNumber(before.figure.value - figure.value, decimals),
          },
          relatedInformation: [earlierPlace(before)],
        },
      ];
    });
  },
});
