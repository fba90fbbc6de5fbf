import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import type { Task } from "../../core/recognition/task-list";
import type { Deadline } from "../../core/text/deadlines";
import { createPhraseFinder, normalise } from "../../core/text/vietnamese";
import { replaceDeadline, suggestedDeadlines } from "./deadline-fix";
import { filledFields, taskName } from "./task-fields";
import { createDeadlineReader } from "./task-deadlines";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";

const options = z.strictObject({
  /** Kind of deadline that is reported. */
  deadlineClass: z.enum(["byInstruction", "year", "ongoing"]),
  /** Only where the plan is for one year: in a plan for five, a year is a milestone. */
  onlyInPlansOfOneYear: z.boolean(),
  /** Only where the output begins with one of these; empty for any output. */
  outputs: z.array(z.string()),
  /** An output that contains one of these is made again and again, and is let be. */
  exceptOutputs: z.array(z.string()),
  /** Deadlines offered when the user is asked; "{year}" stands for the plan's year. */
  suggestions: z.array(z.string()),
});

type Options = z.infer<typeof options>;
type MessageId =
  Options["deadlineClass"] | "replace" | "label" | "severalYears" | "unknownYears" | TaskReasonId;

/** No task has a deadline of the given kind: one that depends on others, names only the year, or never ends. */
export default defineCheck<"tasks", Options, MessageId>({
  name: "deadline-class",
  reads: "tasks",
  messages: {
    vi: {
      byInstruction: "Nhiệm vụ “{task}” ghi “{deadline}”: không có mốc để theo dõi, đôn đốc.",
      year: "Nhiệm vụ “{task}” mới ghi “{deadline}”, chưa có mốc trong năm.",
      ongoing: "Nhiệm vụ “{task}” ghi “{deadline}”, nhưng sản phẩm “{output}” chỉ làm một lần.",
      replace: "Ghi mốc cụ thể",
      label: "Thời hạn",
      severalYears: "Kế hoạch cho nhiều năm: ghi năm đã là một mốc.",
      unknownYears: "Chưa rõ kế hoạch của năm nào.",
      ...taskReasons.vi,
    },
    en: {
      byInstruction: "Task “{task}” says “{deadline}”: no milestone to follow up.",
      year: "Task “{task}” only says “{deadline}”: no milestone within the year.",
      ongoing: "Task “{task}” says “{deadline}”, but its output “{output}” is made only once.",
      replace: "Write a milestone",
      label: "Deadline",
      severalYears: "The plan covers several years: a year is a milestone.",
      unknownYears: "The years of the plan are not known.",
      ...taskReasons.en,
    },
  },
  options,
  run(list, settings, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const { facts } = context;
    const years = facts.years?.value;
    if (settings.onlyInPlansOfOneYear) {
      if (years === undefined)
        return { kind: "notApplicable", reason: { messageId: "unknownYears" } };
      if (years.from !== years.to)
        return { kind: "notApplicable", reason: { messageId: "severalYears" } };
    }
    const readDeadlineOf = createDeadlineReader(list, facts);
    const offered = suggestedDeadlines(settings.suggestions, facts);
    const isOneOff = oneOffOutput(settings);
    const violations = filledFields(list, "deadline").flatMap(
      ({ task, field }): Violation<MessageId>[] => {
        const deadline = readDeadlineOf(field.text);
        const output = normalise(task.fields.output?.text ?? "").trim();
        if (classOf(deadline) !== settings.deadlineClass || !isOneOff(task)) return [];
        return [
          {
            anchor: field.anchor,
            messageId: settings.deadlineClass,
            data: { task: taskName(task), deadline: field.text, output },
            fixes: replaceDeadline<MessageId>(field, offered, "replace", "label"),
          },
        ];
      }
    );
    return { kind: "checked", violations };
  },
});

function classOf(deadline: Deadline): Options["deadlineClass"] | null {
  if (deadline.kind === "byInstruction" || deadline.kind === "ongoing") return deadline.kind;
  return deadline.kind === "interval" && deadline.class === "year" && deadline.from !== null
    ? "year"
    : null;
}

function oneOffOutput({ outputs, exceptOutputs }: Options): (task: Task) => boolean {
  if (outputs.length === 0) return () => true;
  const findOneOff = createPhraseFinder(outputs);
  const findRecurring = createPhraseFinder(exceptOutputs);
  return ({ fields }) => {
    const output = normalise(fields.output?.text ?? "").replace(/^[\s\-+*•–]+/u, "");
    return findOneOff(output)[0]?.span.start === 0 && findRecurring(output).length === 0;
  };
}
