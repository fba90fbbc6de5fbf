import * as z from "zod/mini";
import { defineCheck } from "../../core/rules/check";
import type { Deadline } from "../../core/text/deadlines";
import { createDeadlineReader } from "./task-deadlines";
import { filledFields } from "./task-fields";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";

const options = z.strictObject({
  /** Share of tasks without a milestone, in percent, from which it is told. */
  fromPercent: z.number(),
  /** Plans with fewer tasks are let be. */
  fewestTasks: z.number(),
});

type MessageId = "share" | TaskReasonId;

/** Tells how many tasks have no milestone to follow them up by, where these are many. One finding for the whole plan. */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "milestone-share",
  reads: "tasks",
  messages: {
    vi: {
      share:
        "{count}/{total} nhiệm vụ ({percent}%) chưa có mốc cụ thể (thường xuyên, theo kế hoạch, chỉ ghi năm …).",
      ...taskReasons.vi,
    },
    en: {
      share:
        "{count} of {total} tasks ({percent}%) have no milestone (ongoing, by plan, only a year).",
      ...taskReasons.en,
    },
  },
  options,
  run(list, { fromPercent, fewestTasks }, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const years = context.facts.years?.value;
    const isOneYear = years !== undefined && years.from === years.to;
    const readDeadlineOf = createDeadlineReader(list, context.facts);
    const fields = filledFields(list, "deadline");
    const lacking = fields.filter(({ field }) =>
      lacksMilestone(readDeadlineOf(field.text), isOneYear)
    );
    const [first] = lacking;
    const percent = Math.round((lacking.length * 100) / Math.max(1, fields.length));
    if (first === undefined || fields.length < fewestTasks || percent < fromPercent)
      return { kind: "checked", violations: [] };
    return {
      kind: "checked",
      violations: [
        {
          anchor: first.field.anchor,
          messageId: "share",
          data: { count: lacking.length, total: fields.length, percent },
        },
      ],
    };
  },
});

function lacksMilestone(deadline: Deadline, isOneYear: boolean): boolean {
  switch (deadline.kind) {
    case "ongoing":
    case "byInstruction":
    case "vague":
      return true;
    case "recurrence":
      return deadline.due === null && (deadline.every === null || deadline.every === "year");
    case "interval":
      return isOneYear && deadline.class === "year" && deadline.from !== null;
    default:
      return false;
  }
}
