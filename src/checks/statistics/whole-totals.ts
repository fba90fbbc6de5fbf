import * as z from "zod/mini";
import { parseCellAddress } from "../../core/model/cell-address";
import { defineCheck } from "../../core/rules/check";
import { cellsOfFormula, type FormulaCells } from "../../core/statistics/formula-cells";
import type { FindReading } from "../../core/statistics/find-readings";
import type { IndicatorReading } from "../../core/statistics/statistics-model";
import { checkRows, counterpart, counterpartText, noForms, rowData } from "./check-rows";

/** The formula of a total reads all rows that make it up: one left out is missed even while it is still blank. */
export default defineCheck({
  name: "whole-totals",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      ...counterpartText.vi,
      leftOut:
        "{form}, dòng {number} “{name}”: công thức {formula} cộng thiếu dòng {rows}; số ở đó sẽ không vào tổng.",
    },
    en: {
      ...noForms.en,
      ...counterpartText.en,
      leftOut:
        "{form}, row {number} “{name}”: the formula {formula} leaves out row {rows}, whose figure is not in the total.",
    },
  },
  run(model) {
    return checkRows(model, (place) => {
      const { row, find } = place;
      const { sumOf = [] } = row.indicator;
      const { formula } = row;
      if (formula === null || sumOf.length === 0) return [];
      const cells = cellsOfFormula(formula);
      if (!cells.isComplete) return [];
      const parts = sumOf.flatMap((id) => find(id) ?? []);
      const leftOut = parts.filter((part) => !isRead(part, row, cells, find));
      // A formula that reads none of the parts computes the total in another way.
      if (leftOut.length === 0 || leftOut.length === sumOf.length) return [];
      const rows = leftOut.map(({ indicator }) => indicator.number).join(", ");
      return [
        {
          anchor: row.figureAnchor,
          messageId: "leftOut",
          data: { ...rowData(place), formula: `=${formula}`, rows },
          relatedInformation: leftOut.map(counterpart),
        },
      ];
    });
  },
});

/** True when the formula reads the part's cell, or those of all that make up the part. */
function isRead(
  part: IndicatorReading,
  total: IndicatorReading,
  cells: FormulaCells,
  find: FindReading
): boolean {
  const { figureAnchor, indicator } = part;
  const own = total.figureAnchor;
  if (figureAnchor.kind !== "sheetRange" || own.kind !== "sheetRange") return false;
  const cell = parseCellAddress(figureAnchor.address);
  if (cell !== null && figureAnchor.sheetId === own.sheetId && cells.reads(cell)) return true;
  const below = (indicator.sumOf ?? []).flatMap((id) => find(id) ?? []);
  return (
    below.length > 0 &&
    below.length === indicator.sumOf?.length &&
    below.every((row) => isRead(row, total, cells, find))
  );
}
