import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { checkRows, noForms, rowData } from "./check-rows";

/** The cell of a figure holds a number, a stated absence or nothing: not words, an error value or a date. */
export default defineCheck({
  name: "readable-figures",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      unreadable: "{form}, dòng {number} “{name}” ghi “{text}”, không đọc được thành số.",
    },
    en: {
      ...noForms.en,
      unreadable: "{form}, row {number} “{name}” says “{text}”, which cannot be read as a number.",
    },
  },
  run(model) {
    return checkRows(model, (place) => {
      const { figure, figureAnchor, indicator } = place.row;
      if (figure.kind !== "unreadable" || indicator.nature === "group") return [];
      const data = { ...rowData(place), text: figure.text };
      return [{ anchor: figureAnchor, messageId: "unreadable", data }];
    });
  },
});
