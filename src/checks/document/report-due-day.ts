import * as z from "zod/mini";
import type { ReportRegime } from "../../core/law/regime";
import type { Task } from "../../core/recognition/task-list";
import { defineCheck, type CheckContext, type Violation } from "../../core/rules/check";
import { compareDates, datePartsOf, formatShortDate } from "../../core/text/dates";
import type { Deadline, DeadlinePart } from "../../core/text/deadlines";
import { createPhraseFinder } from "../../core/text/vietnamese";
import { createDeadlineReader } from "./task-deadlines";
import { filledFields, taskName } from "./task-fields";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";
import { lastDayInTime } from "../../core/text/yearly-days";

const options = z.strictObject({
  /** Words by which a task is to write a report. */
  reportWords: z.array(z.string()),
  /** Words by which that report is a periodic one. */
  periodicWords: z.array(z.string()),
});

type MessageId = "late" | "noDueDays" | TaskReasonId;

/** A task to write the periodic reform report is due no later than the regime's due day. Earlier is the office's choice. */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "report-due-day",
  reads: "tasks",
  messages: {
    vi: {
      late: "Nhiệm vụ “{task}” ghi thời hạn “{deadline}”, sau hạn gửi báo cáo của cấp trên ({due}).",
      noDueDays: "Chưa rõ hạn gửi báo cáo định kỳ theo quy định của cơ quan cấp trên.",
      ...taskReasons.vi,
    },
    en: {
      late: "Task “{task}” is due “{deadline}”, after the day the report is due ({due}).",
      noDueDays: "The days on which periodic reports are due are not known.",
      ...taskReasons.en,
    },
  },
  options,
  run(list, settings, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const regimes = context.law.regime.reports.filter(({ due }) => due !== null);
    if (regimes.length === 0) return { kind: "notApplicable", reason: { messageId: "noDueDays" } };
    const isPeriodicReport = createReportTest(settings, context);
    const readDeadlineOf = createDeadlineReader(list, context.facts);
    const violations = filledFields(list, "deadline").flatMap(
      ({ task, field }): Violation<MessageId>[] => {
        if (!isPeriodicReport(task)) return [];
        const due = dayPassed(readDeadlineOf(field.text), regimes);
        if (due === null) return [];
        const data = { task: taskName(task), deadline: field.text, due };
        return [{ anchor: field.anchor, messageId: "late", data }];
      }
    );
    return { kind: "checked", violations };
  },
});

function createReportTest(
  { reportWords, periodicWords }: z.infer<typeof options>,
  { law }: CheckContext
): (task: Task) => boolean {
  const wanted = [reportWords, periodicWords, law.vocabulary.subjects].map(createPhraseFinder);
  return ({ fields }) => {
    const text = fields.task?.text ?? "";
    return wanted.every((find) => find(text).length > 0);
  };
}

/** The due day that a deadline passes, in words; null where it passes none. */
function dayPassed({ parts }: Deadline, regimes: readonly ReportRegime[]): string | null {
  for (const part of parts) {
    for (const regime of regimes) {
      const passed = passes(part, regime);
      if (passed !== null) return passed;
    }
  }
  return null;
}

function passes(part: DeadlinePart, { due }: ReportRegime): string | null {
  if (due === null) return null;
  const { month } = due.on;
  if (part.kind === "recurrence") {
    const stated = part.due;
    if (stated === null || stated.day === null || stated.month !== null) return null;
    if (part.every === "month") return null;
    const last = stated.isExclusive ? stated.day - 1 : stated.day;
    const dueLast = due.isInclusive ? due.on.day : due.on.day - 1;
    const isLate =
      stated.of === "monthAfterPeriod" || (stated.of === "lastMonthOfPeriod" && last > dueLast);
    return isLate ? `${dueLast}/${month}` : null;
  }
  const isDay =
    part.kind === "interval" &&
    (part.class === "day" || part.class === "beforeDay" || part.class === "byDay");
  if (!isDay) return null;
  const stated = datePartsOf(part.to);
  const lastDay = lastDayInTime(due, stated.year - due.on.yearOffset);
  const isLate = stated.month === month && compareDates(part.to, lastDay) > 0;
  return isLate ? formatShortDate(lastDay) : null;
}
