import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import type { IndicatorReading } from "../../core/statistics/statistics-model";
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

type MessageId = "alone" | "together" | "counterpart";

/** Figures that only make sense together are above zero together; those that exclude one another are not. Blank is no zero. */
export default defineCheck({
  name: "paired-figures",
  reads: "statistics",
  options: z.strictObject({}),
  messages: {
    vi: {
      ...noForms.vi,
      ...counterpartText.vi,
      alone:
        "{form}, dòng {number} “{name}” ghi {value}, nhưng dòng {others} lại ghi 0; hai số liệu này phải cùng có.",
      together:
        "{form}, dòng {number} “{name}” ghi {value}, nhưng dòng {others} cũng có số liệu; hai dòng này chỉ được có một.",
    },
    en: {
      ...noForms.en,
      ...counterpartText.en,
      alone:
        "{form}, row {number} “{name}” says {value}, but row {others} says 0; there is none of the one without the other.",
      together:
        "{form}, row {number} “{name}” says {value}, but row {others} has a figure too; only one of them may.",
    },
  },
  run: (model) =>
    checkRows(model, (place) => [...missingPartners(place), ...excludedPartners(place)]),
});

function missingPartners(place: RowInForm): readonly Violation<MessageId>[] {
  const { row, find } = place;
  const { onlyWith = [] } = row.indicator;
  const partners = onlyWith.flatMap((id) => find(id) ?? []);
  const isZero = (partner: IndicatorReading): boolean => numberOf(partner)?.value === 0;
  if (onlyWith.length === 0 || partners.length < onlyWith.length) return [];
  return partners.every(isZero) ? violation(place, "alone", partners) : [];
}

function excludedPartners(place: RowInForm): readonly Violation<MessageId>[] {
  const { row, find } = place;
  const partners = (row.indicator.notWith ?? []).flatMap((id) => find(id) ?? []);
  const filled = partners.filter((partner) => (numberOf(partner)?.value ?? 0) > 0);
  return filled.length === 0 ? [] : violation(place, "together", filled);
}

function violation(
  place: RowInForm,
  messageId: "alone" | "together",
  partners: readonly IndicatorReading[]
): readonly Violation<MessageId>[] {
  const figure = numberOf(place.row);
  if (figure === null || figure.value <= 0) return [];
  const others = partners.map(({ indicator }) => `${indicator.number} “${indicator.name}”`);
  return [
    {
      anchor: place.row.figureAnchor,
      messageId,
      data: { ...rowData(place), value: written(figure), others: others.join(", ") },
      relatedInformation: partners.map(counterpart),
    },
  ];
}
