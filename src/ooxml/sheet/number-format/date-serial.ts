/** Which day a serial number counts from: the workbook's own choice. */
export type DateEpoch = 1900 | 1904;

export interface CalendarTime {
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  readonly day: number;
  /** Sunday is 0. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Fraction of the second, 0 up to but not including 1. */
  readonly fraction: number;
}

const dayMilliseconds = 86_400_000;
/** 31/12/9999 23:59:59.999 in the 1900 epoch; Excel shows nothing beyond it. */
const lastSerial = 2_958_466;
/** Days between the two epochs (ECMA-376 Part 1, 18.17.4.1). */
const epochDistance = 1462;

/**
 * Calendar time of a serial, or null where Excel shows none (negative, or after the year 9999).
 * `decimals` is how many decimals of the second are shown: the time is rounded there and the carry runs up to the day.
 * In the 1900 epoch serial 60 is the 29/02/1900 that never was, which Excel keeps for Lotus 1-2-3's sake.
 */
export function calendarTimeOf(
  serial: number,
  epoch: DateEpoch,
  decimals: number
): CalendarTime | null {
  const shifted = epoch === 1904 ? serial + epochDistance : serial;
  if (!(serial >= 0) || shifted >= lastSerial) return null;
  const scale = 10 ** decimals;
  let ticks = Math.round((shifted - Math.floor(shifted)) * 86_400 * scale);
  let day = Math.floor(shifted);
  if (ticks >= 86_400 * scale) {
    ticks -= 86_400 * scale;
    day += 1;
  }
  const seconds = Math.floor(ticks / scale);
  return {
    ...calendarDayOf(day),
    weekday: (day + 6) % 7,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: (ticks % scale) / scale,
  };
}

function calendarDayOf(day: number): Pick<CalendarTime, "year" | "month" | "day"> {
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  if (day === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(Date.UTC(1899, 11, 30) + (day < 60 ? day + 1 : day) * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Serial of an ISO 8601 date or date-time without zone (cells of type "d", ECMA-376 Part 1, 18.18.11);
 * null when the text is none.
 */
export function serialOfIsoDate(text: string, epoch: DateEpoch): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/u.exec(
    text.trim()
  );
  if (match === null) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const days =
    (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) /
    dayMilliseconds;
  const serial = days < 61 ? days - 1 : days;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return (epoch === 1904 ? serial - epochDistance : serial) + time;
}
