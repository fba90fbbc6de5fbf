import type { ReformArea } from "../law/reform-area";
import type { Vocabulary } from "../law/vocabulary";
import type { Anchor } from "../model/anchor";
import type { DocumentModel, Paragraph, Table } from "../model/document";
import type { Outline, Section } from "../model/outline";
import { createAreaNameReader } from "../recognition/area-names";
import { readTaskTables } from "../recognition/read-task-tables";
import type { Task } from "../recognition/task-list";
import { gridOfTable } from "../statistics/grid";
import { createPhraseFinder, isBlank, wordsOf } from "../text/vietnamese";
import { readAreasOfBlocks, type AreasOfBlock } from "./areas-of-blocks";
import { gatherTasks } from "./list-tasks";
import type { ProgressLine } from "./plan-comparison";
import { createProgressReader, type ProgressReader } from "./read-progress";

interface ReportLaw {
  readonly areas: readonly ReformArea[];
  readonly vocabulary: Vocabulary;
}

/** What a report says of results, and where it speaks of which area. */
export interface ReportReading {
  /** Rows of tables, then sentences, each in reading order. */
  readonly lines: readonly ProgressLine[];
  /** First heading of each area. */
  readonly areaHeadings: ReadonlyMap<string, Anchor>;
}

/**
 * What a report says of results: the rows of its task tables and the sentences of its prose. What stands
 * under a heading that looks ahead ("phương hướng, nhiệm vụ …") is no result; a table there counts only where it tells
 * how far its tasks are.
 */
export function readReport(outline: Outline, law: ReportLaw): ReportReading {
  const { document } = outline;
  const { vocabulary, areas } = law;
  const areasOfBlock = readAreasOfBlocks(outline, areas);
  const readProgress = createProgressReader(vocabulary.progress);
  const outlook = readOutlook(outline, vocabulary.outlook);
  const reading = { areasOfBlock, readProgress, outlook };
  return {
    lines: [...readRows(document, law, reading), ...readSentences(outline, reading)],
    areaHeadings: readAreaHeadings(outline, reading),
  };
}

function readAreaHeadings(
  { sections }: Outline,
  { areasOfBlock, outlook }: Reading
): ReadonlyMap<string, Anchor> {
  const headings = new Map<string, Anchor>();
  const visit = ({ heading, children }: Section): void => {
    if (outlook.has(heading.id)) return;
    for (const areaId of areasOfBlock(heading.id)) {
      if (!headings.has(areaId))
        headings.set(areaId, { kind: "paragraph", paragraphId: heading.id });
    }
    children.forEach(visit);
  };
  sections.forEach(visit);
  return headings;
}

interface Reading {
  readonly areasOfBlock: AreasOfBlock;
  readonly readProgress: ProgressReader;
  /** Ids of blocks under headings that look ahead. */
  readonly outlook: ReadonlySet<string>;
}

/** Where in a heading the words of an outlook begin at the latest: "Một số nhiệm vụ trọng tâm …", not "Kết quả thực hiện nhiệm vụ trọng tâm". */
const mostWordsBeforeOutlook = 2;

function readOutlook({ sections }: Outline, phrases: readonly string[]): ReadonlySet<string> {
  const find = createPhraseFinder(phrases);
  const ids = new Set<string>();
  const visit = ({ heading, title, blocks, children }: Section, isAbove: boolean): void => {
    const [first] = find(title);
    const isOutlook =
      isAbove ||
      (first !== undefined &&
        wordsOf(title.slice(0, first.span.start)).length <= mostWordsBeforeOutlook);
    if (isOutlook) for (const { id } of [heading, ...blocks]) ids.add(id);
    for (const child of children) visit(child, isOutlook);
  };
  for (const section of sections) visit(section, false);
  return ids;
}

function readRows(
  document: DocumentModel,
  { areas, vocabulary }: ReportLaw,
  { areasOfBlock, readProgress, outlook }: Reading
): readonly ProgressLine[] {
  const tables = new Map(
    document.blocks.flatMap((block) => (block.kind === "table" ? [[block.id, block] as const] : []))
  );
  const { tables: taskTables, tasks } = readTaskTables(document, vocabulary);
  const lines = gatherTasks(tasks, createAreaNameReader(areas), areasOfBlock).map(
    ({ listed, rows }) => {
      const texts = rows.flatMap((row) => progressTexts(row, tables));
      const table = rows[0]?.table ?? null;
      const line = { ...listed, source: "table", progress: readProgress(texts, "table") } as const;
      return { table, line };
    }
  );
  const withProgress = new Set(
    lines.flatMap(({ table, line }) => (line.progress === null ? [] : [table]))
  );
  return lines.flatMap(({ table, line }) => {
    const ids = table === null ? [] : (taskTables[table]?.tableIds ?? []);
    const isAhead = ids.some((id) => outlook.has(id)) && !withProgress.has(table);
    return isAhead ? [] : [line];
  });
}

const withoutProgress = [
  "ordinal",
  "task",
  "leadUnit",
  "coordinatingUnits",
  "monitoringUnits",
  "start",
] as const;

/** Texts of a row that may say how far the task is: every cell but those that name the task and its units. */
function progressTexts(
  { fields, anchor }: Task,
  tables: ReadonlyMap<string, Table>
): readonly string[] {
  const table = anchor.kind === "tableCell" ? tables.get(anchor.tableId) : undefined;
  if (table === undefined || anchor.kind !== "tableCell") return [];
  const named = new Set(
    withoutProgress.flatMap((column) => {
      const place = fields[column]?.anchor;
      return place?.kind === "tableCell" ? [place.column] : [];
    })
  );
  const row = rowOf(fields) ?? anchor.row;
  return gridOfTable(table)
    .cellsOf(row)
    .flatMap(({ column, text }) => (named.has(column) ? [] : [text]));
}

/** The row itself: where the name is merged downwards, its other fields stand lower. */
function rowOf(fields: Task["fields"]): number | null {
  const rows = Object.values(fields).flatMap(({ anchor }) =>
    anchor.kind === "tableCell" ? [anchor.row] : []
  );
  return rows.length === 0 ? null : Math.max(...rows);
}

const sentenceEnd = /[.!?]\s+(?=[\p{Lu}\d(“"–+-])|\n+/gu;
const fewestWords = 4;
/** A heading with more text than its title holds a sentence of its own. */
const mostLabelLength = 12;

function readSentences({ sections, preamble }: Outline, reading: Reading): readonly ProgressLine[] {
  const paragraphs: Paragraph[] = [];
  const visit = ({ heading, title, blocks, children }: Section): void => {
    const isLeaf = children.length === 0 && blocks.every((block) => isEmpty(block));
    if (isLeaf || heading.text.length > title.length + mostLabelLength) paragraphs.push(heading);
    for (const block of blocks) if (block.kind === "paragraph") paragraphs.push(block);
    children.forEach(visit);
  };
  sections.forEach(visit);
  if (sections.length === 0) {
    for (const block of preamble) if (block.kind === "paragraph") paragraphs.push(block);
  }
  return paragraphs.flatMap((paragraph) =>
    reading.outlook.has(paragraph.id) ? [] : sentencesOf(paragraph, reading)
  );
}

function isEmpty(block: Paragraph | Table): boolean {
  return block.kind === "paragraph" && isBlank(block.text);
}

function sentencesOf(
  { id: paragraphId, text }: Paragraph,
  { areasOfBlock, readProgress }: Reading
): readonly ProgressLine[] {
  const ends = [...text.matchAll(sentenceEnd)].map(({ index, 0: end }) => index + end.length);
  return [...ends, text.length].flatMap((end, index): ProgressLine[] => {
    const start = ends[index - 1] ?? 0;
    const name = text.slice(start, end).trim();
    if (wordsOf(name).length < fewestWords) return [];
    return [
      {
        source: "prose",
        name,
        anchor: { kind: "paragraph", paragraphId, span: { start, end } },
        areaIds: areasOfBlock(paragraphId),
        progress: readProgress([name], "prose"),
      },
    ];
  });
}
