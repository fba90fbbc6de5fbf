import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { checkRows, noForms, numberOf, rowData } from "./check-rows";

/** A heading row holds no figure of its own; a total written there belongs in the row below that asks for it. */
export default defineCheck({
  name: "figureless-groups",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      figureInGroup:
        "{form}, dòng {number} “{name}” là dòng nhóm nhưng lại ghi {value}; nếu là số tổng, hãy ghi vào dòng tổng số bên dưới.",
    },
    en: {
      ...noForms.en,
      figureInGroup:
        "{form}, row {number} “{name}” is a heading, yet it says {value}; a total belongs in the total's own row below.",
    },
  },
  run(model) {
    return checkRows(model, (place) => {
      const { indicator, figureAnchor } = place.row;
      const figure = numberOf(place.row);
      if (indicator.nature !== "group" || figure === null) return [];
      const data = { ...rowData(place), value: figure.text };
      return [{ anchor: figureAnchor, messageId: "figureInGroup", data }];
    });
  },
});
