import type { IsoDate } from "../law/calendar";
import { readDeadline, type PlanYears } from "../text/deadlines";
import type { ListedTask } from "./plan-comparison";

/** Days of a task that a calendar can name. */
export interface DueDays {
  /** First day, where every deadline states one. */
  readonly from: IsoDate | null;
  /** Last day that is still in time; with several outputs that of the last one. */
  readonly to: IsoDate;
}

/**
 * Days within which a task is due: a milestone, or for what recurs yearly the last day of `year`. Null where it goes on
 * all the time, recurs more often, depends on an event, or states nothing one could hold anybody to.
 */
export function dueDaysOf(
  { deadlines }: Pick<ListedTask, "deadlines">,
  years: PlanYears,
  year: number
): DueDays | null {
  let from: IsoDate | null = null;
  let to: IsoDate | null = null;
  let hasOpenStart = false;
  for (const { text } of deadlines) {
    const deadline = readDeadline(text, years);
    if (deadline.kind === "recurrence" && deadline.every === "year") {
      hasOpenStart = true;
      to = later(to, `${year}-12-31`);
    } else if (deadline.kind === "interval") {
      hasOpenStart ||= deadline.from === null;
      if (deadline.from !== null && (from === null || deadline.from < from)) from = deadline.from;
      to = later(to, deadline.to);
    }
  }
  return to === null ? null : { from: hasOpenStart ? null : from, to };
}

function later(a: IsoDate | null, b: IsoDate): IsoDate {
  return a === null || a < b ? b : a;
}
