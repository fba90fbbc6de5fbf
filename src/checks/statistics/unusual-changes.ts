import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { rowData, shortNumber, written } from "./check-rows";
import { expectationOf, isOutOfProportion, slipOf } from "./compare-with-earlier";
import { checkSeries, earlierPlace, seriesTexts } from "./earlier-figures";

const options = z.strictObject({
  /** Times above the highest or below the lowest earlier figure. */
  factor: z.number().check(z.gt(1)),
  /** Smaller differences are left alone. */
  leastDifference: z.number().check(z.positive()),
});

/** A figure far from those of earlier periods, counted per day, is worth a second look. Zero and slips are told by others. */
export default defineCheck({
  name: "unusual-changes",
  reads: "statisticsSeries",
  options,
  messages: {
    vi: {
      ...seriesTexts.vi,
      risen:
        "{form}, dòng {number} “{name}” ghi {value}, hơn {factor} lần mức cao nhất {limit} ước theo các kỳ trước.",
      dropped:
        "{form}, dòng {number} “{name}” ghi {value}, chưa bằng 1/{factor} mức thấp nhất {limit} ước theo các kỳ trước.",
    },
    en: {
      ...seriesTexts.en,
      risen:
        "{form}, row {number} “{name}” says {value}, more than {factor} times the highest level {limit} that earlier periods lead to expect.",
      dropped:
        "{form}, row {number} “{name}” says {value}, less than 1/{factor} of the lowest level {limit} that earlier periods lead to expect.",
    },
  },
  run(series, limits, context) {
    return checkSeries(series, context, (place) => {
      const { row, figure, earlier } = place;
      const { value } = figure;
      const expectation = expectationOf(place);
      if (expectation === null || value === 0) return [];
      if (!isOutOfProportion(value, expectation, limits)) return [];
      if (slipOf(value, expectation, limits) !== null) return [];
      const hasRisen = value > expectation.highest;
      const limit = hasRisen ? expectation.highest : expectation.lowest;
      return [
        {
          anchor: row.figureAnchor,
          messageId: hasRisen ? ("risen" as const) : ("dropped" as const),
          data: {
            ...rowData(place),
            value: written(figure),
            factor: shortNumber(limits.factor, 1),
            limit: shortNumber(limit, limit < 10 ? 1 : 0),
          },
          relatedInformation: earlier.map(earlierPlace),
        },
      ];
    });
  },
});
