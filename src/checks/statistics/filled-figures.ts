import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import type { IndicatorReading } from "../../core/statistics/statistics-model";
import { checkColumns, columnName, noForms, numberOf, rowData, type RowInForm } from "./check-rows";

/** Every row that takes a figure has one: a blank is not a zero. A form that nobody has begun to fill is told once. */
export default defineCheck({
  name: "filled-figures",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      blank: "{form}, dòng {number} “{name}” chưa có số liệu; ô trống không được hiểu là số 0.",
      blankForm:
        "{form} chưa điền số liệu nào: cả {count} chỉ tiêu đều để trống; ô trống không được hiểu là số 0.",
    },
    en: {
      ...noForms.en,
      blank: "{form}, row {number} “{name}” has no figure; a blank is not read as zero.",
      blankForm:
        "{form} has no figures yet: all {count} indicators are blank; a blank is not read as zero.",
    },
  },
  run(model) {
    return checkColumns(model, (reading, find): readonly Violation<"blank" | "blankForm">[] => {
      const rows = reading.rows.filter(({ indicator }) => indicator.nature !== "group");
      if (rows.length > 1 && rows.every(isBlank)) {
        const data = { form: columnName(reading), count: rows.length };
        return [{ anchor: reading.anchor, messageId: "blankForm", data }];
      }
      return rows
        .filter((row) => isBlank(row) && !hasNothingToSay({ row, reading, find }))
        .map((row) => ({
          anchor: row.figureAnchor,
          messageId: "blank",
          data: rowData({ row, reading }),
        }));
    });
  },
});

function isBlank({ figure }: IndicatorReading): boolean {
  return figure.kind === "blank";
}

/** A percentage of nothing, or of a row that is itself not filled; the details of what was not done or is denied above. */
function hasNothingToSay({ row, reading, find }: RowInForm): boolean {
  const { id, ratioOf, parent, onlyWith = [] } = row.indicator;
  const sources = onlyWith.map(find);
  const isOutcome = sources.every((source) => source?.indicator.onlyWith?.includes(id) !== true);
  if (sources.length > 0 && isOutcome && sources.every((one) => numberOf(one)?.value === 0))
    return true;
  if (ratioOf !== undefined) {
    const denominator = find(ratioOf.denominator);
    return denominator !== null && (numberOf(denominator)?.value ?? 0) === 0;
  }
  const above = reading.rows.find(({ indicator }) => indicator.number === parent);
  return above?.indicator.nature === "code" && numberOf(above)?.value === 0;
}
