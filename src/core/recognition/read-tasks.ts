import type { Vocabulary } from "../law/vocabulary";
import type { DocumentModel } from "../model/document";
import type { Outline } from "../model/outline";
import { readProseTasks } from "./read-prose-tasks";
import { readTaskTables } from "./read-task-tables";
import type { TaskList } from "./task-list";

/**
 * The tasks a plan assigns: the rows of its task tables or, only where it has no such table, the items of its lists
 * under headings that announce tasks.
 */
export function readTasks(
  document: DocumentModel,
  outline: Outline,
  vocabulary: Vocabulary
): TaskList {
  const { tables, tasks } = readTaskTables(document, vocabulary);
  if (tables.length > 0) return { kind: "tasks", document, tables, tasks };
  return { kind: "tasks", document, tables: [], tasks: readProseTasks(outline, vocabulary) };
}
