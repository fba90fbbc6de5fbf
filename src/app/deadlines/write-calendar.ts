import ical, { ICalAlarmType, ICalCalendarMethod } from "ical-generator";
import { datePartsOf } from "../../core/text/dates";
import type { IsoDate } from "../../core/law/calendar";
import type { Text } from "../locale/text";
import { deadlineName, dueText, windowText } from "./deadline-text";
import { sortDay, type Deadline } from "./list-deadlines";

export interface CalendarOrder {
  /** Part of every event's id, so that the file of another year replaces events instead of doubling them. */
  readonly profileId: string;
  readonly deadlines: readonly Deadline[];
  /** Days before each event on which to be reminded. */
  readonly remindDaysBefore: readonly number[];
  /** When the calendar is written. */
  readonly writtenOn: IsoDate;
}

/** Vietnam keeps UTC+7 all year round, so 08:00 there is 01:00 UTC and needs no table of time zones. */
const startOfWorkUtc = 1;
const secondsPerDay = 86_400;

/**
 * The deadlines as an iCalendar file (RFC 5545): an event at 08:00 Vietnamese time on each last day, or on the day
 * after the data cut-off where the due day is unknown.
 */
export function writeCalendar(order: CalendarOrder, text: Text): string {
  const { profileId, deadlines, remindDaysBefore, writtenOn } = order;
  const calendar = ical({
    name: text("deadlines.title"),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "tro-ly-cchc", product: "due-days", language: "VI" },
    x: { "X-WR-TIMEZONE": "Asia/Ho_Chi_Minh" },
  });
  for (const deadline of deadlines) {
    const day = sortDay(deadline);
    const name = deadlineName(deadline, text);
    const summary = deadline.lastDay === null ? text("deadlines.cutOff", { name }) : name;
    const event = calendar.createEvent({
      id: `${profileId}-${dutyId(deadline)}-${deadline.year}@tro-ly-cchc`,
      stamp: momentOf(writtenOn, 0),
      start: momentOf(day, startOfWorkUtc),
      end: momentOf(day, startOfWorkUtc + 1),
      summary,
      description: [
        dueText(deadline, text),
        windowText(deadline, text),
        text("deadlines.source", { source: deadline.provenance.source }),
      ]
        .filter((line) => line !== null)
        .join("\n"),
    });
    for (const days of remindDaysBefore)
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: days * secondsPerDay,
        description: summary,
      });
  }
  return calendar.toString();
}

function dutyId({ duty }: Deadline): string {
  switch (duty.kind) {
    case "plan":
      return "plan";
    case "report":
      return `report-${duty.period}`;
    case "theme":
      return `theme-${duty.id}`;
  }
}

function momentOf(day: IsoDate, hour: number): Date {
  const { year, month, day: date } = datePartsOf(day);
  return new Date(Date.UTC(year, month - 1, date, hour));
}
