import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { formatNumber, roundingInterval } from "../../core/text/numbers";
import { rowData, written, type NumberFigure } from "./check-rows";
import {
  checkSeries,
  earlierPlace,
  seriesTexts,
  windowData,
  type EarlierFigure,
  type RowInSeries,
} from "./earlier-figures";

/** What is counted within a window is no less than what was counted in windows inside it that do not overlap. */
export default defineCheck({
  name: "nested-windows",
  reads: "statisticsSeries",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...seriesTexts.vi,
      lessThanPart:
        "{form}, dòng {number} “{name}” ghi {value} cho thời gian từ {from} đến {to}, nhỏ hơn {sum} đã báo cáo cho một kỳ nằm trong đó (thiếu {difference}).",
      lessThanParts:
        "{form}, dòng {number} “{name}” ghi {value} cho thời gian từ {from} đến {to}, nhỏ hơn tổng {parts} = {sum} của các kỳ nằm trong đó (thiếu {difference}).",
    },
    en: {
      ...seriesTexts.en,
      lessThanPart:
        "{form}, row {number} “{name}” says {value} for {from} to {to}, less than the {sum} reported for a period inside it (short by {difference}).",
      lessThanParts:
        "{form}, row {number} “{name}” says {value} for {from} to {to}, less than {parts} = {sum} of the periods inside it (short by {difference}).",
    },
  },
  run(series, _, context) {
    return checkSeries(series, context, (place) => {
      const { row, figure, current } = place;
      if (row.indicator.nature !== "flow") return [];
      const parts = largestParts(place);
      const sum = parts.reduce((total, part) => total + part.figure.value, 0);
      const least = parts.reduce((total, part) => total + lowest(part.figure, row), 0);
      if (parts.length === 0 || highest(figure, row) >= least) return [];
      const decimals = Math.max(figure.decimals, ...parts.map((part) => part.figure.decimals));
      return [
        {
          anchor: row.figureAnchor,
          messageId: parts.length === 1 ? ("lessThanPart" as const) : ("lessThanParts" as const),
          data: {
            ...rowData(place),
            ...windowData(current),
            value: written(figure),
            parts: parts.map((part) => written(part.figure)).join(" + "),
            sum: formatNumber(sum, decimals),
            difference: formatNumber(sum - figure.value, decimals),
          },
          relatedInformation: parts.map(earlierPlace),
        },
      ];
    });
  },
});

/** Of the windows inside the current one, those without overlap whose figures add up to most. */
function largestParts({ current, earlier }: RowInSeries): readonly EarlierFigure[] {
  const { from, to } = current.window;
  const inside = earlier
    .filter(({ source: { window } }) => from <= window.from && window.to <= to)
    .filter(({ source: { window } }) => window.from !== from || window.to !== to);
  const best: { readonly sum: number; readonly parts: readonly EarlierFigure[] }[] = [
    { sum: 0, parts: [] },
  ];
  inside.forEach((part, index) => {
    const start = part.source.window.from;
    const before = inside.findLastIndex(({ source }) => source.window.to < start);
    const joined = best[before + 1] ?? { sum: 0, parts: [] };
    const without = best[index] ?? { sum: 0, parts: [] };
    const sum = joined.sum + part.figure.value;
    const isLarger = part.figure.value > 0 && sum >= without.sum;
    best.push(isLarger ? { sum, parts: [...joined.parts, part] } : without);
  });
  return best.at(-1)?.parts ?? [];
}

/** A count is exact; money is written rounded. */
function lowest({ value, decimals }: NumberFigure, { indicator }: RowInSeries["row"]): number {
  return indicator.mayHaveDecimals === true ? roundingInterval(value, decimals)[0] : value;
}

function highest({ value, decimals }: NumberFigure, { indicator }: RowInSeries["row"]): number {
  return indicator.mayHaveDecimals === true ? roundingInterval(value, decimals)[1] : value;
}
