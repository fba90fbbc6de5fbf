import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { checkRows, noForms, numberOf, rowData, type NumberFigure } from "./check-rows";
import type { Indicator } from "../../core/law/statistics-form";

type Fault = "negative" | "percentSign" | "notWhole";

/** What is counted is a whole number from zero up; money may have decimals, but is not negative either. */
export default defineCheck({
  name: "whole-numbers",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      negative: "{form}, dòng {number} “{name}” ghi {text}: số liệu đếm không thể âm.",
      percentSign:
        "{form}, dòng {number} “{name}” là số đếm nhưng lại ghi tỷ lệ phần trăm: {text}.",
      notWhole: "{form}, dòng {number} “{name}” ghi {text}: số liệu đếm phải là số nguyên.",
    },
    en: {
      ...noForms.en,
      negative: "{form}, row {number} “{name}” says {text}: a count cannot be negative.",
      percentSign: "{form}, row {number} “{name}” is a count, but holds a percentage: {text}.",
      notWhole: "{form}, row {number} “{name}” says {text}: a count must be a whole number.",
    },
  },
  run(model) {
    return checkRows(model, (place): readonly Violation<Fault>[] => {
      const { indicator, figureAnchor } = place.row;
      const figure = numberOf(place.row);
      const fault = figure === null ? null : faultOf(figure, indicator);
      if (figure === null || fault === null) return [];
      const data = { ...rowData(place), text: figure.text };
      return [{ anchor: figureAnchor, messageId: fault, data }];
    });
  },
});

function faultOf(figure: NumberFigure, { nature, mayHaveDecimals }: Indicator): Fault | null {
  if (nature === "group" || nature === "ratio" || nature === "code") return null;
  if (figure.value < 0) return "negative";
  if (figure.hasPercentSign) return "percentSign";
  return Number.isInteger(figure.value) || mayHaveDecimals === true ? null : "notWhole";
}
