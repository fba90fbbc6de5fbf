import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { checkRows, noForms, rowData } from "./check-rows";

/** A dash or "không có" in place of a figure comes with a note that says why. */
export default defineCheck({
  name: "explained-absences",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      unexplained:
        "{form}, dòng {number} “{name}” ghi “{text}” mà cột Ghi chú không nói rõ: không phát sinh, hay chưa tổng hợp được?",
    },
    en: {
      ...noForms.en,
      unexplained:
        "{form}, row {number} “{name}” says “{text}”, and no note tells whether there was nothing or it could not be collected.",
    },
  },
  run(model) {
    return checkRows(model, (place) => {
      const { figure, figureAnchor, indicator, note } = place.row;
      if (figure.kind !== "statedAbsence" || indicator.nature === "group" || note !== "") return [];
      const data = { ...rowData(place), text: figure.text };
      return [{ anchor: figureAnchor, messageId: "unexplained", data }];
    });
  },
});
