import type { TaskColumn, Vocabulary } from "../law/vocabulary";
import type { Anchor } from "../model/anchor";
import type { Paragraph } from "../model/document";
import type { Outline, Section } from "../model/outline";
import { createPhraseFinder, isBlank, normalise, wordsOf } from "../text/vietnamese";
import { createHeadingRoleReader, partAnnounced, type HeadingRoleReader } from "./heading-roles";
import type { Task, TaskField } from "./task-list";

type Fields = Partial<Record<TaskColumn, TaskField>>;

/** A task in prose while its lines are read. */
interface OpenTask {
  readonly paragraph: Paragraph;
  readonly group: string | null;
  readonly fields: Fields;
}

/**
 * Reads the tasks that a plan lists in prose: items of lists, and numbered leaves, under headings that announce tasks
 * and not goals. "(Sở … chủ trì; hoàn thành trước …)" and lines such as "Thời gian hoàn thành: quý II" fill their fields.
 */
export function readProseTasks(outline: Outline, vocabulary: Vocabulary): readonly Task[] {
  const rolesOf = createHeadingRoleReader(vocabulary.headings);
  const readClause = createClauseReader(vocabulary.taskColumns);
  const open: OpenTask[] = [];
  for (const section of outline.sections)
    readSection(section, null, null, rolesOf, readClause, open);
  return open.map(({ paragraph, group, fields }, index) => ({
    source: "prose",
    index: index + 1,
    table: null,
    group,
    anchor: anchorOf(paragraph),
    fields,
  }));
}

type Part = ReturnType<typeof partAnnounced>;

function readSection(
  section: Section,
  above: Part,
  group: string | null,
  rolesOf: HeadingRoleReader,
  readClause: ClauseReader,
  open: OpenTask[]
): void {
  const own = partAnnounced(rolesOf(section.title));
  const isItem = isListLabel(section.label) && !headsPart(section, own);
  const part = own === null || isItem ? above : own;
  if (part === "tasks" && isItem) {
    open.push(taskOf(section.heading, group, readClause));
    section.blocks.forEach((block) => addLine(block, open.at(-1), readClause));
    return;
  }
  if (part === "tasks") readItems(section, titleFor(section, own, group), readClause, open);
  if (own === "tasks") readInline(section, group, readClause, open);
  for (const child of section.children) {
    readSection(child, part, titleFor(section, own, group), rolesOf, readClause, open);
  }
}

/**
 * Reads the task that stands behind the heading itself: "b) Nhiệm vụ: soạn … (Phòng … chủ trì)". Only where it names a
 * unit, an output or a deadline: a sentence such as "Nhiệm vụ: như bảng" assigns nothing.
 */
function readInline(
  { heading, label }: Section,
  group: string | null,
  readClause: ClauseReader,
  open: OpenTask[]
): void {
  const [, inline] = /^[^:]*:\s+(\S.*)$/su.exec(normalise(heading.text).trim()) ?? [];
  if (inline === undefined || label === null) return;
  const { paragraph, fields } = taskOf(heading, group, readClause);
  if (!proseColumns.some((column) => fields[column] !== undefined)) return;
  const task = { text: inline, printed: heading.text, anchor: anchorOf(heading) };
  open.push({ paragraph, group, fields: { ...fields, task } });
}

/**
 * Reads the list of a section. Items with another mark than the first are details of the item above them, unless that
 * one only leads in to them ("… gồm:"): then they are the tasks and it is none.
 */
function readItems(
  section: Section,
  group: string | null,
  readClause: ClauseReader,
  open: OpenTask[]
): void {
  let mark: string | null = null;
  let leadIn: OpenTask | null = null;
  let hasItem = false;
  for (const block of section.blocks) {
    if (block.kind !== "paragraph" || !isListItem(block)) continue;
    if (hasItem && addLine(block, open.at(-1), readClause)) continue;
    mark ??= markOf(block);
    const isDetail = hasItem && markOf(block) !== mark;
    const task = taskOf(block, group, readClause);
    if (isDetail && leadIn === null) {
      addDetail(open.at(-1), task);
      continue;
    }
    if (isDetail && leadIn !== null && open.at(-1) === leadIn) open.pop();
    if (!isDetail) leadIn = /:\s*$/u.test(block.text) ? task : null;
    open.push(task);
    hasItem = true;
  }
}

function addDetail(task: OpenTask | undefined, detail: OpenTask): void {
  if (task === undefined) return;
  for (const column of proseColumns) {
    const field = detail.fields[column];
    if (field !== undefined) task.fields[column] ??= field;
  }
}

/** What marks an item, its own number or letter left out: "-", "+", "a)", "1)". */
function markOf({ text, numbering }: Paragraph): string {
  const printed = numbering ?? bullet.exec(normalise(text).trim())?.[0] ?? "";
  return printed
    .trim()
    .replace(/\d+/gu, "1")
    .replace(/[a-zđ]/u, "a");
}

const longestPartTitle = 4;

/** "b) Nhiệm vụ" heads a part; "b) Rà soát nhiệm vụ của các phòng …" is a point of a list. */
function headsPart({ title, blocks, children }: Section, own: Part): boolean {
  if (children.length > 0) return true;
  const hasItems = blocks.some((block) => block.kind === "paragraph" && isListItem(block));
  return own !== null && (hasItems || wordsOf(title).length <= longestPartTitle);
}

/** The nearest heading that names more than its part: "1. Cải cách thể chế", not "b) Nhiệm vụ". */
function titleFor(section: Section, own: Part, group: string | null): string | null {
  return own === null ? section.title : group;
}

function isListLabel(label: string | null): boolean {
  return label !== null && /^\(?(?:[a-zđ]|\d{1,2})\)/u.test(label);
}

const bullet = /^(?:[-–—+*•‣●○▪■]|\(?(?:[a-zđ]|\d{1,2})\))\s*/u;

function isListItem({ text, numbering }: Paragraph): boolean {
  return !isBlank(text) && (numbering !== null || bullet.test(normalise(text).trim()));
}

/** Adds a line such as "+ Cơ quan chủ trì: Sở …" to the task above it; false where the line is something else. */
function addLine(
  block: Section["blocks"][number],
  task: OpenTask | undefined,
  readClause: ClauseReader
): boolean {
  if (task === undefined || block.kind !== "paragraph") return false;
  const found = readClause(normalise(block.text).trim().replace(bullet, ""), "labelled");
  if (found === null) return false;
  addField(task.fields, found, block);
  return true;
}

function taskOf(paragraph: Paragraph, group: string | null, readClause: ClauseReader): OpenTask {
  const text = normalise(paragraph.text).trim();
  const fields: Fields = {
    task: {
      text: text.replace(bullet, ""),
      printed: paragraph.text,
      anchor: anchorOf(paragraph),
    },
  };
  for (const [, inner = ""] of text.matchAll(/\(([^()]{3,300})\)/gu)) {
    for (const clause of inner.split(clauseBreak)) {
      const found = readClause(clause, "bracketed");
      if (found !== null) addField(fields, found, paragraph);
    }
  }
  const [, ...clauses] = text.replace(/\([^()]*\)/gu, " ").split(spokenBreak);
  for (const clause of clauses) {
    const found = readClause(clause, "labelled") ?? spokenClause(clause);
    if (found !== null) addField(fields, found, paragraph);
  }
  return { paragraph, group, fields };
}

/** Between clauses within brackets; a comma counts only where it cannot be part of a unit's name. */
const clauseBreak =
  /;|,\s*(?=(?:hoàn thành|xong|thời gian|thời hạn|trước|trong|chậm nhất|chủ trì|phối hợp|do)\s)|(?<=chủ trì),\s*/iu;
/** Between clauses outside brackets, where much else may follow a comma. */
const spokenBreak = /[.;]\s+|,\s*(?=(?:hoàn thành|xong|do|giao)\s)|(?<=chủ trì),\s*/iu;

/** "Sở Nội vụ chủ trì", "giao các sở chủ trì", "hoàn thành trước …" as a clause of the sentence itself. */
function spokenClause(clause: string): Clause | null {
  const text = clause.trim().replace(/[.;,]+$/u, "");
  const [, unit] =
    /^(?:do\s+|giao\s+)?(\p{L}.{2,120}?)\s+(?:làm\s+)?chủ trì(?:\s+thực hiện)?$/iu.exec(text) ?? [];
  if (unit !== undefined) return { column: "leadUnit", value: unit };
  const [, due] =
    /^(?:hoàn thành|xong)\s+((?:xong\s+)?(?:trước|trong|vào|chậm nhất|đến)\s.{2,80})$/iu.exec(
      text
    ) ?? [];
  return due === undefined ? null : { column: "deadline", value: due };
}

interface Clause {
  readonly column: TaskColumn;
  readonly value: string;
}

/** "labelled": only "name: value" is read · "bracketed": also "Sở … chủ trì", "hoàn thành trước …", "trước ngày …". */
type ClauseReader = (clause: string, form: "labelled" | "bracketed") => Clause | null;

const proseColumns: readonly TaskColumn[] = ["output", "leadUnit", "coordinatingUnits", "deadline"];
const startsWithTime = /^(?:trước|trong|chậm nhất|đến|hết|xong|quý|quí|tháng|ngày \d|năm \d)/iu;

function createClauseReader(words: Vocabulary["taskColumns"]): ClauseReader {
  const columnOf = new Map<string, TaskColumn>();
  for (const column of proseColumns) {
    for (const phrase of words[column]) columnOf.set(phrase, column);
  }
  const find = createPhraseFinder([...columnOf.keys()]);
  return (clause, form) => {
    const text = clause.trim().replace(/[.;,]+$/u, "");
    const [first] = find(text);
    const column = first === undefined ? undefined : columnOf.get(first.phrase);
    if (first !== undefined && column !== undefined) {
      const after = text.slice(first.span.end);
      const isFirst = first.span.start === 0;
      if (isFirst && /^\s*:/u.test(after)) return { column, value: after.replace(/^\s*:\s*/u, "") };
      if (form === "labelled") return null;
      if (isFirst) return { column, value: after.trim() };
      if (column === "leadUnit" || (column === "coordinatingUnits" && isBlank(after)))
        return {
          column,
          value: text
            .slice(0, first.span.start)
            .replace(/^do\s+/iu, "")
            .trim(),
        };
    }
    return form === "bracketed" && startsWithTime.test(text)
      ? { column: "deadline", value: text }
      : null;
  };
}

function addField(fields: Fields, { column, value }: Clause, paragraph: Paragraph): void {
  fields[column] ??= { text: value, printed: paragraph.text, anchor: anchorOf(paragraph) };
}

function anchorOf(paragraph: Paragraph): Anchor {
  return { kind: "paragraph", paragraphId: paragraph.id };
}
