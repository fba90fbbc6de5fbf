import type { IsoDate } from "../../core/law/calendar";
import { weekdayOf } from "../../core/text/dates";
import { isTextKey, type Text } from "../locale/text";
import type { Deadline } from "./list-deadlines";

/** What is due, in words: "Báo cáo cải cách hành chính quý I năm 2027". */
export function deadlineName({ duty, ...deadline }: Deadline, text: Text): string {
  const year = String(deadline.year);
  switch (duty.kind) {
    case "plan":
      return text("deadlines.plan", { year });
    case "report":
      return text(`deadlines.report.${duty.period}`, { year });
    case "theme":
      return text("deadlines.theme", { name: duty.name, year });
  }
}

/** Until when, as the authority counts: a day that "trước" leaves out is named beside the real last day. */
export function dueText({ lastDay, statedDay, isInclusive }: Deadline, text: Text): string {
  if (lastDay === null || statedDay === null) return text("deadlines.unknown");
  const day = dayText(lastDay, text);
  if (isInclusive) return text("deadlines.by", { day });
  return text("deadlines.before", { stated: text.date(statedDay), day });
}

/** What the report counts; null where nothing is counted. */
export function windowText({ window }: Deadline, text: Text): string | null {
  if (window === null) return null;
  const { from, to } = window;
  return text("deadlines.window", { from: text.date(from), to: text.date(to) });
}

function dayText(day: IsoDate, text: Text): string {
  const weekday = `weekday.${weekdayOf(day)}`;
  if (!isTextKey(weekday)) throw new RangeError(`no name for ${weekday}`);
  return `${text(weekday)}, ${text.date(day)}`;
}
