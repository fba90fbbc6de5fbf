import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { rowData, shortNumber } from "./check-rows";
import { expectationOf } from "./compare-with-earlier";
import { checkSeries, earlierPlace, seriesTexts } from "./earlier-figures";

const options = z.strictObject({
  /** Earlier periods with a figure above zero that make a history. */
  fewestPeriods: z.number().check(z.int(), z.gte(1)),
  /** Where fewer are to be expected, none at all is nothing unusual. */
  leastExpected: z.number().check(z.positive()),
});

/** A zero where all earlier periods had something: asked about, since nothing is also a possible answer. A blank is no zero. */
export default defineCheck({
  name: "sudden-zeros",
  reads: "statisticsSeries",
  options,
  messages: {
    vi: {
      ...seriesTexts.vi,
      zero: "{form}, dòng {number} “{name}” ghi 0, trong khi các kỳ trước đều có số liệu (ước khoảng {expected} cho kỳ này). Kỳ này không phát sinh, hay chưa có số liệu?",
    },
    en: {
      ...seriesTexts.en,
      zero: "{form}, row {number} “{name}” says 0, while every earlier period had something (about {expected} to be expected). Was there none, or is the figure not known yet?",
    },
  },
  run(series, { fewestPeriods, leastExpected }, context) {
    return checkSeries(series, context, (place) => {
      const { row, figure, earlier } = place;
      if (figure.value !== 0 || earlier.length < fewestPeriods) return [];
      const expectation = expectationOf(place);
      if (expectation === null || expectation.lowest <= 0) return [];
      if (expectation.median < leastExpected) return [];
      return [
        {
          anchor: row.figureAnchor,
          messageId: "zero",
          data: {
            ...rowData(place),
            expected: shortNumber(expectation.median, 0),
          },
          relatedInformation: earlier.map(earlierPlace),
        },
      ];
    });
  },
});
