import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { formatNumber, roundingInterval } from "../../core/text/numbers";
import {
  counterpart,
  counterpartText,
  numberOf,
  rowData,
  shortNumber,
  written,
} from "./check-rows";
import { checkSeries, earlierPlace, precedingFigure, seriesTexts } from "./earlier-figures";

const options = z.strictObject({
  /** The posts of the base year are between this many times those of now and this part of them. */
  baseWithin: z.number().check(z.gt(1)),
});

/**
 * A percentage that is built up over the years moves by what was counted since the report before. The posts of the base
 * year stand in no form, so those of now, within a wide margin, take their place.
 */
export default defineCheck({
  name: "built-up-ratios",
  reads: "statisticsSeries",
  options,
  messages: {
    vi: {
      ...seriesTexts.vi,
      ...counterpartText.vi,
      fallen:
        "{form}, dòng {number} “{name}” ghi {value}%, thấp hơn {before}% của kỳ trước; tỷ lệ tính dồn từ năm gốc thì không giảm.",
      otherStep:
        "{form}, dòng {number} “{name}” từ {before}% lên {value}% (thêm {step} điểm phần trăm), không tương xứng với {flow} ghi ở dòng {flowNumber} trong kỳ (ước thêm {least} đến {most}).",
    },
    en: {
      ...seriesTexts.en,
      ...counterpartText.en,
      fallen:
        "{form}, row {number} “{name}” says {value}%, less than the {before}% of the period before; what is built up since a base year does not fall.",
      otherStep:
        "{form}, row {number} “{name}” went from {before}% to {value}% ({step} percentage points more), out of proportion to the {flow} of row {flowNumber} in the period ({least} to {most} are to be expected).",
    },
  },
  run(series, { baseWithin }, context) {
    return checkSeries(series, context, (place) => {
      const { row, figure, find } = place;
      const { builtUpBy } = row.indicator;
      const before = builtUpBy === undefined ? null : precedingFigure(place);
      if (builtUpBy === undefined || before === null) return [];
      const [flowRow, postsRow] = [find(builtUpBy.flow), find(builtUpBy.posts)];
      const [flow, posts] = [numberOf(flowRow), numberOf(postsRow)];
      if (flowRow === null || flow === null || posts === null || posts.value <= 0) return [];
      const [lowest, highest] = roundingInterval(figure.value, figure.decimals);
      const [lowestBefore, highestBefore] = roundingInterval(
        before.figure.value,
        before.figure.decimals
      );
      const [leastStep, mostStep] = [lowest - highestBefore - tiny, highest - lowestBefore + tiny];
      const plain = (flow.value / posts.value) * 100;
      const [least, most] = [plain / baseWithin, plain * baseWithin];
      const isFallen = mostStep < 0;
      if (!isFallen && least <= mostStep && leastStep <= most) return [];
      const decimals = Math.max(figure.decimals, before.figure.decimals);
      return [
        {
          anchor: row.figureAnchor,
          messageId: isFallen ? ("fallen" as const) : ("otherStep" as const),
          data: {
            ...rowData(place),
            value: written(figure),
            before: written(before.figure),
            step: formatNumber(figure.value - before.figure.value, decimals),
            flow: written(flow),
            flowNumber: flowRow.indicator.number,
            least: shortNumber(least, 2),
            most: shortNumber(most, 2),
          },
          relatedInformation: [earlierPlace(before), counterpart(flowRow)],
        },
      ];
    });
  },
});

/** What binary fractions may add. */
const tiny = 1e-9;
