import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import type { FormReading, IndicatorReading } from "../../core/statistics/statistics-model";
import { checkForms, noForms, rowData } from "./check-rows";

/** Rows stand in the order of the form; of rows out of order, the fewest that were moved are named. */
export default defineCheck({
  name: "rows-in-order",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      moved:
        "{form}: dòng {number} “{name}” không đứng ở chỗ của nó trong biểu mẫu; hãy chuyển về sau dòng {before}.",
      movedFirst:
        "{form}: dòng {number} “{name}” không đứng ở chỗ của nó trong biểu mẫu; hãy chuyển lên đầu biểu.",
    },
    en: {
      ...noForms.en,
      moved:
        "{form}: row {number} “{name}” does not stand where the form has it; move it after row {before}.",
      movedFirst:
        "{form}: row {number} “{name}” does not stand where the form has it; move it to the top.",
    },
  },
  run: (model) =>
    checkForms(model, (reading) =>
      movedRows(reading).map((row) => {
        const { indicators } = reading.form;
        const before = indicators[indicators.indexOf(row.indicator) - 1];
        const data = rowData({ row, reading });
        return before === undefined
          ? { anchor: row.anchor, messageId: "movedFirst" as const, data }
          : {
              anchor: row.anchor,
              messageId: "moved" as const,
              data: { ...data, before: `${before.number} “${before.name}”` },
            };
      })
    ),
});

/** Rows outside the longest run that keeps the form's order (patience sorting, n log n). */
function movedRows({ form, rows }: FormReading): readonly IndicatorReading[] {
  const placeOf = new Map(form.indicators.map((indicator, place) => [indicator, place]));
  const places = rows.map(({ indicator }) => placeOf.get(indicator) ?? -1);
  const tails: number[] = [];
  const before = new Array<number>(rows.length).fill(-1);
  places.forEach((place, index) => {
    const length = firstNotBelow(tails, place, places);
    before[index] = length === 0 ? -1 : (tails[length - 1] ?? -1);
    tails[length] = index;
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return rows.filter((_, index) => !kept.has(index));
}

function firstNotBelow(tails: readonly number[], place: number, places: readonly number[]): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[tails[middle] ?? 0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
