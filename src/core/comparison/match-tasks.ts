import { fold } from "../text/vietnamese";
import { areDisjoint } from "./compare-fields";
import { createLineIndex } from "./line-index";
import type { PlannedTask, ProgressLine, ReportLine } from "./plan-comparison";
import {
  createWordReader,
  sharedWeight,
  totalWeight,
  weighWords,
  type WordSet,
} from "./task-words";

/**
 * From where on a row is taken for the task, on the scale of Dice: shared weight, twice, over the weight of both names.
 * A row that only drops or adds a clause of its task stays above; two tasks of one area that share verb and object only
 * ("Ban hành Kế hoạch tuyên truyền …", "Ban hành Kế hoạch kiểm tra …") stay below.
 */
export const sureRow = 0.6;
/** From where on a row is worth a person's look. */
export const doubtfulRow = 0.38;
/** The same for sentences, by the share of the task's own words that the sentence has: a sentence says more than one thing. */
export const sureSentence = 0.62;
export const doubtfulSentence = 0.35;
/** A row this much of whose words the task has is a short name of it, or of a part of it: worth a look, whatever it leaves out. */
export const shortNameShare = 0.75;
/** Names this alike are the same words: what differs is a number, a date or a particle. */
export const sameName = 0.95;
/** What a name under another area counts: the same words under the own area always win. */
const otherArea = 0.85;

/** A line that may speak of a task. */
export interface TaskMatch {
  readonly task: number;
  readonly line: number;
  /** How alike the words are, from 0 to 1. */
  readonly similarity: number;
  /** Similarity, less for another area: what lines are chosen by. */
  readonly score: number;
}

/** What speaks of each task, as far as words tell. */
export interface TaskMatches {
  /** By task: the row given to it; no row is given to two tasks. */
  readonly rowOf: ReadonlyMap<number, TaskMatch>;
  /** The same by line. */
  readonly takerOf: ReadonlyMap<number, TaskMatch>;
  /** By task: the sentence that says most of its words. */
  readonly sentenceOf: ReadonlyMap<number, TaskMatch>;
  /** By task: every row that may be the task's, its own and those of others, the best first. */
  readonly rowsNear: ReadonlyMap<number, readonly TaskMatch[]>;
}

/** True where a match is sure, for its kind of line. */
export function isSure({ score }: TaskMatch, line: ReportLine): boolean {
  return score >= (line.source === "table" ? sureRow : sureSentence);
}

/**
 * Matches a plan's tasks with a report's lines by their words, rare words counting most. Rows are given out one to one,
 * the most alike first; among equals the row with the task's own deadline and lead unit. The order of the tasks changes
 * nothing. Looks at a bounded number of lines for each task.
 */
export function matchTasks(
  tasks: readonly PlannedTask[],
  lines: readonly ProgressLine[]
): TaskMatches {
  const readWords = createWordReader([...tasks, ...lines].map(({ name }) => name));
  const taskWords = tasks.map(({ name }) => readWords(headOf(name)));
  const lineWords = lines.map(({ name, source }) =>
    readWords(source === "table" ? headOf(name) : name)
  );
  const near = findNear(tasks, taskWords, lines, lineWords);
  const rows = near.filter(({ line }) => lines[line]?.source === "table");
  const sentences = near.filter(({ line }) => lines[line]?.source === "prose");
  const rowOf = giveRows(rows, tasks, lines);
  return {
    rowOf,
    takerOf: new Map([...rowOf.values()].map((match) => [match.line, match])),
    sentenceOf: bestOf(sentences),
    rowsNear: byTask(rows),
  };
}

const fewestHeadWords = 6;

/** What a long text is about: its first clause, the detail after it left out. */
function headOf(name: string): string {
  for (const { index } of name.matchAll(/[.;:]\s|\n/gu)) {
    const head = name.slice(0, index);
    if (head.split(/\s+/u).length >= fewestHeadWords) return head;
  }
  return name;
}

/** Every pair of task and line that is alike enough to be looked at. */
function findNear(
  tasks: readonly PlannedTask[],
  taskWords: readonly WordSet[],
  lines: readonly ProgressLine[],
  lineWords: readonly WordSet[]
): readonly TaskMatch[] {
  const weightOf = weighWords([...taskWords, ...lineWords]);
  const totals = lineWords.map((words) => totalWeight(words, weightOf));
  const linesNear = createLineIndex(lineWords, weightOf);
  return taskWords.flatMap((words, task) => {
    const own = totalWeight(words, weightOf);
    return linesNear(words).flatMap((line): TaskMatch[] => {
      const other = lines[line];
      const otherWords = lineWords[line];
      const planned = tasks[task];
      if (other === undefined || otherWords === undefined || planned === undefined) return [];
      const shared = sharedWeight(words, otherWords, weightOf);
      const isRow = other.source === "table";
      const similarity = isRow ? rowSimilarity(shared, own, totals[line] ?? 0) : shared / own;
      const isElsewhere = areDisjoint(planned.areaIds, other.areaIds);
      const score = similarity * (isElsewhere ? otherArea : 1);
      const least = isRow ? doubtfulRow : doubtfulSentence;
      return score < least ? [] : [{ task, line, similarity, score }];
    });
  });
}

/** Dice's coefficient; a short name of the other counts as doubtful at least. */
function rowSimilarity(shared: number, a: number, b: number): number {
  const dice = (2 * shared) / (a + b);
  return shared >= shortNameShare * Math.min(a, b) ? Math.max(dice, doubtfulRow) : dice;
}

function giveRows(
  near: readonly TaskMatch[],
  tasks: readonly PlannedTask[],
  lines: readonly ProgressLine[]
): ReadonlyMap<number, TaskMatch> {
  const keys = tasks.map(keyOf);
  const ranked = near
    .map((match) => ({ match, same: sameFields(tasks[match.task], lines[match.line]) }))
    .sort(
      (a, b) =>
        b.match.score - a.match.score ||
        b.same - a.same ||
        compareText(keys[a.match.task] ?? "", keys[b.match.task] ?? "") ||
        a.match.line - b.match.line
    );
  const rowOf = new Map<number, TaskMatch>();
  const given = new Set<number>();
  for (const { match } of ranked) {
    if (rowOf.has(match.task) || given.has(match.line)) continue;
    rowOf.set(match.task, match);
    given.add(match.line);
  }
  return rowOf;
}

/** What a task says, whatever its place in the list. */
function keyOf({ name, deadlines, leadUnits }: PlannedTask): string {
  return fold([name, ...[...deadlines, ...leadUnits].map(({ text }) => text)].join(" | "));
}

function sameFields(task: PlannedTask | undefined, line: ReportLine | undefined): number {
  if (task === undefined || line?.source !== "table") return 0;
  return (["deadlines", "leadUnits"] as const).filter((fields) => {
    const [a, b] = [task[fields], line[fields]];
    return a.length > 0 && a.every(({ text }, index) => fold(text) === fold(b[index]?.text ?? ""));
  }).length;
}

function bestOf(near: readonly TaskMatch[]): ReadonlyMap<number, TaskMatch> {
  const best = new Map<number, TaskMatch>();
  for (const match of near) {
    const before = best.get(match.task);
    if (before === undefined || match.score > before.score) best.set(match.task, match);
  }
  return best;
}

function byTask(near: readonly TaskMatch[]): ReadonlyMap<number, readonly TaskMatch[]> {
  const groups = new Map<number, TaskMatch[]>();
  for (const match of near) {
    const group = groups.get(match.task);
    if (group === undefined) groups.set(match.task, [match]);
    else group.push(match);
  }
  for (const group of groups.values()) group.sort((a, b) => b.score - a.score || a.line - b.line);
  return groups;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
