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
    const seen = new Set<string>();
    const alike = new Map<string, SameWords>();
    const violations: Violation<MessageId>[] = [];
    for (const task of list.tasks) {
      const place = JSON.stringify(task.anchor);
      const text = fold(task.fields.task?.text ?? "").replace(/[\s.;,:]+$/u, "");
      // One task with several outputs is merged over several rows: one place.
      if (text === "" || seen.has(place)) continue;
      seen.add(place);
      const known = alike.get(text);
      if (known === undefined) {
        alike.set(text, new SameWords(task));
        continue;
      }
      const first = known.add(task, wordsOf(text).length >= fewestWords);
      if (first === null) continue;
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

/** Tasks with the same words, from the first on. */
class SameWords {
  private firstOf: Map<string, Task> | null = null;

  constructor(private readonly first: Task) {}

  /** Answers the first task that this one is the same as; long words may make them one in two groups too. */
  add(task: Task, isLong: boolean): Task | null {
    this.firstOf ??= new Map(likenessesOf(this.first, isLong).map((one) => [one, this.first]));
    let first: Task | null = null;
    for (const likeness of likenessesOf(task, isLong)) {
      const other = this.firstOf.get(likeness);
      if (other === undefined) this.firstOf.set(likeness, task);
      else if (first === null || other.index < first.index) first = other;
    }
    return first;
  }
}

/** What makes two tasks with the same words one where both have it. */
function likenessesOf({ fields, table, group }: Task, isLong: boolean): readonly string[] {
  const said = (column: "output" | "leadUnit" | "deadline"): string =>
    fold(fields[column]?.text ?? "");
  const output = said("output");
  const lead = said("leadUnit");
  const deadline = said("deadline");
  const place = `${table}\n${fold(group ?? "")}`;
  const inGroup = [
    `lead\n${output}\n${lead}\n${place}`,
    `deadline\n${output}\n${deadline}\n${place}`,
  ];
  return isLong ? [...inGroup, `both\n${output}\n${lead}\n${deadline}`] : inGroup;
}
