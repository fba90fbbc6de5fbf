import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { replaceDeadline, suggestedDeadlines } from "./deadline-fix";
import { filledFields, taskName } from "./task-fields";
import { createDeadlineReader } from "./task-deadlines";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";

const options = z.strictObject({
  /** Deadlines offered when the user is asked; "{year}" stands for the plan's first year. */
  suggestions: z.array(z.string()),
});

type MessageId = "before" | "after" | "replace" | "label" | "unknownYears" | TaskReasonId;

/** Every deadline that states its year lies in the years the plan is for. */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "deadline-in-plan-years",
  reads: "tasks",
  messages: {
    vi: {
      before: "Nhiệm vụ “{task}” có thời hạn “{deadline}”, trước năm đầu của kế hoạch ({year}).",
      after: "Nhiệm vụ “{task}” có thời hạn “{deadline}”, sau năm cuối của kế hoạch ({year}).",
      replace: "Ghi lại thời hạn",
      label: "Thời hạn",
      unknownYears: "Chưa rõ kế hoạch của năm nào.",
      ...taskReasons.vi,
    },
    en: {
      before: "Task “{task}” is due “{deadline}”, before the plan's first year ({year}).",
      after: "Task “{task}” is due “{deadline}”, after the plan's last year ({year}).",
      replace: "Write another deadline",
      label: "Deadline",
      unknownYears: "The years of the plan are not known.",
      ...taskReasons.en,
    },
  },
  options,
  run(list, { suggestions }, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const years = context.facts.years?.value;
    if (years === undefined)
      return { kind: "notApplicable", reason: { messageId: "unknownYears" } };
    const readDeadlineOf = createDeadlineReader(list, context.facts);
    const offered = suggestedDeadlines(suggestions, context.facts);
    const violations = filledFields(list, "deadline").flatMap(
      ({ task, field }): Violation<MessageId>[] => {
        // "năm liền kề" is meant to lie outside: only a year in figures can be left over from another plan.
        if (!/(?:19|20)\d{2}/u.test(field.text)) return [];
        const deadline = readDeadlineOf(field.text);
        if (deadline.kind !== "interval" || !deadline.isYearStated) return [];
        const isBefore = deadline.to < `${years.from}-01-01`;
        const isAfter = (deadline.from ?? deadline.to) > `${years.to}-12-31`;
        if (!isBefore && !isAfter) return [];
        return [
          {
            anchor: field.anchor,
            messageId: isBefore ? "before" : "after",
            data: {
              task: taskName(task),
              deadline: field.text,
              year: isBefore ? years.from : years.to,
            },
            fixes: replaceDeadline<MessageId>(field, offered, "replace", "label"),
          },
        ];
      }
    );
    return { kind: "checked", violations };
  },
});
