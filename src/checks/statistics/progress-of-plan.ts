import type { IndicatorReading } from "../../core/statistics/statistics-model";
import { noForms, numberOf, written, type NumberFigure, type RowInForm } from "./check-rows";

/** How far a row has come with what another one sets for the year. */
export interface ProgressOfPlan {
  readonly done: NumberFigure;
  readonly target: NumberFigure;
  readonly targetRow: IndicatorReading;
  /** `{value}` and `{target}` as they are written. */
  readonly data: { readonly value: string; readonly target: string };
}

/** The progress a row tells; null where it tells none, a figure is missing, or nothing was set. */
export function progressOf({ row, find }: RowInForm): ProgressOfPlan | null {
  const { progressOf: targetId } = row.indicator;
  const targetRow = targetId === undefined ? null : find(targetId);
  const done = numberOf(row);
  const target = numberOf(targetRow);
  if (targetRow === null || done === null || target === null || target.value <= 0) return null;
  return { done, target, targetRow, data: { value: written(done), target: written(target) } };
}

/** What the checks of progress say where they cannot be carried out. */
export const progressTexts = {
  vi: { ...noForms.vi, noPeriod: "Tệp không cho biết số liệu thuộc kỳ nào." },
  en: { ...noForms.en, noPeriod: "The file does not tell which period its figures are of." },
} as const;
