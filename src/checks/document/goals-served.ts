import * as z from "zod/mini";
import { readAreasOfBlocks } from "../../core/comparison/areas-of-blocks";
import { gatherTasks } from "../../core/comparison/list-tasks";
import { createWordLister } from "../../core/comparison/task-words";
import type { Outline } from "../../core/model/outline";
import type { Paragraph } from "../../core/model/document";
import { outlineOf } from "../../core/model/outline-of";
import { createAreaNameReader } from "../../core/recognition/area-names";
import { readAreaParts, type AreaParts } from "../../core/recognition/area-parts";
import type { TaskList } from "../../core/recognition/task-list";
import { defineCheck, type CheckContext, type Violation } from "../../core/rules/check";
import { shortened } from "../../core/text/shortened";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";

const options = z.strictObject({
  /** Least share of goals that tasks of their area are seen to serve; below it the two are worded too differently. */
  leastSeen: z.number().check(z.gte(0), z.lte(1)),
});

type MessageId = "unserved" | "cannotTell" | TaskReasonId;

/**
 * Every goal of an area is spoken of by a task of the same area: the two share a pair of neighbouring words that says
 * more than the area's name. Only a hint, and only where most goals are seen to be served.
 */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "goals-served",
  reads: "tasks",
  messages: {
    vi: {
      unserved: "Chưa thấy nhiệm vụ nào cùng nội dung nói tới mục tiêu “{goal}”.",
      cannotTell:
        "Mục tiêu và nhiệm vụ diễn đạt khác nhau nhiều, hoặc không nêu theo từng nội dung, nên chưa đối chiếu được.",
      ...taskReasons.vi,
    },
    en: {
      unserved: "No task of the same area speaks of the goal “{goal}”.",
      cannotTell:
        "Goals and tasks are worded too differently, or not stated area by area, to be held together.",
      ...taskReasons.en,
    },
  },
  options,
  run(list, { leastSeen }, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const judged = judgeGoals(list, context);
    const unserved = judged.filter(({ isServed }) => !isServed);
    const seen = judged.length - unserved.length;
    if (judged.length === 0 || seen < judged.length * leastSeen)
      return { kind: "notApplicable", reason: { messageId: "cannotTell" } };
    const violations = unserved.map(({ goal: { id, text } }): Violation<MessageId> => ({
      anchor: { kind: "paragraph", paragraphId: id },
      messageId: "unserved",
      data: { goal: shortened(text, longestQuote) },
    }));
    return { kind: "checked", violations };
  },
});

interface JudgedGoal {
  readonly goal: Paragraph;
  readonly isServed: boolean;
}

/** Goals of areas that have both goals and tasks; a goal under several areas is served by a task of any of them. */
function judgeGoals(list: TaskList, { law }: CheckContext): readonly JudgedGoal[] {
  const outline = outlineOf(list.document);
  const parts = readAreaParts(outline, law.areas, law.vocabulary);
  const tasks = taskNames(list, outline, law.areas);
  const goals = parts.flatMap((part) => goalsOf(part).map(({ text }) => text));
  const listWords = createWordLister([...goals, ...[...tasks.values()].flat()]);
  const served = new Map<Paragraph, boolean>();
  for (const part of parts) {
    const names = tasks.get(part.areaId) ?? [];
    if (names.length === 0) continue;
    const area = law.areas.find(({ id }) => id === part.areaId);
    const idle = new WordPairs([area?.name ?? "", ...(area?.aliases ?? [])].map(listWords));
    const goalsWords = goalsOf(part).map((goal) => ({ goal, words: listWords(goal.text) }));
    const sought = new WordPairs(
      goalsWords.map(({ words }) => words),
      (first, second) => !figure.test(first) && !figure.test(second)
    );
    const spoken = new WordPairs(
      names.map(listWords),
      (first, second) => sought.has(first, second) && !idle.has(first, second)
    );
    for (const { goal, words } of goalsWords)
      served.set(goal, spoken.hasAnyOf(words) || served.get(goal) === true);
  }
  return [...served].map(([goal, isServed]) => ({ goal, isServed }));
}

function goalsOf({ goals }: AreaParts): readonly Paragraph[] {
  return goals.filter(({ text }) => !/:\s*$/u.test(text));
}

function taskNames(
  list: TaskList,
  outline: Outline,
  areas: CheckContext["law"]["areas"]
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const gathered = gatherTasks(
    list.tasks,
    createAreaNameReader(areas),
    readAreasOfBlocks(outline, areas)
  );
  for (const { listed } of gathered)
    for (const id of listed.areaIds) {
      const before = names.get(id);
      if (before === undefined) names.set(id, [listed.name]);
      else before.push(listed.name);
    }
  return names;
}

const figure = /\d/u;

/** Pairs of neighbouring words. */
class WordPairs {
  /** Second words by the first. */
  private readonly pairs = new Map<string, Set<string>>();

  constructor(
    texts: readonly (readonly string[])[],
    isKept: (first: string, second: string) => boolean = () => true
  ) {
    for (const words of texts)
      forEachPair(words, (first, second) => {
        if (isKept(first, second)) this.add(first, second);
      });
  }

  has(first: string, second: string): boolean {
    return this.pairs.get(first)?.has(second) === true;
  }

  hasAnyOf(words: readonly string[]): boolean {
    return words.some((word, index) => this.has(word, words[index + 1] ?? ""));
  }

  private add(first: string, second: string): void {
    const seconds = this.pairs.get(first);
    if (seconds === undefined) this.pairs.set(first, new Set([second]));
    else seconds.add(second);
  }
}

function forEachPair(
  words: readonly string[],
  visit: (first: string, second: string) => void
): void {
  for (let index = 1; index < words.length; index += 1) {
    visit(words[index - 1] as string, words[index] as string);
  }
}

const longestQuote = 80;
