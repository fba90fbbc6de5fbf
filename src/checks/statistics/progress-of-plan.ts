import type { PeriodKind } from "../../core/law/calendar";
import type { CheckContext, CheckOutcome, MessageReference } from "../../core/rules/check";
import type { IndicatorReading, StatisticsModel } from "../../core/statistics/statistics-model";
import {
  checkRows,
  counterpart,
  counterpartText,
  noForms,
  numberOf,
  rowData,
  written,
  type NumberFigure,
  type RowInForm,
} from "./check-rows";

/** How far a row has come with what another one sets for the year. */
export interface ProgressOfPlan {
  readonly done: NumberFigure;
  readonly target: NumberFigure;
  readonly targetRow: IndicatorReading;
  /** `{value}` and `{target}` as they are written. */
  readonly data: { readonly value: string; readonly target: string };
}

/** What one check says of the progress of a row, beside what `checkProgress` adds; null where there is nothing to say. */
type Judge<MessageId extends string> = (
  progress: ProgressOfPlan,
  place: RowInForm,
  period: PeriodKind
) => Pick<Required<MessageReference<MessageId>>, "messageId" | "data"> | null;

/** Judges every row that tells its progress; without a period the check cannot be carried out. */
export function checkProgress<MessageId extends string>(
  model: StatisticsModel,
  { facts }: Pick<CheckContext, "facts">,
  judge: Judge<MessageId>
): CheckOutcome<MessageId | "counterpart" | "noForms" | "noPeriod"> {
  const period = facts.period?.value ?? null;
  if (period === null) return { kind: "notApplicable", reason: { messageId: "noPeriod" } };
  return checkRows<MessageId | "counterpart">(model, (place) => {
    const progress = progressOf(place);
    const said = progress === null ? null : judge(progress, place, period);
    if (progress === null || said === null) return [];
    return [
      {
        anchor: place.row.figureAnchor,
        messageId: said.messageId,
        data: { ...rowData(place), ...progress.data, ...said.data },
        relatedInformation: [counterpart(progress.targetRow)],
      },
    ];
  });
}

/** The progress a row tells; null where it tells none, a figure is missing, or nothing was set. */
function progressOf({ row, find }: RowInForm): ProgressOfPlan | null {
  const { progressOf: targetId } = row.indicator;
  const targetRow = targetId === undefined ? null : find(targetId);
  const done = numberOf(row);
  const target = numberOf(targetRow);
  if (targetRow === null || done === null || target === null || target.value <= 0) return null;
  return { done, target, targetRow, data: { value: written(done), target: written(target) } };
}

/** What the checks of progress say of the row that was set, and where they cannot be carried out. */
export const progressTexts = {
  vi: {
    ...noForms.vi,
    ...counterpartText.vi,
    noPeriod: "Tệp không cho biết số liệu thuộc kỳ nào.",
  },
  en: {
    ...noForms.en,
    ...counterpartText.en,
    noPeriod: "The file does not tell which period its figures are of.",
  },
} as const;
