import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { formatNumber, roundHalfUp } from "../../core/text/numbers";
import {
  checkRows,
  counterpart,
  counterpartText,
  noForms,
  numberOf,
  rowData,
  written,
  type RowInForm,
} from "./check-rows";

const options = z.strictObject({
  /** Limits that cannot be passed, or those that seldom are. */
  isFirm: z.boolean(),
});

type MessageId = "partExceeds" | "partsExceed" | "counterpart";

/** A part is not more than its whole, nor parts together, even where they need not be all of it. */
export default defineCheck({
  name: "parts-within-whole",
  reads: "statistics",
  options,
  messages: {
    vi: {
      ...noForms.vi,
      ...counterpartText.vi,
      partExceeds:
        "{form}, dòng {number} “{name}” ghi {value}, lớn hơn dòng {wholeNumber} “{wholeName}” ({whole}) là {difference}.",
      partsExceed:
        "{form}, các dòng {parts} cộng lại được {sum}, lớn hơn dòng {number} “{name}” ({value}) là {difference}.",
    },
    en: {
      ...noForms.en,
      ...counterpartText.en,
      partExceeds:
        "{form}, row {number} “{name}” says {value}, which is {difference} more than row {wholeNumber} “{wholeName}” ({whole}).",
      partsExceed:
        "{form}, rows {parts} add up to {sum}, which is {difference} more than row {number} “{name}” ({value}).",
    },
  },
  run(model, { isFirm }) {
    return checkRows(model, (place) => {
      const { isLimitFirm = true } = place.row.indicator;
      const alone = isLimitFirm === isFirm ? exceededLimits(place) : [];
      return isFirm ? [...alone, ...exceededWhole(place)] : alone;
    });
  },
});

function exceededLimits(place: RowInForm): readonly Violation<MessageId>[] {
  const { row, find } = place;
  const part = numberOf(row);
  if (part === null) return [];
  return (row.indicator.atMost ?? []).flatMap((id): readonly Violation<MessageId>[] => {
    const limit = find(id);
    const whole = numberOf(limit);
    if (limit === null || whole === null || part.value <= whole.value) return [];
    const decimals = Math.max(part.decimals, whole.decimals);
    return [
      {
        anchor: row.figureAnchor,
        messageId: "partExceeds",
        data: {
          ...rowData(place),
          value: written(part),
          wholeNumber: limit.indicator.number,
          wholeName: limit.indicator.name,
          whole: written(whole),
          difference: formatNumber(part.value - whole.value, decimals),
        },
        relatedInformation: [counterpart(limit)],
      },
    ];
  });
}

function exceededWhole(place: RowInForm): readonly Violation<MessageId>[] {
  const { row, find } = place;
  const whole = numberOf(row);
  const rows = (row.indicator.holdsAtLeast ?? []).flatMap((id) => find(id) ?? []);
  const parts = rows.flatMap((part) => numberOf(part) ?? []);
  if (whole === null || parts.length === 0) return [];
  const decimals = Math.max(whole.decimals, ...parts.map((part) => part.decimals));
  const exact = parts.reduce((total, { value }) => total + value, 0);
  const sum = roundHalfUp(exact, decimals);
  if (parts.some(({ value }) => value < 0) || sum <= whole.value) return [];
  const counted = rows.filter((part) => numberOf(part) !== null);
  return [
    {
      anchor: row.figureAnchor,
      messageId: "partsExceed",
      data: {
        ...rowData(place),
        value: written(whole),
        parts: counted.map((part) => part.indicator.number).join(" + "),
        sum: formatNumber(sum, decimals),
        difference: formatNumber(sum - whole.value, decimals),
      },
      relatedInformation: counted.map(counterpart),
    },
  ];
}
