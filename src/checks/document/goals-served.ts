import * as z from "zod/mini";
import { readAreasOfBlocks } from "../../core/comparison/areas-of-blocks";
import { gatherTasks } from "../../core/comparison/list-tasks";
import { createWordReader, type WordReader } from "../../core/comparison/task-words";
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
  const read = createWordReader([...goals, ...[...tasks.values()].flat()]);
  const served = new Map<Paragraph, boolean>();
  for (const part of parts) {
    const names = tasks.get(part.areaId) ?? [];
    if (names.length === 0) continue;
    const area = law.areas.find(({ id }) => id === part.areaId);
    const idle = pairsOf([area?.name ?? "", ...(area?.aliases ?? [])], read);
    const spoken = pairsOf(names, read);
    for (const goal of goalsOf(part)) {
      const isServed = [...pairsOf([goal.text], read)].some(
        (pair) => spoken.has(pair) && !idle.has(pair)
      );
      served.set(goal, isServed || served.get(goal) === true);
    }
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
    for (const id of listed.areaIds) names.set(id, [...(names.get(id) ?? []), listed.name]);
  return names;
}

/** Pairs of neighbouring words without figures. */
function pairsOf(texts: readonly string[], read: WordReader): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => [...read(text)].filter((word) => /^[^\s\d]+ [^\s\d]+$/u.test(word)))
  );
}

const longestQuote = 80;
