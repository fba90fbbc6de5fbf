import type { Law } from "../law/law";
import type { Outline } from "../model/outline";
import { createAreaNameReader } from "../recognition/area-names";
import { readTasks } from "../recognition/read-tasks";
import { createPhraseFinder } from "../text/vietnamese";
import { readAreasOfBlocks } from "./areas-of-blocks";
import { compareFields, type FieldLaw } from "./compare-fields";
import { dueDaysOf } from "./due-days";
import { gatherTasks } from "./list-tasks";
import { isSure, matchTasks, sameName, type TaskMatch, type TaskMatches } from "./match-tasks";
import type { ReportReading } from "./read-report";
import type {
  ComparedTask,
  PlanComparison,
  PlannedTask,
  ProgressLine,
  ReportWindow,
} from "./plan-comparison";

/** The tasks of a plan for comparison: those of its tables or, where it has none, of its lists in prose. */
export function readPlannedTasks(
  outline: Outline,
  { areas, vocabulary }: Pick<Law, "areas" | "vocabulary">,
  source: Pick<PlannedTask, "fileName" | "years">
): readonly PlannedTask[] {
  const { tasks } = readTasks(outline.document, outline, vocabulary);
  return gatherTasks(tasks, createAreaNameReader(areas), readAreasOfBlocks(outline, areas)).map(
    ({ listed }) => ({ ...listed, ...source })
  );
}

export interface ComparisonInput {
  readonly tasks: readonly PlannedTask[];
  readonly report: ReportReading;
  readonly window: ReportWindow | null;
  readonly law: Law;
}

/**
 * Says of every task of the plans what the report says of it, and of every row of the report whether it is planned.
 * Nobody is accused on doubt: what is only partly alike, and a row that two tasks seem to share, is "doubtful".
 */
export function compareWithPlans({ tasks, report, window, law }: ComparisonInput): PlanComparison {
  const matches = matchTasks(tasks, report.lines);
  const judge: Judge = { ...report, window, matches, tasks, fields: fieldLawOf(law, window) };
  const compared = tasks.map((_, task) => judgeTask(task, judge));
  return {
    kind: "planComparison",
    planFiles: [...new Set(tasks.map(({ fileName }) => fileName))],
    window,
    tasks: [...compared, ...newRows(judge)],
  };
}

interface Judge extends ReportReading {
  readonly tasks: readonly PlannedTask[];
  readonly window: ReportWindow | null;
  readonly matches: TaskMatches;
  /** Null where the report's year is not known: then only words are compared. */
  readonly fields: FieldLaw | null;
}

function fieldLawOf({ units, vocabulary }: Law, window: ReportWindow | null): FieldLaw | null {
  if (window === null) return null;
  const find = createPhraseFinder([...vocabulary.collectiveUnits, ...vocabulary.deferredUnits]);
  return {
    units,
    year: Number(window.to.slice(0, 4)),
    isCollective: (text) => find(text).length > 0,
  };
}

function judgeTask(task: number, judge: Judge): ComparedTask {
  const { matches, lines } = judge;
  const planned = judge.tasks[task] as PlannedTask;
  const dueDays =
    judge.fields === null ? null : dueDaysOf(planned, planned.years, judge.fields.year);
  const known = { planned, dueDay: dueDays?.to ?? null, differences: [] };
  const row = matches.rowOf.get(task);
  const sentence = matches.sentenceOf.get(task);
  const sure = [row, sentence].find((match) => match !== undefined && isSureOf(match, lines));
  if (sure !== undefined) return { ...known, ...judgeLine(planned, known.dueDay, sure, judge) };
  const [best] = [row, sentence].flatMap((match) => match ?? []).sort((a, b) => b.score - a.score);
  if (best !== undefined) return { ...known, ...doubt(best, "partlyAlike", lines) };
  const shared = matches.rowsNear.get(task)?.find((match) => isShared(match, judge));
  if (shared !== undefined) return { ...known, ...doubt(shared, "sharedLine", lines) };
  const [heading] = planned.areaIds.flatMap((id) => judge.areaHeadings.get(id) ?? []);
  return {
    ...known,
    ...absent(known.dueDay, judge.window),
    anchor: heading ?? { kind: "document" },
  };
}

type Verdict = Pick<ComparedTask, "verdict" | "reason" | "line" | "similarity">;

function isSureOf(match: TaskMatch, lines: readonly ProgressLine[]): boolean {
  const line = lines[match.line];
  return line !== undefined && isSure(match, line);
}

function doubt(
  { line, similarity }: TaskMatch,
  reason: "partlyAlike" | "sharedLine",
  lines: readonly ProgressLine[]
): Verdict & Pick<ComparedTask, "anchor"> {
  const found = lines[line] as ProgressLine;
  return { verdict: "doubtful", reason, line: found, anchor: found.anchor, similarity };
}

/** True for a row that would do for the task, was given to another one, and does not say that other one word for word. */
function isShared(match: TaskMatch, { matches, lines }: Judge): boolean {
  if (!isSureOf(match, lines)) return false;
  const taker = matches.takerOf.get(match.line);
  return taker !== undefined && taker.similarity < sameName;
}

function absent(dueDay: string | null, window: ReportWindow | null): Verdict {
  const nothing = { line: null, similarity: 0 };
  if (dueDay !== null && window !== null) {
    if (dueDay > window.to) return { verdict: "otherPeriod", reason: "dueLater", ...nothing };
    if (dueDay < window.from) return { verdict: "otherPeriod", reason: "dueEarlier", ...nothing };
  }
  return { verdict: "unreported", reason: "noLine", ...nothing };
}

function judgeLine(
  planned: PlannedTask,
  dueDay: string | null,
  { line: at, similarity }: TaskMatch,
  { lines, window, fields }: Judge
): Verdict & Pick<ComparedTask, "anchor" | "differences"> {
  const line = lines[at] as ProgressLine;
  const differences =
    line.source === "prose" || fields === null
      ? []
      : compareFields(planned, line, line.progress, fields);
  const known = { line, anchor: line.anchor, similarity, differences };
  const isUnfinished = line.progress === "underway" || line.progress === "notBegun";
  if (isUnfinished && dueDay !== null && window !== null && dueDay < window.to)
    return { verdict: "overdue", reason: "pastDue", ...known };
  if (differences.length > 0) return { verdict: "moved", reason: "otherFields", ...known };
  if (line.source === "prose") return { verdict: "answered", reason: "inProse", ...known };
  const reason = similarity >= sameName ? "sameWords" : "similarWords";
  return { verdict: "answered", reason, ...known };
}

/** Rows that were given to no task. One that may be a part of a task, or a second row of it, is not called new. */
function newRows({ lines, matches }: Judge): readonly ComparedTask[] {
  const explained = new Set(matches.takerOf.keys());
  for (const [task, near] of matches.rowsNear) {
    const own = matches.rowOf.get(task);
    const isSettled = own !== undefined && isSureOf(own, lines);
    for (const match of near) if (!isSettled || isSureOf(match, lines)) explained.add(match.line);
  }
  return lines.flatMap((line, at): ComparedTask[] =>
    line.source === "prose" || explained.has(at)
      ? []
      : [
          {
            verdict: "new",
            reason: "notPlanned",
            planned: null,
            line,
            anchor: line.anchor,
            similarity: 0,
            dueDay: null,
            differences: [],
          },
        ]
  );
}
