import type { DueDay, IsoDate, YearlyDay } from "../law/calendar";
import { addDays, isRealDate, lastDayOfMonth, toIsoDate } from "./dates";

/** The calendar day that a yearly day is, for the plan or report of a year; 29/02 falls on the 28th in other years. */
export function dayInYear({ month, day, yearOffset }: YearlyDay, year: number): IsoDate {
  const actualYear = year + yearOffset;
  const actualDay = isRealDate(actualYear, month, day) ? day : lastDayOfMonth(actualYear, month);
  return toIsoDate(actualYear, month, actualDay);
}

/** Last day that is still in time: "trước ngày 20" leaves the 20th out. */
export function lastDayInTime({ on, isInclusive }: DueDay, year: number): IsoDate {
  const day = dayInYear(on, year);
  return isInclusive ? day : addDays(day, -1);
}
