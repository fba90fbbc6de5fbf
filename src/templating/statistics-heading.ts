import type { StatisticsForm } from "../core/law/statistics-form";
import type { StatisticsInput } from "./statistics-input";
import { statisticsTemplate } from "./statistics-template";
import { fillText } from "./template-text";
import { isoDateOf, shortDate } from "./vietnamese-date";

/** "BIỂU MẪU THỐNG KÊ … QUÝ I NĂM 2026", over the forms of one period. */
export function titleOf({ period, year }: Pick<StatisticsInput, "period" | "year">): string {
  const name = fillText(statisticsTemplate.periods[period], { year: String(year) });
  return fillText(statisticsTemplate.heading.title, { period: name });
}

/** The data window of the period in words; empty where the regime has none. */
export function windowOf({
  regime,
  period,
  year,
}: Pick<StatisticsInput, "regime" | "period" | "year">): string {
  const report = regime?.reports.find((candidate) => candidate.period === period);
  if (report === undefined) return "";
  return fillText(statisticsTemplate.heading.window, {
    from: shortDate(isoDateOf(report.window.from, year)),
    to: shortDate(isoDateOf(report.window.to, year)),
  });
}

/** "Biểu mẫu 1. Công tác chỉ đạo điều hành CCHC". */
export function formTitleOf({ code, name }: Pick<StatisticsForm, "code" | "name">): string {
  return fillText(statisticsTemplate.heading.form, { formCode: code, formName: name });
}
