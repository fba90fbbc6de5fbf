import type { ReformArea } from "../core/law/reform-area";
import type { CellContent, RowContent, TableContent } from "../ooxml/word/write/document-content";
import type { ParagraphStyle } from "../ooxml/word/write/office-styles";
import { paragraph, plain, type Line } from "./official-document";
import type { TaskRow } from "./document-input";
import { describedSlot } from "./described-slot";
import type { DocumentWords } from "./document-words";
import { parts } from "./parts";
import { romanNumeral } from "./roman-numeral";
import type { AreaText, TaskTableParts } from "./template-schema";
import { textsFor } from "./template-scope";

type Column = TaskTableParts["columns"][number]["holds"];

/** What one area contributes to the task table. */
export interface AreaTasks {
  readonly area: ReformArea;
  /** Name as the plan prints it. */
  readonly name: string;
  readonly text: AreaText;
  /** The office's own tasks; the template's usual ones where there are none. */
  readonly tasks: readonly TaskRow[];
}

/** What the table needs to know besides the areas. */
export interface TaskTableSetting {
  readonly words: DocumentWords;
  /** Units of the office, offered in the drop-downs. */
  readonly units: readonly string[];
  readonly deadlines: keyof TaskTableParts["deadlines"];
  /** Read out by screen readers. */
  readonly description: string;
}

/** The appendix's task table: a header row, then each area's group row and its tasks, numbered from 1. */
export function layOutTaskTable(
  areas: readonly AreaTasks[],
  setting: TaskTableSetting
): TableContent {
  const { columns } = parts.taskTable;
  const header: RowContent = {
    cells: columns.map(({ heading }) => cell("TableHeader", plain(heading))),
  };
  return {
    kind: "table",
    borders: "all",
    columnWidths: columns.map(({ width }) => width),
    headerRowCount: 1,
    description: setting.description,
    rows: [
      header,
      ...areas.flatMap((area, index) => [
        groupRow(romanNumeral(index + 1), area.name, columns.length),
        ...taskRows(area, setting),
      ]),
    ],
  };
}

function groupRow(label: string, name: string, columnCount: number): RowContent {
  const title = cell("TableGroup", plain(name.toUpperCase()));
  return {
    cells: [cell("TableGroupLabel", plain(label)), { ...title, columnSpan: columnCount - 1 }],
  };
}

function taskRows(areaTasks: AreaTasks, setting: TaskTableSetting): readonly RowContent[] {
  const { text, tasks } = areaTasks;
  const rows: readonly (Partial<TaskRow> & { readonly task: string })[] =
    tasks.length > 0 ? tasks : text.rows;
  return rows.map((row, index) => ({
    cells: parts.taskTable.columns.map(({ holds }) =>
      cell(
        isCentred(holds) ? "TableCentred" : "TableText",
        taskCell(holds, { row, number: index + 1, areaTasks, setting })
      )
    ),
  }));
}

interface TaskPlace {
  readonly row: Partial<TaskRow> & { readonly task: string };
  readonly number: number;
  readonly areaTasks: AreaTasks;
  readonly setting: TaskTableSetting;
}

function taskCell(column: Column, place: TaskPlace): Line {
  const {
    row,
    number,
    areaTasks: { area, tasks },
    setting: { words },
  } = place;
  switch (column) {
    case "ordinal":
      return plain(String(number));
    case "task":
      return tasks.length > 0 ? plain(row.task) : words.line(row.task, {}, area.id);
    case "note":
      return row.note === undefined ? [] : plain(row.note);
    default: {
      const choices = suggestions(column, place);
      const slot = {
        ...describedSlot(parts.taskTable.rowSlots[column]),
        tag: `task.${area.id}.${number}.${column}`,
        input: choices.length > 0 ? ("choice" as const) : ("text" as const),
        choices,
      };
      return [words.freeSlot(slot, row[column] || null)];
    }
  }
}

function suggestions(
  column: keyof TaskTableParts["rowSlots"],
  { areaTasks, setting: { words, units, deadlines } }: TaskPlace
): readonly string[] {
  const { taskTable } = parts;
  switch (column) {
    case "deadline":
      return taskTable.deadlines[deadlines].map(words.plainText);
    case "output":
      return taskTable.outputs;
    case "leadUnit":
      return [...new Set([...units, ...textsFor(areaTasks.text.leadUnits, words.situation)])];
    case "coordinatingUnits":
      return units;
  }
}

function isCentred(column: Column): boolean {
  return column !== "task" && column !== "output" && column !== "note";
}

function cell(style: ParagraphStyle, line: Line): CellContent {
  return { blocks: [paragraph(style, line)], isVerticallyCentred: true };
}
