import type { ReformArea } from "../core/law/reform-area";
import type { CellContent, RowContent, TableContent } from "../ooxml/word/write/document-content";
import type { ParagraphStyle } from "../ooxml/word/write/office-styles";
import { paragraph, plain, type Line } from "./official-document";
import type { TaskRow } from "./plan-input";
import type { PlanWords } from "./plan-words";
import { romanNumeral } from "./roman-numeral";
import type { AreaText, PlanTemplate } from "./template-schema";
import { textsFor } from "./template-scope";

type Appendix = PlanTemplate["appendix"];
type Column = Appendix["columns"][number]["holds"];

/** What one area contributes to the task table. */
export interface AreaTasks {
  readonly area: ReformArea;
  /** Name as the plan prints it. */
  readonly name: string;
  readonly text: AreaText;
  /** The office's own tasks; the template's usual ones where there are none. */
  readonly tasks: readonly TaskRow[];
}

/** The appendix's task table: a header row, then each area's group row and its tasks, numbered from 1. */
export function layOutTaskTable(
  appendix: Appendix,
  areas: readonly AreaTasks[],
  words: PlanWords,
  description: string
): TableContent {
  const { columns } = appendix;
  const header: RowContent = {
    cells: columns.map(({ heading }) => cell("TableHeader", plain(heading))),
  };
  return {
    kind: "table",
    borders: "all",
    columnWidths: columns.map(({ width }) => width),
    headerRowCount: 1,
    description,
    rows: [
      header,
      ...areas.flatMap((area, index) => [
        groupRow(romanNumeral(index + 1), area.name, columns.length),
        ...taskRows(appendix, area, words),
      ]),
    ],
  };
}

function groupRow(label: string, name: string, columnCount: number): RowContent {
  const title = cell("TableGroup", plain(name.toUpperCase()));
  return {
    cells: [cell("TableHeader", plain(label)), { ...title, columnSpan: columnCount - 1 }],
  };
}

function taskRows(
  appendix: Appendix,
  areaTasks: AreaTasks,
  words: PlanWords
): readonly RowContent[] {
  const { area, text, tasks } = areaTasks;
  const rows: readonly (Partial<TaskRow> & { readonly task: string })[] =
    tasks.length > 0 ? tasks : text.rows;
  return rows.map((row, index) => ({
    cells: appendix.columns.map(({ holds }) =>
      cell(
        isCentred(holds) ? "TableCentred" : "TableText",
        taskCell(holds, { row, number: index + 1, areaId: area.id, text, appendix, words })
      )
    ),
  }));
}

interface TaskParts {
  readonly row: Partial<TaskRow> & { readonly task: string };
  readonly number: number;
  readonly areaId: string;
  readonly text: AreaText;
  readonly appendix: Appendix;
  readonly words: PlanWords;
}

function taskCell(column: Column, parts: TaskParts): Line {
  const { row, number, areaId, words, appendix } = parts;
  switch (column) {
    case "ordinal":
      return plain(String(number));
    case "task":
      return words.line(row.task, {}, areaId);
    case "note":
      return row.note === undefined ? [] : plain(row.note);
    default: {
      const choices = suggestions(column, parts);
      const slot = {
        ...appendix.rowSlots[column],
        tag: `task.${areaId}.${number}.${column}`,
        input: choices.length > 0 ? ("choice" as const) : ("text" as const),
        choices,
      };
      return [words.freeSlot(slot, row[column] ?? null)];
    }
  }
}

function suggestions(
  column: keyof Appendix["rowSlots"],
  { appendix, text, words }: TaskParts
): readonly string[] {
  switch (column) {
    case "deadline":
      return appendix.deadlines.map(words.plainText);
    case "output":
      return appendix.outputs;
    case "leadUnit":
      return textsFor(text.leadUnits, words.situation);
    case "coordinatingUnits":
      return [];
  }
}

function isCentred(column: Column): boolean {
  return column !== "task" && column !== "output" && column !== "note";
}

function cell(style: ParagraphStyle, line: Line): CellContent {
  return { blocks: [paragraph(style, line)], isVerticallyCentred: true };
}
