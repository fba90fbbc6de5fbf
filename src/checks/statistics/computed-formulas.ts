import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { checkRows, noForms, rowData } from "./check-rows";

/** A formula in a figure's cell has been computed: a file no spreadsheet program has saved holds no values. */
export default defineCheck({
  name: "computed-formulas",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      uncomputed:
        "{form}, dòng {number} “{name}” có công thức {formula} nhưng tệp chưa lưu kết quả; hãy mở tệp bằng phần mềm bảng tính, tính lại rồi lưu.",
    },
    en: {
      ...noForms.en,
      uncomputed:
        "{form}, row {number} “{name}” has the formula {formula}, but the file holds no value for it; open it in a spreadsheet program, recalculate and save.",
    },
  },
  run(model) {
    return checkRows(model, (place) => {
      const { figure, figureAnchor, indicator } = place.row;
      if (figure.kind !== "uncomputed" || indicator.nature === "group") return [];
      const data = { ...rowData(place), formula: figure.text };
      return [{ anchor: figureAnchor, messageId: "uncomputed", data }];
    });
  },
});
