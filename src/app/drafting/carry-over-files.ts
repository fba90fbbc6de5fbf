import { compareWithPlans, readPlannedTasks } from "../../core/comparison/compare-with-plans";
import { readReport } from "../../core/comparison/read-report";
import type { TaskProgress } from "../../core/law/vocabulary";
import type { Law } from "../../core/law/law";
import type { DocumentModel } from "../../core/model/document";
import { outlineOf } from "../../core/model/outline-of";
import { fold } from "../../core/text/vietnamese";
import { carryOverTasks, type CarriedTask } from "../carry-over-tasks";

/**
 * The tasks of last year's plan that are not known to be done: neither by the plan itself nor, where it is given, by the
 * report on it. The user chooses among them.
 */
export function carryOverFiles(
  plan: DocumentModel,
  report: DocumentModel | null,
  law: Law
): readonly CarriedTask[] {
  const tasks = carryOverTasks(plan, law);
  if (report === null) return tasks;
  const told = progressTold(plan, report, law);
  return tasks.flatMap((task) => {
    const progress = told.get(fold(task.task)) ?? task.progress;
    return progress === "done" ? [] : [{ ...task, progress }];
  });
}

/** What the report says of the plan's tasks, by the folded words of each. */
function progressTold(
  plan: DocumentModel,
  report: DocumentModel,
  law: Law
): ReadonlyMap<string, TaskProgress> {
  const source = { fileName: "", years: { from: 0, to: 9999 } };
  const { tasks } = compareWithPlans({
    tasks: readPlannedTasks(outlineOf(plan), law, source),
    report: readReport(outlineOf(report), law),
    window: null,
    law,
  });
  return new Map(
    tasks.flatMap(({ planned, line }) =>
      planned === null || line === null || line.progress === null
        ? []
        : [[fold(planned.name), line.progress] as const]
    )
  );
}
