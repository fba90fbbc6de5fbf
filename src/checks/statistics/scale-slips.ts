import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { rowData, shortNumber, written } from "./check-rows";
import { expectationOf, slipOf } from "./compare-with-earlier";
import { checkSeries, earlierPlace, seriesTexts } from "./earlier-figures";

const options = z.strictObject({
  /** Times above the highest or below the lowest earlier figure before a slip is thought of. */
  factor: z.number().check(z.gt(1)),
  /** Smaller differences are left alone. */
  leastDifference: z.number().check(z.positive()),
});

/** A figure ten, a hundred or a thousand times what earlier ones lead to expect: a slipped unit or decimal sign. */
export default defineCheck({
  name: "scale-slips",
  reads: "statisticsSeries",
  options,
  messages: {
    vi: {
      ...seriesTexts.vi,
      tooLarge:
        "{form}, dòng {number} “{name}” ghi {value}, gấp khoảng {times} lần mức {expected} ước theo các kỳ trước. Có nhầm đơn vị tính hoặc thừa chữ số không?",
      tooSmall:
        "{form}, dòng {number} “{name}” ghi {value}, chỉ bằng khoảng 1/{times} mức {expected} ước theo các kỳ trước. Có nhầm đơn vị tính hoặc thiếu chữ số không?",
    },
    en: {
      ...seriesTexts.en,
      tooLarge:
        "{form}, row {number} “{name}” says {value}, about {times} times the {expected} that earlier periods lead to expect. Is it the unit of measure, or a digit too many?",
      tooSmall:
        "{form}, row {number} “{name}” says {value}, about 1/{times} of the {expected} that earlier periods lead to expect. Is it the unit of measure, or a digit too few?",
    },
  },
  run(series, limits, context) {
    return checkSeries(series, context, (place) => {
      const { row, figure, earlier } = place;
      const expectation = expectationOf(place);
      const slip = expectation === null ? null : slipOf(figure.value, expectation, limits);
      if (expectation === null || slip === null) return [];
      return [
        {
          anchor: row.figureAnchor,
          messageId: slip.isTooLarge ? ("tooLarge" as const) : ("tooSmall" as const),
          data: {
            ...rowData(place),
            value: written(figure),
            times: slip.times,
            expected: shortNumber(expectation.median, expectation.median < 10 ? 1 : 0),
          },
          relatedInformation: earlier.map(earlierPlace),
        },
      ];
    });
  },
});
