import type { Edit } from "../../core/fixes/edit";
import type { TaskColumn } from "../../core/law/vocabulary";
import type { Anchor } from "../../core/model/anchor";
import type { Task, TaskField, TaskList } from "../../core/recognition/task-list";
import { shortened } from "../../core/text/shortened";
import { findAllWords, isBlank, isStatedAbsence } from "../../core/text/vietnamese";

/** A place where a task lacks what a column should hold. */
export interface UnfilledField {
  /**
   * missingColumn: a whole table has no such column · emptyCell: one row leaves it blank · noneInProse: tasks are listed
   * in prose and none states it · missingInProse: others do, this one does not
   */
  readonly kind: "missingColumn" | "emptyCell" | "noneInProse" | "missingInProse";
  readonly anchor: Anchor;
  /** Null where a whole table or list is meant. */
  readonly task: Task | null;
}

/**
 * Where tasks leave a field out: one entry per table without the column, not one per row, and one for a list in prose
 * that never states it. A cell merged over several rows counts once.
 */
export function unfilledFields(
  { tables, tasks }: TaskList,
  column: TaskColumn,
  inProse: boolean
): readonly UnfilledField[] {
  const found: UnfilledField[] = tables.flatMap(({ columns, headerAnchor }) =>
    columns.includes(column) ? [] : [{ kind: "missingColumn", anchor: headerAnchor, task: null }]
  );
  const seen = new Set<string>();
  for (const task of tasks) {
    const field = task.fields[column];
    if (task.source !== "table" || field === undefined || !isUnfilled(field.text)) continue;
    const key = keyOf(field.anchor);
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ kind: "emptyCell", anchor: field.anchor, task });
  }
  return inProse ? [...found, ...unfilledInProse(tasks, column)] : found;
}

function unfilledInProse(tasks: readonly Task[], column: TaskColumn): readonly UnfilledField[] {
  const prose = tasks.filter(({ source }) => source === "prose");
  const lacking = prose.filter(({ fields }) => isUnfilled(fields[column]?.text ?? ""));
  const [first] = lacking;
  if (first === undefined) return [];
  if (lacking.length === prose.length)
    return [{ kind: "noneInProse", anchor: first.anchor, task: null }];
  return lacking.map((task) => ({ kind: "missingInProse", anchor: task.anchor, task }));
}

/** True for nothing, dotted lines and a lone dash: what the form leaves to be filled in still is. */
export function isUnfilled(text: string): boolean {
  return isBlank(text) || isStatedAbsence(text);
}

/** A filled field with its task; a cell merged over several rows comes once. */
export interface FilledField {
  readonly task: Task;
  readonly field: TaskField;
}

/** Fields of task lists in use, by column: many rules ask for the same. */
const filled = new WeakMap<TaskList, Map<TaskColumn, readonly FilledField[]>>();

/** Every filled field of a column, each place once. */
export function filledFields(list: TaskList, column: TaskColumn): readonly FilledField[] {
  const known = filled.get(list) ?? new Map<TaskColumn, readonly FilledField[]>();
  filled.set(list, known);
  const fields = known.get(column) ?? readFilledFields(list, column);
  known.set(column, fields);
  return fields;
}

function readFilledFields({ tasks }: TaskList, column: TaskColumn): readonly FilledField[] {
  const seen = new Set<string>();
  return tasks.flatMap((task) => {
    const field = task.fields[column];
    if (field === undefined || isUnfilled(field.text)) return [];
    const key = task.source === "prose" ? String(task.index) : keyOf(field.anchor);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ task, field }];
  });
}

function keyOf(anchor: Anchor): string {
  return anchor.kind === "tableCell"
    ? `${anchor.tableId} ${anchor.row} ${anchor.column}`
    : JSON.stringify(anchor);
}

const longestName = 80;

/** The task's own words, shortened, as findings quote it. */
export function taskName({ fields, index }: Task): string {
  return shortened(fields.task?.text ?? "", longestName) || `số ${index}`;
}

/** Writes a new value where a field stands; null where the place cannot be written to. */
export function editOfField({ anchor, printed }: TaskField, text: string): Edit | null {
  if (anchor.kind !== "tableCell") return null;
  const { tableId, row, column } = anchor;
  return { kind: "setTableCellText", tableId, row, column, expected: printed, text };
}

/**
 * Writes a new value over what a field says: over its cell, or over its words in the paragraph of a task in prose. Null
 * where these words stand in the paragraph twice or cannot be found.
 */
export function editOfValue(field: TaskField, value: string): Edit | null {
  const { anchor, printed, text } = field;
  if (anchor.kind !== "paragraph") return editOfField(field, value);
  const [span, second] = findAllWords(printed, text);
  if (span === undefined || second !== undefined) return null;
  return {
    kind: "replaceParagraphText",
    paragraphId: anchor.paragraphId,
    expected: printed,
    text: printed.slice(0, span.start) + value + printed.slice(span.end),
  };
}

/** Adds "(name: value)" to a task in prose, before its final full stop or semicolon; null for a task in a table. */
export function editOfProseTask(
  { fields, anchor }: Task,
  name: string,
  value: string
): Edit | null {
  const printed = fields.task?.printed;
  if (anchor.kind !== "paragraph" || printed === undefined) return null;
  const [end = ""] = /[\s.;]*$/u.exec(printed) ?? [];
  const text = `${printed.slice(0, printed.length - end.length)} (${name}: ${value})${end}`;
  return {
    kind: "replaceParagraphText",
    paragraphId: anchor.paragraphId,
    expected: printed,
    text,
  };
}
