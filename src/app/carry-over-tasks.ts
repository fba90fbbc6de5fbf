import type { Law } from "../core/law/law";
import type { TaskProgress } from "../core/law/vocabulary";
import { createProgressReader } from "../core/comparison/read-progress";
import type { DocumentModel } from "../core/model/document";
import { outlineOf } from "../core/model/outline-of";
import { createAreaNameReader } from "../core/recognition/area-names";
import { readTasks } from "../core/recognition/read-tasks";
import type { Task } from "../core/recognition/task-list";
import type { TaskRow } from "../templating/document-input";

/** A task of an earlier file that may go into a new plan; its deadline is left to be set anew. */
export interface CarriedTask extends TaskRow {
  /** How far the file says it is; null where it does not say. */
  readonly progress: Exclude<TaskProgress, "done"> | null;
}

/**
 * The tasks of an earlier plan or report, in its order, less those that it calls done: the user chooses among them. A
 * task under no known reform area is left out, for a new plan has no place for it.
 */
export function carryOverTasks(
  model: DocumentModel,
  law: Pick<Law, "areas" | "vocabulary">
): readonly CarriedTask[] {
  const areaOf = createAreaNameReader(law.areas);
  const progressOf = createProgressReader(law.vocabulary.progress);
  return readTasks(model, outlineOf(model), law.vocabulary).tasks.flatMap((task) => {
    const { note, other, deadline } = task.fields;
    const said = [note, other, deadline].flatMap((field) => field?.text ?? []);
    const progress = progressOf(said, task.source);
    const areaId = task.group === null ? undefined : areaOf(task.group)?.areaIds[0];
    const name = textOf(task, "task");
    if (progress === "done" || areaId === undefined || name === "") return [];
    return [
      {
        areaId,
        task: name,
        output: textOf(task, "output"),
        leadUnit: textOf(task, "leadUnit"),
        coordinatingUnits: textOf(task, "coordinatingUnits"),
        deadline: "",
        progress,
      },
    ];
  });
}

/** What a field says; a placeholder in brackets says nothing. */
function textOf({ fields }: Task, column: keyof Task["fields"]): string {
  const text = fields[column]?.text.trim() ?? "";
  return /^\[.*\]$/u.test(text) ? "" : text;
}
