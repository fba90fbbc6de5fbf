import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  addDays,
  compareDates,
  datePartsOf,
  daysBetween,
  findDateRanges,
  findDates,
  findDatesLeniently,
  formatLongDate,
  formatShortDate,
  isRealDate,
  toIsoDate,
  weekdayOf,
} from "../../../src/core/text/dates";

const isoDate = fc
  .integer({ min: -200_000, max: 200_000 })
  .map((days) => addDays("2000-01-01", days));
const statedDate = fc
  .integer({ min: -30_000, max: 30_000 })
  .map((days) => addDays("2000-01-01", days));

describe("calendar", () => {
  test.each([
    [2020, 2, 29, true],
    [2021, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2021, 6, 31, false],
    [2021, 13, 1, false],
    [2021, 0, 1, false],
    [2021, 1.5, 1, false],
  ])("%i-%i-%i is real: %s", (year, month, day, isReal) => {
    expect(isRealDate(year, month, day)).toBe(isReal);
  });

  test.each([
    ["2026-03-14", 6],
    ["2021-12-31", 5],
    ["1970-01-01", 4],
    ["1950-01-01", 7],
  ])("%s is weekday %i", (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  test("agrees with the calendar of the JavaScript engine", () => {
    fc.assert(
      fc.property(isoDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const engine = new Date(`${date}T00:00:00Z`);
        engine.setUTCDate(engine.getUTCDate() + days);
        expect(addDays(date, days)).toBe(engine.toISOString().slice(0, 10));
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(Math.sign(compareDates(date, addDays(date, days)))).toBe(-Math.sign(days) + 0);
      })
    );
  });

  test("what is no date is refused", () => {
    expect(() => toIsoDate(2021, 6, 31)).toThrow(RangeError);
    expect(() => datePartsOf("15/6/2021")).toThrow(RangeError);
  });
});

describe("writing dates", () => {
  test.each([
    ["2020-03-05", "ngày 05 tháng 3 năm 2020", "5/3/2020"],
    ["2021-02-15", "ngày 15 tháng 02 năm 2021", "15/2/2021"],
    ["2021-10-01", "ngày 01 tháng 10 năm 2021", "1/10/2021"],
  ])("%s", (date, long, short) => {
    expect(formatLongDate(date)).toBe(long);
    expect(formatShortDate(date)).toBe(short);
  });

  test("what is written is read again, in every form and amid other text", () => {
    fc.assert(
      fc.property(statedDate, fc.boolean(), (date, isDecomposed) => {
        const long = formatLongDate(date);
        const text = `Ban hành ${long}; gửi trước ngày ${formatShortDate(date)}.`;
        const written = isDecomposed ? text.normalize("NFD") : text;
        const found = findDates(written);
        expect(found.map(({ iso }) => iso)).toEqual([date, date]);
        expect(
          found.map(({ span }) => written.slice(span.start, span.end).normalize("NFC"))
        ).toEqual([long, formatShortDate(date)]);
      })
    );
  });
});

describe("findDates", () => {
  test.each([
    ["15/7/ 2021", "2021-07-15"],
    ["ngày 15 tháng 12 năm 2022", "2022-12-15"],
    ["15.12.2022", "2022-12-15"],
    ["15-12-2022", "2022-12-15"],
    ["09\n tháng 12 năm 2021", "2021-12-09"],
    ["Ngày 02/9/2021 của Thủ tướng", "2021-09-02"],
    ["15/12 năm 2022", "2022-12-15"],
  ])("%j", (text, iso) => {
    expect(findDates(text).map((date) => date.iso)).toEqual([iso]);
  });

  test.each([
    ["15/12", { day: 15, month: 12, year: null, problem: null }],
    ["gửi trước ngày 20/6.", { day: 20, month: 6, year: null, problem: null }],
    ["tháng 6/2022", { day: null, month: 6, year: 2022, problem: null }],
    ["tháng 6 năm 2022", { day: null, month: 6, year: 2022, problem: null }],
    ["31/6", { day: 31, month: 6, problem: "impossible", iso: null }],
    ["ngày 30/02/2022", { day: 30, month: 2, problem: "impossible", iso: null }],
    ["ngày 29/02", { day: 29, month: 2, problem: null }],
    ["ngày 29/02/2021", { problem: "impossible" }],
  ])("%j", (text, stated) => {
    expect(findDates(text)).toEqual([expect.objectContaining(stated)]);
  });

  test.each([
    "Kế hoạch số 184/KH-UBND",
    "Quyết định số 28/2018/QĐ-TTg",
    "đạt 871/890 hồ sơ",
    "giảm 1/2 số đầu mối, hoàn thành 5/6 chỉ tiêu",
    "Nghị định 130/2005/NĐ-CP",
    "giai đoạn 2021-2025",
    "mục 1.1.2021a",
    "",
  ])("no date: %s", (text) => {
    expect(findDates(text)).toEqual([]);
  });

  test("leniently, a day and month need no word before them", () => {
    expect(findDatesLeniently("Hoàn thành 15/6").map(({ day, month }) => [day, month])).toEqual([
      [15, 6],
    ]);
  });
});

describe("findDateRanges", () => {
  test.each([
    ["tính từ ngày 15/12/2020 đến 14/3/2021.", "2020-12-15", "2021-03-14", [false, false]],
    ["từ ngày 15/12/2020 đến ngày 14/6/2021", "2020-12-15", "2021-06-14", [false, false]],
    ["15/12/2025 - 14/3/2026", "2025-12-15", "2026-03-14", [false, false]],
    ["từ 15/12 đến 14/3/2026", "2025-12-15", "2026-03-14", [true, false]],
    ["từ ngày 15/6 đến hết ngày 14/9/2026", "2026-06-15", "2026-09-14", [true, false]],
    ["từ ngày 15/12/2020 đến ngày 14/3", "2020-12-15", "2021-03-14", [false, true]],
    ["từ ngày 12 đến ngày 14/3/2026", "2026-03-12", "2026-03-14", [true, false]],
  ])("%s", (text, from, to, inherited) => {
    for (const written of [text, text.normalize("NFD")]) {
      const [range, ...others] = findDateRanges(written);
      expect(others).toEqual([]);
      expect([range?.from.iso, range?.to.iso]).toEqual([from, to]);
      expect([range?.from.isYearInherited, range?.to.isYearInherited]).toEqual(inherited);
      expect(written.slice(range?.to.span.start, range?.to.span.end)).toMatch(
        /^14\/[369](?:\/202\d)?$/u
      );
    }
  });

  test.each([
    "Kế hoạch ngày 07/12/2021 và Kế hoạch ngày 24/12/2021",
    "đạt 1/2 - 2/3",
    "15/6/2021, 15/12/2021",
  ])("no range: %s", (text) => {
    expect(findDateRanges(text)).toEqual([]);
  });
});
