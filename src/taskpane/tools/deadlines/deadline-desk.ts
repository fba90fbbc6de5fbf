import { listDeadlines, type Deadline } from "../../../app/deadlines/list-deadlines";
import { writeCalendar, type CalendarOrder } from "../../../app/deadlines/write-calendar";
import { createText } from "../../../app/locale/text";
import type { IsoDate } from "../../../core/law/calendar";
import type { Locale } from "../../../core/rules/check";
import type { DeskNames } from "../../worker/worker-line";

/** What the due-days tab has done where the packs are. */
export interface DeadlineDesk {
  list(profileId: string, today: IsoDate): Promise<readonly Deadline[]>;
  /** The text of an iCalendar file. */
  writeCalendar(order: CalendarOrder, locale: Locale): Promise<string>;
}

export const deadlineDeskNames: DeskNames<DeadlineDesk> = {
  desk: "deadlines",
  functions: { list: true, writeCalendar: true },
};

export function createDeadlineDesk(catalogue: Parameters<typeof listDeadlines>[2]): DeadlineDesk {
  return {
    list: async (profileId, today) => listDeadlines(profileId, today, catalogue),
    writeCalendar: async (order, locale) => writeCalendar(order, createText(locale)),
  };
}
