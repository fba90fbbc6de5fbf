import type { Edit, NewTableRow } from "../../core/fixes/edit";
import { cellsOfRow } from "../../core/fixes/table-rows";
import type { TaskColumn } from "../../core/law/vocabulary";
import type { Anchor } from "../../core/model/anchor";
import type { Table } from "../../core/model/document";
import { outlineOf } from "../../core/model/outline-of";
import { createAreaNameReader } from "../../core/recognition/area-names";
import { readTasks } from "../../core/recognition/read-tasks";
import type { Task } from "../../core/recognition/task-list";
import type { TaskRow } from "../../templating/document-input";
import type { DraftedDocument } from "./drafted-document";

export type { TaskRow } from "../../templating/document-input";
export { taskChoices } from "../../templating/slot-facts";

/** A reform area that the task table has a group for. */
export interface AreaOfTable {
  readonly areaId: string;
  readonly name: string;
  readonly taskCount: number;
}

interface AreaPlace extends AreaOfTable {
  readonly tableId: string;
  /** Row of the last task of the area, or of its group row. */
  readonly after: number;
  readonly lastNumber: number;
}

type CellAnchor = Extract<Anchor, { kind: "tableCell" }>;

/** The areas that tasks can be written under, in the order of the table; none where the document has no task table. */
export function listAreasOfTable(drafted: DraftedDocument): readonly AreaOfTable[] {
  return placesOf(drafted).map(({ areaId, name, taskCount }) => ({ areaId, name, taskCount }));
}

/**
 * Edits that write tasks into the task table, each at the end of its area, in the shape of the rows that are there; what
 * the table has no column for is left out. Throws a RangeError for an area the table does not have.
 */
export function taskRowEdits(drafted: DraftedDocument, tasks: readonly TaskRow[]): readonly Edit[] {
  const places = placesOf(drafted);
  const unplaced = tasks.find(({ areaId }) => places.every((place) => place.areaId !== areaId));
  if (unplaced !== undefined) throw new RangeError(`the table has no area "${unplaced.areaId}"`);
  const edits = places.flatMap((place): readonly Edit[] => {
    const own = tasks.filter(({ areaId }) => areaId === place.areaId);
    const table = drafted.model.blocks.find(({ id }) => id === place.tableId);
    if (own.length === 0 || table?.kind !== "table") return [];
    const model = modelRow(drafted, table, place.after);
    if (model === null) return [];
    const rows = own.map((task, index): NewTableRow => ({
      like: model.row,
      cells: cellsOfRow(table, model.row).map(({ column }) =>
        cellText(model.columns.get(column), task, place.lastNumber + index + 1)
      ),
    }));
    const expected = cellsOfRow(table, place.after).map(({ text }) => text);
    return [{ kind: "insertTableRows", tableId: table.id, after: place.after, expected, rows }];
  });
  // From the bottom up: a row that goes in moves only those below it.
  return edits.reverse();
}

function cellText(column: TaskColumn | undefined, task: TaskRow, ordinal: number): string {
  switch (column) {
    case "ordinal":
      return String(ordinal);
    case "task":
      return task.task;
    case "output":
      return task.output;
    case "leadUnit":
      return task.leadUnit;
    case "coordinatingUnits":
      return task.coordinatingUnits ?? "";
    case "deadline":
      return task.deadline;
    case "note":
      return task.note ?? "";
    default:
      return "";
  }
}

/** Group rows of areas, in order, each with its last task. */
function placesOf({ model, law }: DraftedDocument): readonly AreaPlace[] {
  const areaOf = createAreaNameReader(law.areas);
  const { tables, tasks } = readTasks(model, outlineOf(model), law.vocabulary);
  const places = new Map<string, AreaPlace>();
  for (const { title, anchor } of tables.flatMap(({ groups }) => groups)) {
    const areaId = areaOf(title)?.areaIds[0];
    if (anchor.kind !== "tableCell" || areaId === undefined || places.has(areaId)) continue;
    const { tableId, row } = anchor;
    const own = tasks.filter(
      (task) => task.group === title && task.source === "table" && rowOf(task)?.tableId === tableId
    );
    const last = own.at(-1);
    places.set(areaId, {
      areaId,
      name: law.areas.find(({ id }) => id === areaId)?.name ?? title,
      taskCount: own.length,
      tableId,
      after: last === undefined ? row : (rowOf(last)?.row ?? row),
      lastNumber: last === undefined ? 0 : (ordinalOf(last) ?? own.length),
    });
  }
  return [...places.values()];
}

function rowOf({ fields, anchor }: Task): CellAnchor | null {
  const place = fields.task?.anchor ?? anchor;
  return place.kind === "tableCell" ? place : null;
}

function ordinalOf({ fields }: Task): number | null {
  const [, number] = /^(\d+)\.?$/u.exec(fields.ordinal?.printed.trim() ?? "") ?? [];
  return number === undefined ? null : Number(number);
}

/** The task row nearest to a place that stands by itself, and what each of its columns holds. */
function modelRow(
  { model, law }: DraftedDocument,
  table: Table,
  after: number
): { readonly row: number; readonly columns: ReadonlyMap<number, TaskColumn> } | null {
  const { tasks } = readTasks(model, outlineOf(model), law.vocabulary);
  const usual = tasks
    .filter((task) => rowOf(task)?.tableId === table.id)
    .flatMap((task) => {
      const row = rowOf(task)?.row;
      const isAlone = table.cells.every(
        (cell) =>
          cell.row > (row ?? -1) || cell.row + cell.rowSpan <= (row ?? -1) || cell.rowSpan === 1
      );
      return row === undefined || !isAlone ? [] : [{ row, task }];
    })
    .sort((one, other) => Math.abs(one.row - after) - Math.abs(other.row - after));
  const [nearest] = usual;
  if (nearest === undefined) return null;
  const columns = new Map<number, TaskColumn>();
  for (const [name, field] of Object.entries(nearest.task.fields)) {
    if (field?.anchor.kind === "tableCell") columns.set(field.anchor.column, name as TaskColumn);
  }
  return { row: nearest.row, columns };
}
