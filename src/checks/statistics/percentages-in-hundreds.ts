import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { figureReadings } from "../../core/statistics/figure-readings";
import type { IndicatorReading } from "../../core/statistics/statistics-model";
import {
  checkRows,
  noForms,
  numberOf,
  rowData,
  setFigure,
  shortNumber,
  written,
} from "./check-rows";

const options = z.strictObject({
  /** So many percentages, none of them above 1, show that the file keeps shares of one. */
  fewestShares: z.number().check(z.int(), z.gte(2)),
});

/**
 * Percentages are written from 0 to 100, not as shares of one. Where a percentage's own rows stand in the form they
 * decide, so only those that nothing can be computed from are looked at here, all of a file together.
 */
export default defineCheck({
  name: "percentages-in-hundreds",
  reads: "statistics",
  options,
  messages: {
    vi: {
      ...noForms.vi,
      share:
        "{form}, dòng {number} “{name}” ghi {value}; mọi tỷ lệ như vậy trong tệp đều không quá 1, có vẻ chưa nhân với 100.",
      multiply: "Ghi {percentage} vào dòng {number}",
    },
    en: {
      ...noForms.en,
      share:
        "{form}, row {number} “{name}” says {value}; no such percentage of the file is above 1, so they look not multiplied by 100.",
      multiply: "Write {percentage} in row {number}",
    },
  },
  run(model, { fewestShares }) {
    const above = figureReadings(model)
      .flatMap(({ rows }) => rows.filter(isFree))
      .filter((row) => (numberOf(row)?.value ?? 0) > 0);
    const isHabit =
      above.length >= fewestShares && above.every((row) => (numberOf(row)?.value ?? 0) <= 1);
    return checkRows(model, (place) => {
      const { row } = place;
      const figure = numberOf(row);
      if (!isHabit || figure === null || !above.includes(row)) return [];
      const decimals = Math.max(0, figure.decimals - 2);
      const percentage = Number((figure.value * 100).toFixed(10));
      const edits = setFigure(row, percentage, Math.max(decimals, 2));
      const data = { ...rowData(place), value: written(figure) };
      const title = { ...rowData(place), percentage: shortNumber(percentage, 2) };
      return [
        {
          anchor: row.figureAnchor,
          messageId: "share",
          data,
          fixes:
            edits.length === 0
              ? []
              : [{ title: { messageId: "multiply", data: title }, safety: "confirm", edits }],
        },
      ];
    });
  },
});

/** A percentage without rows it could be computed from, written without its sign. */
function isFree(row: IndicatorReading): boolean {
  const { nature, ratioOf } = row.indicator;
  return nature === "ratio" && ratioOf === undefined && numberOf(row)?.hasPercentSign === false;
}
