import type { IsoDate } from "../core/law/calendar";
import { toIsoDate } from "../core/text/dates";

/** The day on the user's own calendar. */
export function localDay(moment: Date): IsoDate {
  return toIsoDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}
