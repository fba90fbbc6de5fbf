import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { figureReadings } from "../../core/statistics/figure-readings";
import { finderOf } from "../../core/statistics/find-readings";
import { checkRows, noForms, numberOf, rowData, type RowInForm } from "./check-rows";

const options = z.strictObject({
  /** Rows with a formula that show the workbook to compute its totals and percentages. */
  fewestFormulas: z.number().check(z.int(), z.gte(1)),
});

/** Where a workbook computes its totals and percentages, none of them is a number typed over its formula. */
export default defineCheck({
  name: "kept-formulas",
  reads: "statistics",
  options,
  messages: {
    vi: {
      ...noForms.vi,
      overwritten:
        "{form}, dòng {number} “{name}” là số gõ tay {value}, trong khi {count} dòng tổng và tỷ lệ khác của tệp có công thức; sửa số thành phần thì dòng này không tự đổi theo.",
    },
    en: {
      ...noForms.en,
      overwritten:
        "{form}, row {number} “{name}” is {value} typed by hand, while {count} other totals and percentages of the file are formulas; it will not follow when its parts change.",
    },
  },
  run(model, { fewestFormulas }) {
    const computed = figureReadings(model).flatMap((reading) => {
      const find = finderOf(model, reading);
      return reading.rows.filter((row) => isComputable({ row, reading, find }));
    });
    const count = computed.filter(({ formula }) => formula !== null).length;
    const isHabit = count >= fewestFormulas && 2 * count > computed.length;
    return checkRows(model, (place) => {
      const { row } = place;
      const figure = numberOf(row);
      if (!isHabit || figure === null || row.formula !== null || !isComputable(place)) return [];
      const data = { ...rowData(place), value: figure.text, count };
      return [{ anchor: row.figureAnchor, messageId: "overwritten", data }];
    });
  },
});

/** True for a stated total and a percentage on a sheet, with all rows it is computed from. */
function isComputable({ row, find }: RowInForm): boolean {
  const { sumOf, isSumStated = true, ratioOf } = row.indicator;
  if (row.figureAnchor.kind !== "sheetRange") return false;
  if (ratioOf !== undefined)
    return find(ratioOf.numerator) !== null && find(ratioOf.denominator) !== null;
  return sumOf !== undefined && isSumStated && sumOf.every((id) => find(id) !== null);
}
