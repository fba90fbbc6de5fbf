import * as z from "zod/mini";
import type { TaskColumn } from "../../core/law/vocabulary";
import { defineCheck, type ProposedFix, type Violation } from "../../core/rules/check";
import type { Task, TaskList } from "../../core/recognition/task-list";
import {
  editOfField,
  editOfProseTask,
  filledFields,
  taskName,
  unfilledFields,
  type UnfilledField,
} from "./task-fields";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";

const options = z.strictObject({
  /** Column that has to be filled. */
  column: z.enum(["output", "leadUnit", "deadline"]),
  /** What the column is called in messages. */
  name: z.string(),
  /** Whether tasks in prose are asked for it too. */
  inProse: z.boolean(),
  /** Offered when the user is asked what to write; values the document itself uses most come first. */
  suggestions: z.array(z.string()),
  suggestFromDocument: z.boolean(),
});

type MessageId = UnfilledField["kind"] | "fill" | "label" | TaskReasonId;

/** Every task states an output, a lead unit or a deadline; dotted lines and a lone dash count as nothing. */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "task-field-filled",
  reads: "tasks",
  messages: {
    vi: {
      missingColumn: "Bảng nhiệm vụ không có cột “{name}”.",
      emptyCell: "Nhiệm vụ “{task}” chưa ghi “{name}”.",
      noneInProse: "Các nhiệm vụ nêu bằng lời, không nhiệm vụ nào ghi “{name}”.",
      missingInProse: "Nhiệm vụ “{task}” chưa nêu “{name}”.",
      fill: "Ghi “{name}” cho nhiệm vụ này",
      label: "{name}",
      ...taskReasons.vi,
    },
    en: {
      missingColumn: "The task table has no column “{name}”.",
      emptyCell: "Task “{task}” leaves “{name}” blank.",
      noneInProse: "The tasks are told in prose and none states “{name}”.",
      missingInProse: "Task “{task}” does not state “{name}”.",
      fill: "Write “{name}” for this task",
      label: "{name}",
      ...taskReasons.en,
    },
  },
  options,
  run(list, { column, name, inProse, suggestions, suggestFromDocument }, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const offered = suggestFromDocument
      ? [...commonValues(list, column), ...suggestions]
      : suggestions;
    const violations = unfilledFields(list, column, inProse).map(
      ({ kind, anchor, task }): Violation<MessageId> => ({
        anchor,
        messageId: kind,
        data: task === null ? { name } : { name, task: taskName(task) },
        fixes: task === null ? [] : fillFix(task, column, name, [...new Set(offered)]),
      })
    );
    return { kind: "checked", violations };
  },
});

function fillFix(
  task: Task,
  column: TaskColumn,
  name: string,
  suggestions: readonly string[]
): readonly ProposedFix<MessageId>[] {
  const field = task.fields[column];
  const edit =
    (field === undefined ? null : editOfField(field, "{answer}")) ??
    editOfProseTask(task, name, "{answer}");
  if (edit === null) return [];
  return [
    {
      title: { messageId: "fill", data: { name } },
      isPreferred: true,
      safety: "confirm",
      ask: { label: { messageId: "label", data: { name } }, suggestions },
      edits: [edit],
    },
  ];
}

const mostCommonValues = 5;

/** The values that other tasks of the document state most often, the most frequent first. */
function commonValues(list: TaskList, column: TaskColumn): readonly string[] {
  const counts = new Map<string, number>();
  for (const { field } of filledFields(list, column))
    counts.set(field.text, (counts.get(field.text) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostCommonValues)
    .map(([text]) => text);
}
