import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { replaceDeadline, suggestedDeadlines } from "./deadline-fix";
import {
  editOfField,
  editOfProseTask,
  filledFields,
  taskName,
  unfilledFields,
  type UnfilledField,
} from "./task-fields";
import { createDeadlineReader } from "./task-deadlines";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";

const options = z.strictObject({
  /** What the column is called in messages. */
  name: z.string(),
  /** Deadlines offered when the user is asked; "{year}" stands for the plan's year. */
  suggestions: z.array(z.string()),
});

type MessageId =
  UnfilledField["kind"] | "vague" | "impossible" | "fill" | "replace" | "label" | TaskReasonId;

/** Every task has a deadline that says something: not blank, not "trong thời gian tới", no day that does not exist. */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "deadline-stated",
  reads: "tasks",
  messages: {
    vi: {
      missingColumn: "Bảng nhiệm vụ không có cột “{name}”.",
      emptyCell: "Nhiệm vụ “{task}” chưa ghi “{name}”.",
      noneInProse: "Các nhiệm vụ nêu bằng lời, không nhiệm vụ nào ghi “{name}”.",
      missingInProse: "Nhiệm vụ “{task}” chưa nêu “{name}”.",
      vague: "Nhiệm vụ “{task}” ghi “{deadline}”, không xác định được khi nào phải xong.",
      impossible: "Nhiệm vụ “{task}” ghi “{deadline}”, là ngày, tháng hoặc quý không có thật.",
      fill: "Ghi “{name}” cho nhiệm vụ này",
      replace: "Ghi lại thời hạn",
      label: "Thời hạn",
      ...taskReasons.vi,
    },
    en: {
      missingColumn: "The task table has no column “{name}”.",
      emptyCell: "Task “{task}” leaves “{name}” blank.",
      noneInProse: "The tasks are told in prose and none states “{name}”.",
      missingInProse: "Task “{task}” does not state “{name}”.",
      vague: "Task “{task}” says “{deadline}”: nobody can tell when it is due.",
      impossible: "Task “{task}” says “{deadline}”: there is no such day, month or quarter.",
      fill: "Write “{name}” for this task",
      replace: "Write another deadline",
      label: "Deadline",
      ...taskReasons.en,
    },
  },
  options,
  run(list, { name, suggestions }, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const { facts } = context;
    const readDeadlineOf = createDeadlineReader(list, facts);
    const offered = suggestedDeadlines(suggestions, facts);
    const unfilled = unfilledFields(list, "deadline", true).map(
      ({ kind, anchor, task }): Violation<MessageId> => {
        const field = task?.fields.deadline;
        const edit =
          task === null
            ? null
            : ((field === undefined ? null : editOfField(field, "{answer}")) ??
              editOfProseTask(task, name, "{answer}"));
        return {
          anchor,
          messageId: kind,
          data: task === null ? { name } : { name, task: taskName(task) },
          fixes:
            edit === null
              ? []
              : [
                  {
                    title: { messageId: "fill", data: { name } },
                    isPreferred: true,
                    safety: "confirm",
                    ask: { label: { messageId: "label" }, suggestions: offered },
                    edits: [edit],
                  },
                ],
        };
      }
    );
    const unclear = filledFields(list, "deadline").flatMap(
      ({ task, field }): Violation<MessageId>[] => {
        const deadline = readDeadlineOf(field.text);
        const isImpossible = deadline.kind === "unreadable" && deadline.reason === "impossibleDate";
        if (deadline.kind !== "vague" && !isImpossible) return [];
        return [
          {
            anchor: field.anchor,
            messageId: isImpossible ? "impossible" : "vague",
            data: { task: taskName(task), deadline: field.text },
            fixes: replaceDeadline<MessageId>(field, offered, "replace", "label"),
          },
        ];
      }
    );
    return { kind: "checked", violations: [...unfilled, ...unclear] };
  },
});
