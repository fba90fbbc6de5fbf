import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { checkRows, noForms, numberOf, rowData, setFigure, shortNumber } from "./check-rows";

/** In a sheet a figure is stored as a number, so that formulas can add it up; Word tables hold text only. */
export default defineCheck({
  name: "numbers-as-numbers",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      textNumber:
        "{form}, dòng {number} “{name}”: “{text}” đang lưu ở dạng văn bản, công thức sẽ không cộng vào.",
      storeNumber: "Chuyển “{text}” thành số {value}",
    },
    en: {
      ...noForms.en,
      textNumber:
        "{form}, row {number} “{name}”: “{text}” is stored as text, so formulas leave it out.",
      storeNumber: "Turn “{text}” into the number {value}",
    },
  },
  run(model) {
    return checkRows(model, (place) => {
      const { row } = place;
      const figure = numberOf(row);
      if (figure === null || !figure.isText || row.figureAnchor.kind !== "sheetRange") return [];
      const { text, value, decimals } = figure;
      const edits = setFigure(row, value, decimals);
      return [
        {
          anchor: row.figureAnchor,
          messageId: "textNumber",
          data: { ...rowData(place), text },
          fixes:
            edits.length === 0
              ? []
              : [
                  {
                    title: {
                      messageId: "storeNumber",
                      data: { text, value: shortNumber(value, decimals) },
                    },
                    isPreferred: true,
                    safety: "safe",
                    edits,
                  },
                ],
        },
      ];
    });
  },
});
