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
  written,
} from "./check-rows";

const options = z.strictObject({
  /** Totals whose equation the form states, or those where it was inferred. */
  isStated: z.boolean(),
});

/** A total is the sum of its parts, as the form declares them; the size of the discrepancy is said. */
export default defineCheck({
  name: "sum-equals",
  reads: "statistics",
  options,
  messages: {
    vi: {
      ...noForms.vi,
      ...counterpartText.vi,
      mismatch:
        "{form}, dòng {number} “{name}” ghi {value}, nhưng các dòng {parts} cộng lại được {sum} (chênh lệch {difference}).",
      setTotal: "Ghi {sum} vào dòng {number}",
    },
    en: {
      ...noForms.en,
      ...counterpartText.en,
      mismatch:
        "{form}, row {number} “{name}” says {value}, but rows {parts} add up to {sum} (difference {difference}).",
      setTotal: "Write {sum} in row {number}",
    },
  },
  run(model, { isStated }) {
    const summands = new Set(
      model.forms.flatMap(({ form }) => form.indicators.flatMap(({ sumOf = [] }) => sumOf))
    );
    return checkRows(model, (place) => {
      const { row, find } = place;
      const { sumOf, isSumStated = true } = row.indicator;
      const total = numberOf(row);
      if (sumOf === undefined || isSumStated !== isStated || total === null) return [];
      const rows = sumOf.flatMap((id) => find(id) ?? []);
      const parts = rows.flatMap((part) => numberOf(part) ?? []);
      if (parts.length < sumOf.length) return [];
      const decimals = Math.max(total.decimals, ...parts.map((part) => part.decimals));
      const exact = parts.reduce((sum, { value }) => sum + value, 0);
      const sum = roundHalfUp(exact, decimals);
      const difference = roundHalfUp(total.value - sum, decimals);
      if (difference === 0) return [];
      const edits = setFigure(row, sum, decimals);
      const data = { ...rowData(place), sum: formatNumber(sum, decimals) };
      return [
        {
          anchor: row.figureAnchor,
          messageId: "mismatch",
          data: {
            ...data,
            value: written(total),
            parts: rows.map((part) => part.indicator.number).join(" + "),
            difference: formatNumber(difference, decimals),
          },
          relatedInformation: rows.map(counterpart),
          fixes:
            edits.length === 0
              ? []
              : [
                  {
                    title: { messageId: "setTotal", data },
                    isPreferred: !summands.has(row.indicator.id),
                    safety: "confirm",
                    edits,
                  },
                ],
        },
      ];
    });
  },
});
