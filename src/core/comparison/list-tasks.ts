import type { TaskColumn } from "../law/vocabulary";
import { isSameCell, type Anchor } from "../model/anchor";
import type { AreaNameReader } from "../recognition/area-names";
import type { Task, TaskField } from "../recognition/task-list";
import { withoutBrackets } from "../statistics/name-words";
import { eachOnce } from "../text/each-once";
import { fold, isBlank, isStatedAbsence, normalise } from "../text/vietnamese";
import type { AreasOfBlock } from "./areas-of-blocks";
import type { ListedTask } from "./plan-comparison";

/** A task together with the rows or paragraphs it was read from. */
export interface GatheredTask {
  readonly listed: ListedTask;
  readonly rows: readonly Task[];
}

/**
 * Gathers the entries of a task list into tasks: a further output of a task (its number and name merged downwards or left
 * blank) belongs to the task above. Tasks without words of their own are left out.
 */
export function gatherTasks(
  tasks: readonly Task[],
  readNames: AreaNameReader,
  areasOfBlock: AreasOfBlock
): readonly GatheredTask[] {
  const gathered: Task[][] = [];
  const readOnce = eachOnce(readNames);
  for (const task of tasks) {
    const above = gathered.at(-1);
    if (above?.[0] !== undefined && isFurtherOutput(task, above[0])) above.push(task);
    else if (nameOf(task) !== "") gathered.push([task]);
  }
  return gathered.map((rows, index) => {
    const [first] = rows as [Task, ...Task[]];
    const { anchor } = first;
    return {
      rows,
      listed: {
        number: index + 1,
        name: nameOf(first),
        anchor,
        areaIds: areasOf(first, readOnce, areasOfBlock),
        deadlines: fieldsOf(rows, "deadline"),
        leadUnits: fieldsOf(rows, "leadUnit"),
      },
    };
  });
}

function isFurtherOutput(task: Task, above: Task): boolean {
  if (task.source !== "table" || task.table !== above.table) return false;
  const { task: name } = task.fields;
  return (
    name === undefined ||
    isBlank(name.text) ||
    (above.fields.task !== undefined && isSameCell(name.anchor, above.fields.task.anchor))
  );
}

/** What a task in prose says in brackets of its deadline and lead is no part of its name. */
function nameOf({ fields, source }: Task): string {
  const text = normalise(fields.task?.text ?? "");
  return (source === "prose" ? withoutBrackets(text) : text).replace(/\s{2,}|[^\S ]/gu, " ").trim();
}

function areasOf(
  task: Task,
  readNames: AreaNameReader,
  areasOfBlock: AreasOfBlock
): readonly string[] {
  const named = [task.group, task.fields.other?.text].flatMap((text) =>
    text === null || text === undefined ? [] : (readNames(text)?.areaIds ?? [])
  );
  if (named.length > 0) return [...new Set(named)];
  return areasOfBlock(blockOf(task.anchor));
}

function blockOf(anchor: Anchor): string {
  if (anchor.kind === "paragraph") return anchor.paragraphId;
  return anchor.kind === "tableCell" || anchor.kind === "table" ? anchor.tableId : "";
}

/** Filled fields, each text once. */
function fieldsOf(rows: readonly Task[], column: TaskColumn): readonly TaskField[] {
  const byText = new Map<string, TaskField>();
  for (const { fields } of rows) {
    const field = fields[column];
    if (field === undefined || isBlank(field.text) || isStatedAbsence(field.text)) continue;
    const key = fold(field.text);
    if (!byText.has(key)) byText.set(key, field);
  }
  return [...byText.values()];
}
