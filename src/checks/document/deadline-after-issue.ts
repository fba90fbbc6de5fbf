import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { compareDates, formatShortDate } from "../../core/text/dates";
import { replaceDeadline, suggestedDeadlines } from "./deadline-fix";
import { createDeadlineReader } from "./task-deadlines";
import { filledFields, taskName } from "./task-fields";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";

const options = z.strictObject({
  /** Deadlines offered when the user is asked; "{year}" stands for the plan's first year. */
  suggestions: z.array(z.string()),
});

type MessageId = "passed" | "replace" | "label" | "noDate" | "unknownYears" | TaskReasonId;

/** No task was due before the plan was issued. Deadlines before the plan's first year are another rule's matter. */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "deadline-after-issue",
  reads: "tasks",
  messages: {
    vi: {
      passed:
        "Nhiệm vụ “{task}” có thời hạn “{deadline}”, đã qua khi ban hành kế hoạch ({issued}).",
      replace: "Ghi lại thời hạn",
      label: "Thời hạn",
      noDate: "Chưa đọc được ngày ban hành kế hoạch.",
      unknownYears: "Chưa rõ kế hoạch của năm nào.",
      ...taskReasons.vi,
    },
    en: {
      passed: "Task “{task}” is due “{deadline}”, before the plan was issued ({issued}).",
      replace: "Write another deadline",
      label: "Deadline",
      noDate: "The day of issue could not be read.",
      unknownYears: "The years of the plan are not known.",
      ...taskReasons.en,
    },
  },
  options,
  run(list, { suggestions }, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const { facts } = context;
    const issued = facts.issuedOn?.value;
    const years = facts.years?.value;
    if (issued === undefined) return { kind: "notApplicable", reason: { messageId: "noDate" } };
    if (years === undefined)
      return { kind: "notApplicable", reason: { messageId: "unknownYears" } };
    const readDeadlineOf = createDeadlineReader(list, facts);
    const offered = suggestedDeadlines(suggestions, facts);
    const violations = filledFields(list, "deadline").flatMap(
      ({ task, field }): Violation<MessageId>[] => {
        const deadline = readDeadlineOf(field.text);
        if (deadline.kind !== "interval" || deadline.to < `${years.from}-01-01`) return [];
        const isYearKnown = deadline.isYearStated || years.from === years.to;
        if (!isYearKnown || compareDates(deadline.to, issued) >= 0) return [];
        return [
          {
            anchor: field.anchor,
            messageId: "passed",
            data: {
              task: taskName(task),
              deadline: field.text,
              issued: formatShortDate(issued),
            },
            fixes: replaceDeadline<MessageId>(field, offered, "replace", "label"),
          },
        ];
      }
    );
    return { kind: "checked", violations };
  },
});
