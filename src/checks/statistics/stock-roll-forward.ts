import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { formatNumber } from "../../core/text/numbers";
import { counterpart, counterpartText, numberOf, rowData, written } from "./check-rows";
import { checkSeries, earlierPlace, precedingFigure, seriesTexts } from "./earlier-figures";

const options = z.strictObject({
  /** Percent of the earlier stock that may go missing or be found: what is replaced is counted in different ways. */
  tolerance: z.number().check(z.gte(0)),
  /** Smaller differences are left alone. */
  leastDifference: z.number().check(z.positive()),
});

/** A stock is that of the report before, with what came and without what went since; asked about, never asserted. */
export default defineCheck({
  name: "stock-roll-forward",
  reads: "statisticsSeries",
  options,
  messages: {
    vi: {
      ...seriesTexts.vi,
      ...counterpartText.vi,
      gap: "{form}, dòng {number} “{name}” ghi {value}; từ {before} ở kỳ trước, thêm {added}, bớt {removed} thì ước còn {expected} (chênh lệch {difference}). Có mục nào chưa tính đủ không?",
    },
    en: {
      ...seriesTexts.en,
      ...counterpartText.en,
      gap: "{form}, row {number} “{name}” says {value}; from the {before} of the period before, with {added} more and {removed} fewer, about {expected} are to be expected (difference {difference}). Was something not counted?",
    },
  },
  run(series, { tolerance, leastDifference }, context) {
    return checkSeries(series, context, (place) => {
      const { row, figure, find } = place;
      const { rollsForward } = row.indicator;
      const before = rollsForward === undefined ? null : precedingFigure(place);
      if (rollsForward === undefined || before === null) return [];
      const added = rollsForward.added.map(find);
      const removed = rollsForward.removed.map(find);
      const moved = [...added, ...removed].flatMap((one) => (one === null ? [] : one));
      if (moved.flatMap((one) => numberOf(one) ?? []).length < added.length + removed.length)
        return [];
      const sum = (rows: typeof added): number =>
        rows.reduce((total, one) => total + (numberOf(one)?.value ?? 0), 0);
      const expected = before.figure.value + sum(added) - sum(removed);
      const difference = figure.value - expected;
      const allowed = Math.max((before.figure.value * tolerance) / 100, leastDifference);
      if (Math.abs(difference) <= allowed) return [];
      return [
        {
          anchor: row.figureAnchor,
          messageId: "gap",
          data: {
            ...rowData(place),
            value: written(figure),
            before: written(before.figure),
            added: formatNumber(sum(added), 0),
            removed: formatNumber(sum(removed), 0),
            expected: formatNumber(expected, 0),
            difference: formatNumber(difference, 0),
          },
          relatedInformation: [earlierPlace(before), ...moved.map(counterpart)],
        },
      ];
    });
  },
});
