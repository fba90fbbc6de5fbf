import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { checkRows, noForms, numberOf, rowData, type RowInForm } from "./check-rows";

/** Every row that takes a figure has one: a blank is not a zero. */
export default defineCheck({
  name: "filled-figures",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      blank: "{form}, dòng {number} “{name}” chưa có số liệu; ô trống không được hiểu là số 0.",
    },
    en: {
      ...noForms.en,
      blank: "{form}, row {number} “{name}” has no figure; a blank is not read as zero.",
    },
  },
  run(model) {
    return checkRows(model, (place) => {
      const { figure, figureAnchor, indicator } = place.row;
      if (figure.kind !== "blank" || indicator.nature === "group") return [];
      if (hasNothingToSay(place)) return [];
      return [{ anchor: figureAnchor, messageId: "blank", data: rowData(place) }];
    });
  },
});

/** A percentage of nothing, or of a row that is itself not filled; and the details of what the code above denies. */
function hasNothingToSay({ row, reading, find }: RowInForm): boolean {
  const { ratioOf, parent } = row.indicator;
  if (ratioOf !== undefined) {
    const denominator = find(ratioOf.denominator);
    return denominator !== null && (numberOf(denominator)?.value ?? 0) === 0;
  }
  const above = reading.rows.find(({ indicator }) => indicator.number === parent);
  return above?.indicator.nature === "code" && numberOf(above)?.value === 0;
}
