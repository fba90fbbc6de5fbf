import type { Edit, NewCell, NewTableRow } from "../../core/fixes/edit";
import { cellsOfRow, judgeRowInsertion, type RowInsertion } from "../../core/fixes/table-rows";
import type { TaskColumn } from "../../core/law/vocabulary";
import type { Anchor } from "../../core/model/anchor";
import type { Table } from "../../core/model/document";
import { outlineOf } from "../../core/model/outline-of";
import { createAreaNameReader } from "../../core/recognition/area-names";
import { readTasks } from "../../core/recognition/read-tasks";
import type { Task } from "../../core/recognition/task-list";
import type { TaskRow } from "../../templating/document-input";
import { taskChoices, taskSlotWords } from "../../templating/slot-facts";
import type { DraftedDocument } from "./drafted-document";
import { numberRows, type NumberedRow, type RowsToAdd } from "./number-rows";

export type { TaskRow } from "../../templating/document-input";
export { taskChoices } from "../../templating/slot-facts";

/** A reform area that the task table has a group for. */
export interface AreaOfTable {
  readonly areaId: string;
  readonly name: string;
  /** Names of its tasks, in order. */
  readonly tasks: readonly string[];
}

/** What is to be written, and where. */
export interface WantedTasks {
  readonly tasks: readonly TaskRow[];
  /** Index of the task of their area that they are to follow; its last one unless given. */
  readonly after?: number;
  /** Units of the office, for the drop-downs. */
  readonly units: readonly string[];
}

export type PlannedRows =
  | { readonly kind: "edits"; readonly edits: readonly Edit[] }
  /** mergedCells: cells over several rows stand in the way · noRowToCopy: no plain task row shows what one looks like */
  | { readonly kind: "impossible"; readonly reason: "mergedCells" | "noRowToCopy" };

interface AreaPlace {
  readonly areaId: string;
  readonly name: string;
  readonly tableId: string;
  /** Row of its group row. */
  readonly row: number;
  readonly tasks: readonly PlacedTask[];
}

interface PlacedTask {
  readonly task: Task;
  readonly row: number;
}

type CellAnchor = Extract<Anchor, { kind: "tableCell" }>;

/** The areas that tasks can be written under, in the order of the table; none where the document has no task table. */
export function listAreasOfTable(drafted: DraftedDocument): readonly AreaOfTable[] {
  return placesOf(drafted).map(({ areaId, name, tasks }) => ({
    areaId,
    name,
    tasks: tasks.map(({ task }) => task.fields.task?.text ?? ""),
  }));
}

/**
 * Edits that write tasks into the task table, in the shape of the rows that are there; what the table has no column for is
 * left out. Cells for output, units and deadline are content controls with what may be chosen, and wait for an answer where
 * none is given. Plain numbers behind the new rows move up. Throws a RangeError for an area the table does not have.
 */
export function planTaskRows(drafted: DraftedDocument, wanted: WantedTasks): PlannedRows {
  const places = placesOf(drafted);
  const unplaced = wanted.tasks.find(({ areaId }) =>
    places.every((place) => place.areaId !== areaId)
  );
  if (unplaced !== undefined) throw new RangeError(`the table has no area "${unplaced.areaId}"`);
  const edits: Edit[] = [];
  for (const table of drafted.model.blocks) {
    if (table.kind !== "table") continue;
    const own = places.filter(({ tableId }) => tableId === table.id);
    const planned = planTable(drafted, table, own, wanted);
    if (planned.kind === "impossible") return planned;
    edits.push(...planned.edits);
  }
  return { kind: "edits", edits };
}

function planTable(
  drafted: DraftedDocument,
  table: Table,
  places: readonly AreaPlace[],
  { tasks, after, units }: WantedTasks
): PlannedRows {
  const stretches = places.flatMap((place, group) => {
    const own = tasks.filter(({ areaId }) => areaId === place.areaId);
    const behind = place.tasks.at(after ?? -1) ?? place.tasks.at(-1);
    return own.length === 0 ? [] : [{ own, group, row: behind?.row ?? place.row }];
  });
  if (stretches.length === 0) return { kind: "edits", edits: [] };
  const numbered = numberedRows(table, places);
  const numbering = numberRows(
    numbered,
    stretches.map(({ own, group, row }): RowsToAdd => {
      const next = numbered.findIndex((one) => one.group > group || one.row > row);
      return { at: next < 0 ? numbered.length : next, group, count: own.length };
    })
  );
  const create = createRowWriter(drafted, table, places, units);
  const insertions = stretches.flatMap(({ own, row }, index): readonly RowInsertion[] => {
    const rows = own.flatMap((task, at) => create(task, row, numbering.added[index]?.[at] ?? ""));
    const expected = cellsOfRow(table, row).map(({ text }) => text);
    return rows.length < own.length
      ? []
      : [{ kind: "insertTableRows", tableId: table.id, after: row, expected, rows }];
  });
  if (insertions.length < stretches.length) return { kind: "impossible", reason: "noRowToCopy" };
  const isBlocked = insertions.some((edit) => judgeRowInsertion(table, edit) !== "fits");
  if (isBlocked || numbering.isBlocked) return { kind: "impossible", reason: "mergedCells" };
  const moved = numbering.moved.map((number): Edit => ({
    kind: "setTableCellText",
    tableId: table.id,
    ...number,
  }));
  // From the bottom up: a row that goes in moves only those below it.
  return { kind: "edits", edits: [...insertions.reverse(), ...moved] };
}

/** Task rows of a table with the cells of their numbers; none where it has no column for them. */
function numberedRows(table: Table, places: readonly AreaPlace[]): readonly NumberedRow[] {
  const rows = places.flatMap(({ tasks }, group) =>
    tasks.map(({ task, row }): NumberedRow => {
      const anchor = task.fields.ordinal?.anchor;
      const cell =
        anchor?.kind === "tableCell" && anchor.row === row
          ? cellsOfRow(table, row).find(({ column }) => column === anchor.column)
          : undefined;
      return {
        row,
        group,
        cell:
          cell === undefined
            ? null
            : { column: cell.column, text: cell.text, isMerged: cell.rowSpan > 1 },
      };
    })
  );
  return rows.every(({ cell }) => cell === null) ? [] : rows;
}

type WriteRow = (task: TaskRow, near: number, ordinal: string) => readonly NewTableRow[];

/** Writes rows like the plain task row that stands nearest; none where the table has no such row. */
function createRowWriter(
  { model, year }: DraftedDocument,
  table: Table,
  places: readonly AreaPlace[],
  units: readonly string[]
): WriteRow {
  const plain = places
    .flatMap(({ tasks }) => tasks)
    .filter(({ row }) =>
      table.cells.every(
        (cell) => cell.rowSpan === 1 || cell.row > row || cell.row + cell.rowSpan <= row
      )
    );
  const nextNumber = createSlotCounter(
    places,
    model.slots.map(({ tag }) => tag)
  );
  return (task, near, ordinal) => {
    const distance = ({ row }: PlacedTask): number => Math.abs(row - near);
    const [like] = [...plain].sort((one, other) => distance(one) - distance(other));
    if (like === undefined) return [];
    const columns = columnsOf(like.task);
    const number = nextNumber(task.areaId);
    const cells = cellsOfRow(table, like.row).map(({ column }): NewCell => {
      const holds = columns.get(column);
      if (holds === "ordinal") return ordinal;
      if (holds === "task") return task.task;
      if (holds === "note") return task.note ?? "";
      const words = holds === undefined ? null : taskSlotWords(holds);
      if (words === null) return "";
      return {
        ...words,
        tag: `task.${task.areaId}.${number}.${words.column}`,
        text: task[words.column] || null,
        choices: taskChoices(words.column, year, units),
      };
    });
    return [{ like: like.row, cells }];
  };
}

/** Numbers for the tags of new rows: behind the area's rows and tags, for an old Word does not list every control. */
function createSlotCounter(
  places: readonly AreaPlace[],
  tags: readonly string[]
): (areaId: string) => number {
  const last = new Map(places.map(({ areaId, tasks }) => [areaId, tasks.length]));
  for (const tag of tags) {
    const [, areaId, number] = /^task\.([^.]+)\.(\d+)\.\w+$/u.exec(tag) ?? [];
    if (areaId !== undefined) last.set(areaId, Math.max(last.get(areaId) ?? 0, Number(number)));
  }
  return (areaId) => {
    const next = (last.get(areaId) ?? 0) + 1;
    last.set(areaId, next);
    return next;
  };
}

function columnsOf({ fields }: Task): ReadonlyMap<number, TaskColumn> {
  const columns = new Map<number, TaskColumn>();
  for (const [name, field] of Object.entries(fields))
    if (field?.anchor.kind === "tableCell") columns.set(field.anchor.column, name as TaskColumn);
  return columns;
}

/** Group rows of areas, in order, each with its tasks. */
function placesOf({ model, law }: DraftedDocument): readonly AreaPlace[] {
  const areaOf = createAreaNameReader(law.areas);
  const { tables, tasks } = readTasks(model, outlineOf(model), law.vocabulary);
  const places = new Map<string, AreaPlace>();
  for (const { title, anchor } of tables.flatMap(({ groups }) => groups)) {
    const areaId = areaOf(title)?.areaIds[0];
    if (anchor.kind !== "tableCell" || areaId === undefined || places.has(areaId)) continue;
    const { tableId, row } = anchor;
    const own = tasks.flatMap((task): PlacedTask[] => {
      const cell = task.group === title && task.source === "table" ? cellOf(task) : null;
      return cell?.tableId === tableId ? [{ task, row: cell.row }] : [];
    });
    const name = law.areas.find(({ id }) => id === areaId)?.name ?? title;
    places.set(areaId, { areaId, name, tableId, row, tasks: own });
  }
  return [...places.values()];
}

function cellOf({ fields, anchor }: Task): CellAnchor | null {
  const place = fields.task?.anchor ?? anchor;
  return place.kind === "tableCell" ? place : null;
}
