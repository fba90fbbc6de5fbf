import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { formatNumber, roundHalfUp } from "../../core/text/numbers";
import {
  checkRows,
  counterpart,
  counterpartText,
  noForms,
  numberOf,
  rowData,
  setFigure,
  shortNumber,
  written,
  type NumberFigure,
} from "./check-rows";
import { compareRatio, recomputeRatio, type RecomputedRatio } from "./recomputed-ratio";

const options = z.strictObject({
  /** "wrong": percentages that do not follow from their rows; "cutOff": those whose last decimals were dropped unrounded. */
  deviation: z.enum(["wrong", "cutOff"]),
});

/** Decimals a percentage is written with where it shows none. */
const usualDecimals = 2;

/** A percentage is its numerator over its denominator, within the rounding interval of the decimals shown. */
export default defineCheck({
  name: "ratio-equals",
  reads: "statistics",
  options,
  messages: {
    vi: {
      ...noForms.vi,
      ...counterpartText.vi,
      wrong:
        "{form}, dòng {number} “{name}” ghi {value}%, nhưng tính từ dòng {numeratorNumber} ({numerator}) trên dòng {denominatorNumber} ({denominator}) được {recomputed}% (chênh lệch {difference} điểm phần trăm).",
      countForRatio:
        "{form}, dòng {number} “{name}” ghi {value}, có vẻ là số đếm trong dòng tỷ lệ: tính từ dòng {numeratorNumber} ({numerator}) trên dòng {denominatorNumber} ({denominator}) được {recomputed}%.",
      fraction:
        "{form}, dòng {number} “{name}” ghi {value}, có vẻ chưa nhân với 100: tính từ dòng {numeratorNumber} ({numerator}) trên dòng {denominatorNumber} ({denominator}) được {recomputed}%.",
      cutOff:
        "{form}, dòng {number} “{name}” ghi {value}%: số lẻ bị cắt bỏ thay vì làm tròn. Dòng {numeratorNumber} ({numerator}) trên dòng {denominatorNumber} ({denominator}) làm tròn là {recomputed}%.",
      setRatio: "Ghi {recomputed}% vào dòng {number}",
    },
    en: {
      ...noForms.en,
      ...counterpartText.en,
      wrong:
        "{form}, row {number} “{name}” says {value}%, but row {numeratorNumber} ({numerator}) over row {denominatorNumber} ({denominator}) is {recomputed}% (difference {difference} percentage points).",
      countForRatio:
        "{form}, row {number} “{name}” says {value}, which looks like a count in a percentage row: row {numeratorNumber} ({numerator}) over row {denominatorNumber} ({denominator}) is {recomputed}%.",
      fraction:
        "{form}, row {number} “{name}” says {value}, which looks not multiplied by 100: row {numeratorNumber} ({numerator}) over row {denominatorNumber} ({denominator}) is {recomputed}%.",
      cutOff:
        "{form}, row {number} “{name}” says {value}%: the decimals were cut off, not rounded. Row {numeratorNumber} ({numerator}) over row {denominatorNumber} ({denominator}) rounds to {recomputed}%.",
      setRatio: "Write {recomputed}% in row {number}",
    },
  },
  run(model, { deviation }) {
    return checkRows(model, (place) => {
      const { row, find } = place;
      const figure = numberOf(row);
      const ratio = recomputeRatio(row, find);
      if (figure === null || ratio === null || ratio.exact === null) return [];
      if (compareRatio(figure, ratio) !== deviation) return [];
      const decimals = figure.decimals === 0 ? usualDecimals : figure.decimals;
      const rounded = roundHalfUp(ratio.exact, decimals);
      const edits = setFigure(row, rounded, decimals);
      const data = { ...rowData(place), recomputed: shortNumber(rounded, decimals) };
      return [
        {
          anchor: row.figureAnchor,
          messageId: deviation === "cutOff" ? "cutOff" : kindOfError(figure, ratio),
          data: {
            ...data,
            ...partData(ratio),
            value: written(figure),
            difference: formatNumber(figure.value - rounded, decimals),
          },
          relatedInformation: [counterpart(ratio.numerator), counterpart(ratio.denominator)],
          fixes:
            edits.length === 0
              ? []
              : [
                  {
                    title: { messageId: "setRatio", data },
                    isPreferred: true,
                    safety: "confirm",
                    edits,
                  },
                ],
        },
      ];
    });
  },
});

function kindOfError(
  figure: NumberFigure,
  ratio: RecomputedRatio
): "wrong" | "countForRatio" | "fraction" {
  const percent = {
    ...figure,
    value: figure.value * 100,
    decimals: Math.max(0, figure.decimals - 2),
  };
  if (figure.value > 0 && figure.value <= 1 && compareRatio(percent, ratio) !== "wrong") {
    return "fraction";
  }
  return figure.value > 100 && ratio.highest <= 100 ? "countForRatio" : "wrong";
}

function partData({ numerator, denominator }: RecomputedRatio): Readonly<Record<string, string>> {
  const above = numberOf(numerator);
  const below = numberOf(denominator);
  return {
    numeratorNumber: numerator.indicator.number,
    numerator: above === null ? "" : written(above),
    denominatorNumber: denominator.indicator.number,
    denominator: below === null ? "" : written(below),
  };
}
