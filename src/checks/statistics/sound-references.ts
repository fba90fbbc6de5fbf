import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { checkRows, noForms, rowData } from "./check-rows";

/** "#REF!" in a formula's own text: the cell it read is gone, whatever number still shows. */
const lostReference = /#REF!/iu;

/** No formula reads a cell that was deleted; where the cell shows the error, it is told as an unreadable figure. */
export default defineCheck({
  name: "sound-references",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      lostReference:
        "{form}, dòng {number} “{name}”: công thức {formula} trỏ tới ô đã bị xóa, nên số đang hiện không còn tính từ biểu.",
    },
    en: {
      ...noForms.en,
      lostReference:
        "{form}, row {number} “{name}”: the formula {formula} reads a cell that was deleted, so what it shows no longer comes from the form.",
    },
  },
  run(model) {
    return checkRows(model, (place) => {
      const { figure, figureAnchor, formula } = place.row;
      if (formula === null || figure.kind === "unreadable" || !lostReference.test(formula))
        return [];
      const data = { ...rowData(place), formula: `=${formula}` };
      return [{ anchor: figureAnchor, messageId: "lostReference", data }];
    });
  },
});
