import * as z from "zod/mini";
import type { Task } from "../../core/recognition/task-list";
import { defineCheck, type Violation } from "../../core/rules/check";
import { fold, wordsOf } from "../../core/text/vietnamese";
import { taskName } from "./task-fields";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";

const options = z.strictObject({
  /** Fewest words of a task that may not stand under two groups either: short ones ("Xây dựng kế hoạch") may. */
  fewestWords: z.number(),
});

type MessageId = "repeated" | "first" | TaskReasonId;

/**
 * No task stands twice: with the same words and output in one group, for one lead or by one deadline; or in two groups
 * with all of these the same.
 */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "distinct-tasks",
  reads: "tasks",
  messages: {
    vi: {
      repeated: "Nhiệm vụ “{task}” đã có ở trên.",
      first: "Chỗ ghi lần đầu",
      ...taskReasons.vi,
    },
    en: {
      repeated: "Task “{task}” already stands above.",
      first: "Where it first stands",
      ...taskReasons.en,
    },
  },
  options,
  run(list, { fewestWords }, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const byText = new Map<string, Task[]>();
    const seen = new Set<string>();
    const violations: Violation<MessageId>[] = [];
    for (const task of list.tasks) {
      const place = JSON.stringify(task.anchor);
      const text = fold(task.fields.task?.text ?? "").replace(/[\s.;,:]+$/u, "");
      // One task with several outputs is merged over several rows: one place.
      if (text === "" || seen.has(place)) continue;
      seen.add(place);
      const before = byText.get(text) ?? [];
      const isLong = wordsOf(text).length >= fewestWords;
      const first = before.find((other) => isSameTask(other, task, isLong));
      byText.set(text, [...before, task]);
      if (first === undefined) continue;
      violations.push({
        anchor: task.anchor,
        messageId: "repeated",
        data: { task: taskName(task) },
        relatedInformation: [{ anchor: first.anchor, messageId: "first" }],
      });
    }
    return { kind: "checked", violations };
  },
});

function isSameTask(a: Task, b: Task, isLong: boolean): boolean {
  const same = (column: "output" | "leadUnit" | "deadline"): boolean =>
    fold(a.fields[column]?.text ?? "") === fold(b.fields[column]?.text ?? "");
  const isSameGroup = a.table === b.table && fold(a.group ?? "") === fold(b.group ?? "");
  if (isSameGroup) return same("output") && (same("leadUnit") || same("deadline"));
  return isLong && same("output") && same("leadUnit") && same("deadline");
}
