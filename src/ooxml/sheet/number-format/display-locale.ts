/** How the reader's Office writes numbers and dates. A file holds values and codes; the separators are the machine's. */
export interface DisplayLocale {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  /** Format code behind the built-in short date (number format 14). */
  readonly shortDate: string;
  /** January first. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
}

/** Windows regional settings "Tiếng Việt (Việt Nam)": what a Vietnamese office sees, and our default. */
export const vietnameseDisplay: DisplayLocale = {
  decimalSeparator: ",",
  groupSeparator: ".",
  shortDate: "dd/mm/yyyy",
  months: [
    "Tháng Giêng",
    "Tháng Hai",
    "Tháng Ba",
    "Tháng Tư",
    "Tháng Năm",
    "Tháng Sáu",
    "Tháng Bảy",
    "Tháng Tám",
    "Tháng Chín",
    "Tháng Mười",
    "Tháng Mười Một",
    "Tháng Mười Hai",
  ],
  shortMonths: Array.from({ length: 12 }, (_, month) => `Thg${month + 1}`),
  weekdays: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  shortWeekdays: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
};

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const englishWeekdays = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
];

export const englishDisplay: DisplayLocale = {
  decimalSeparator: ".",
  groupSeparator: ",",
  shortDate: "m/d/yyyy",
  months: englishMonths,
  shortMonths: englishMonths.map((name) => name.slice(0, 3)),
  weekdays: englishWeekdays,
  shortWeekdays: englishWeekdays.map((name) => name.slice(0, 3)),
};
