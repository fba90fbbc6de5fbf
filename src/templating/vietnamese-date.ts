import type { IsoDate, YearlyDay } from "../core/law/calendar";

/** The day in a given year, as an ISO date. */
export function isoDateOf({ month, day, yearOffset }: YearlyDay, year: number): IsoDate {
  return `${year + yearOffset}-${pad(month)}-${pad(day)}`;
}

/** "15/12/2025" and "14/3/2026": two digits for days below 10 and for months 1 and 2 (Nghị định 30/2020/NĐ-CP). */
export function shortDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${pad(day)}/${month <= 2 ? pad(month) : month}/${year}`;
}

/** "ngày 05 tháng 3 năm 2026", zeros as in {@link shortDate}. */
export function longDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`;
}

/** True for an ISO calendar date such as "2026-03-05". */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text);
}

function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
