import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { createDeadlineReader } from "./task-deadlines";
import { filledFields, taskName } from "./task-fields";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";

const options = z.strictObject({});

type MessageId = "endsFirst" | "startsEarlier" | "unknownYears" | TaskReasonId;

/**
 * A task ends after it begins: the column for its start lies before the one for its end, and "tháng 9 đến tháng 3" of a
 * plan does not reach back into a year that nobody wrote. Ranges of days are looked at wherever they stand, by another rule.
 */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "task-time-order",
  reads: "tasks",
  messages: {
    vi: {
      endsFirst: "Nhiệm vụ “{task}” bắt đầu “{start}” nhưng kết thúc “{deadline}”.",
      startsEarlier:
        "Nhiệm vụ “{task}” ghi “{deadline}”: điểm đầu rơi vào năm {year}, trước năm của kế hoạch; có thể hai đầu bị đổi chỗ.",
      unknownYears: "Chưa rõ kế hoạch của năm nào.",
      ...taskReasons.vi,
    },
    en: {
      endsFirst: "Task “{task}” starts “{start}” but ends “{deadline}”.",
      startsEarlier:
        "Task “{task}” says “{deadline}”: it would start in {year}, before the plan's year; the ends may be swapped.",
      unknownYears: "The years of the plan are not known.",
      ...taskReasons.en,
    },
  },
  options,
  run(list, _options, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const years = context.facts.years?.value;
    if (years === undefined)
      return { kind: "notApplicable", reason: { messageId: "unknownYears" } };
    const readDeadlineOf = createDeadlineReader(list, context.facts);
    const violations = filledFields(list, "deadline").flatMap(
      ({ task, field }): Violation<MessageId>[] => {
        const deadline = readDeadlineOf(field.text);
        if (deadline.kind !== "interval") return [];
        const data = { task: taskName(task), deadline: field.text };
        const printedStart = task.fields.start?.text ?? "";
        const start = readDeadlineOf(printedStart);
        const startDay = start.kind === "interval" ? (start.from ?? start.to) : null;
        if (startDay !== null && startDay > deadline.to)
          return [
            {
              anchor: field.anchor,
              messageId: "endsFirst",
              data: { ...data, start: printedStart },
            },
          ];
        const firstYear = Number((deadline.from ?? deadline.to).slice(0, 4));
        const isUnwritten = !field.text.includes(String(firstYear));
        const isInPlan = deadline.to >= `${years.from}-01-01`;
        if (firstYear >= years.from || !isUnwritten || !isInPlan) return [];
        return [
          { anchor: field.anchor, messageId: "startsEarlier", data: { ...data, year: firstYear } },
        ];
      }
    );
    return { kind: "checked", violations };
  },
});
