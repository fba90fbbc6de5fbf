import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import { formatNumber } from "../../core/text/numbers";
import {
  checkRows,
  counterpart,
  counterpartText,
  noForms,
  numberOf,
  rowData,
  written,
} from "./check-rows";

/** The same quantity reported in two forms has one value. */
export default defineCheck({
  name: "equal-figures",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      ...counterpartText.vi,
      different:
        "{form}, dòng {number} “{name}” ghi {value}, còn {otherForm}, dòng {otherNumber} “{otherName}” ghi {otherValue} (chênh lệch {difference}).",
    },
    en: {
      ...noForms.en,
      ...counterpartText.en,
      different:
        "{form}, row {number} “{name}” says {value}, but {otherForm}, row {otherNumber} “{otherName}” says {otherValue} (difference {difference}).",
    },
  },
  run(model) {
    const formOf = new Map(
      model.forms.flatMap(({ form }) => form.indicators.map(({ id }) => [id, form.code] as const))
    );
    return checkRows(model, (place) => {
      const { row, find } = place;
      const figure = numberOf(row);
      return (row.indicator.equals ?? []).flatMap((id) => {
        const other = find(id);
        const twin = numberOf(other);
        if (other === null || twin === null || figure?.value === twin.value) return [];
        if (figure === null) return [];
        const decimals = Math.max(figure.decimals, twin.decimals);
        return [
          {
            anchor: row.figureAnchor,
            messageId: "different" as const,
            data: {
              ...rowData(place),
              value: written(figure),
              otherForm: formOf.get(id) ?? "",
              otherNumber: other.indicator.number,
              otherName: other.indicator.name,
              otherValue: written(twin),
              difference: formatNumber(figure.value - twin.value, decimals),
            },
            relatedInformation: [counterpart(other)],
          },
        ];
      });
    });
  },
});
