import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import ICAL from "ical.js";
import { deadlineName, dueText, windowText } from "../../../src/app/deadlines/deadline-text";
import { listDeadlines, sortDay } from "../../../src/app/deadlines/list-deadlines";
import { writeCalendar } from "../../../src/app/deadlines/write-calendar";
import { createText } from "../../../src/app/locale/text";
import { checks } from "../../../src/checks/index";
import { addDays } from "../../../src/core/text/dates";
import { loadCatalogue, rawPacks, rawProfiles } from "../../../src/packs/index";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const text = createText("vi");
const list = (profileId: string, today: string) => listDeadlines(profileId, today, catalogue);

describe("what an office has to hand in", () => {
  test("BHXH tỉnh: the plan is due in the year before, reports on the 18th, that day included", () => {
    const due = list("bhxh-tinh", "2026-11-22").map((deadline) => [
      deadlineName(deadline, text),
      deadline.lastDay,
      deadline.daysLeft,
    ]);
    expect(due).toEqual([
      ["Kế hoạch cải cách hành chính năm 2027", "2026-12-15", 23],
      ["Báo cáo cải cách hành chính năm 2026", "2026-12-18", 26],
      ["Báo cáo cải cách hành chính quý I năm 2027", "2027-03-18", 116],
      ["Báo cáo cải cách hành chính 6 tháng đầu năm 2027", "2027-06-18", 208],
      ["Báo cáo cải cách hành chính quý III năm 2027", "2027-09-18", 300],
    ]);
  });

  test("Vĩnh Phúc: before the 20th leaves that day out, and says so", () => {
    const [next] = list("tinh-vinh-phuc", "2022-03-01");
    expect(next?.lastDay).toBe("2022-03-19");
    expect(next && dueText(next, text)).toBe(
      "Trước 20/03/2022, tức là chậm nhất thứ Bảy, 19/03/2022"
    );
    expect(next && windowText(next, text)).toBe("Số liệu từ 15/12/2021 đến hết 14/03/2022");
  });

  test("Huế 2021: the theme reports stand among the others", () => {
    const themes = list("so-nganh-hue-2021", "2021-11-01").filter(
      ({ duty }) => duty.kind === "theme"
    );
    expect(themes.map(({ lastDay }) => lastDay)).toEqual(["2021-12-04"]);
  });

  test("an unknown due day is said to be unknown, and the cut-off places it", () => {
    const [next] = list("tinh-2026", "2026-11-22");
    expect(next).toMatchObject({ lastDay: null, daysLeft: null });
    expect(next && sortDay(next)).toBe("2026-12-15");
    expect(next && dueText(next, text)).toContain("chưa đọc thấy");
  });

  test("on the last day nothing is late, on the day after it is gone", () => {
    expect(list("bhxh-tinh", "2026-12-15")[0]?.daysLeft).toBe(0);
    expect(list("bhxh-tinh", "2026-12-16")[0]?.lastDay).toBe("2026-12-18");
  });

  test("whatever the day, the list is in order and within a year", () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays("2021-01-01", days));
    fc.assert(
      fc.property(day, fc.constantFrom(...catalogue.profiles.map(({ id }) => id)), (today, id) => {
        const days = list(id, today).map(sortDay);
        expect(days).toEqual([...days].sort());
        for (const one of days) expect(one >= today && one <= addDays(today, 366)).toBe(true);
      }),
      { numRuns: 60 }
    );
  });
});

describe("the calendar file", () => {
  const deadlines = list("bhxh-tinh", "2026-11-22");
  const order = {
    profileId: "bhxh-tinh",
    deadlines,
    remindDaysBefore: [7, 1],
    writtenOn: "2026-11-22",
  };
  const read = (file: string) => new ICAL.Component(ICAL.parse(file) as unknown[]);
  const file = writeCalendar(order, text);

  test("another reader finds each deadline at 08:00 in Vietnam, with its reminders", () => {
    const events = read(file).getAllSubcomponents("vevent");
    expect(events).toHaveLength(deadlines.length);
    const first = new ICAL.Event(events[0] as ICAL.Component);
    expect(first.summary).toBe("Kế hoạch cải cách hành chính năm 2027");
    expect(first.startDate.toJSDate().toISOString()).toBe("2026-12-15T01:00:00.000Z");
    expect(first.description).toContain("Chậm nhất thứ Ba, 15/12/2026");
    const alarms = events[0]?.getAllSubcomponents("valarm") ?? [];
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue("trigger")))).toEqual([
      "-P7D",
      "-P1D",
    ]);
  });

  test("ids are the same each time and differ between deadlines, so that a second import doubles nothing", () => {
    const ids = (written: string) =>
      read(written)
        .getAllSubcomponents("vevent")
        .map((event) => String(event.getFirstPropertyValue("uid")));
    expect(new Set(ids(file)).size).toBe(deadlines.length);
    expect(writeCalendar(order, text)).toBe(file);
  });

  test("no line is longer than 75 bytes (RFC 5545, 3.1)", () => {
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
