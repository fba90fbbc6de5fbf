import type { IsoDate } from "../../core/law/calendar";
import { datePartsOf, findDates, weekdayOf } from "../../core/text/dates";
import { isIsoDate, longDate } from "../../templating/vietnamese-date";

const weekdays = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

/** A day by a date picture of Word ("dd/MM/yyyy", "'ngày' dd 'tháng' MM 'năm' yyyy"; ECMA-376 part 1, 17.16.4.1). */
export function formatDatePicture(date: IsoDate, picture: string | null): string {
  if (picture === null || picture.trim() === "") return longDate(date);
  const { year, month, day } = datePartsOf(date);
  const pad = (value: number): string => String(value).padStart(2, "0");
  return picture.replace(
    /'([^']*)'|"([^"]*)"|d+|M+|y+/gu,
    (token, single: string | undefined, double: string | undefined) => {
      const literal = single ?? double;
      if (literal !== undefined) return literal;
      if (token.startsWith("d")) {
        if (token.length > 2) return weekdays[weekdayOf(date) % 7] ?? "";
        return token.length === 2 ? pad(day) : String(day);
      }
      if (token.startsWith("M")) {
        if (token.length > 2) return `tháng ${month}`;
        return token.length === 2 ? pad(month) : String(month);
      }
      return token.length <= 2 ? pad(year % 100) : String(year);
    }
  );
}

/** What goes into a date control: an ISO date in its format, another written date as it is; null for what is no date. */
export function dateAnswer(answer: string, picture: string | null): string | null {
  if (isIsoDate(answer)) {
    const [read] = findDates(answer.split("-").reverse().join("/"));
    return read === undefined || read.iso === null ? null : formatDatePicture(answer, picture);
  }
  return findDates(answer).length > 0 ? answer : null;
}
