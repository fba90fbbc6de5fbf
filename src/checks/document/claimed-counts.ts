import * as z from "zod/mini";
import type { Anchor } from "../../core/model/anchor";
import { createAreaNameReader } from "../../core/recognition/area-names";
import type { TaskList } from "../../core/recognition/task-list";
import { sentenceAround } from "../../core/recognition/unit-mentions";
import { defineCheck, type CheckContext, type Violation } from "../../core/rules/check";
import { createPhraseFinder, foldWithOffsets } from "../../core/text/vietnamese";
import { textIndexOf } from "./text-places";

const options = z.strictObject({
  /** Words in a sentence that say its number is of other tasks: done ones, those of another plan. */
  otherWords: z.array(z.string()),
});

type MessageId = "tasks" | "groups" | "noTable";

/** The number of tasks, and of groups, that the text claims is the number in the task table. */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "claimed-counts",
  reads: "tasks",
  messages: {
    vi: {
      tasks: "Lời văn nêu {claimed} nhiệm vụ, bảng nhiệm vụ có {counted}.",
      groups: "Lời văn nêu {claimed} nội dung, bảng nhiệm vụ có {counted}.",
      noTable: "Không đối chiếu được “{claim}”: tệp không có bảng nhiệm vụ.",
    },
    en: {
      tasks: "The text claims {claimed} tasks; the task table has {counted}.",
      groups: "The text claims {claimed} groups; the task table has {counted}.",
      noTable: "“{claim}” cannot be verified: the file has no task table.",
    },
  },
  options,
  run(list, { otherWords }, context) {
    const claims = findClaims(list, createPhraseFinder(otherWords));
    const [first] = claims;
    if (first === undefined) return { kind: "checked", violations: [] };
    if (list.tables.length === 0)
      return {
        kind: "notApplicable",
        reason: { messageId: "noTable", data: { claim: first.text } },
      };
    const tasks = taskCounts(list);
    const groups = groupCounts(list, context);
    const violations = claims.flatMap(
      ({ anchor, taskCount, groupCount }): Violation<MessageId>[] => {
        const wrong = (
          messageId: "tasks" | "groups",
          claimed: number | null,
          counts: readonly number[]
        ): Violation<MessageId>[] =>
          claimed === null || counts.length === 0 || counts.includes(claimed)
            ? []
            : [{ anchor, messageId, data: { claimed, counted: counts[0] ?? 0 } }];
        return [...wrong("tasks", taskCount, tasks), ...wrong("groups", groupCount, groups)];
      }
    );
    return { kind: "checked", violations };
  },
});

interface Claim {
  readonly anchor: Anchor;
  readonly text: string;
  readonly taskCount: number;
  readonly groupCount: number | null;
}

const claim =
  /(?<![\d.,/])(\d{1,3})(?: \([^)]*\))? nhiệm vụ(?: (?:cụ thể|trọng tâm|chủ yếu|chi tiết))?(?: (?:thuộc|trên|trong|ở|theo|của)(?: các)? (\d{1,2}) (?:nội dung|lĩnh vực|nhóm))?/gu;

/** Claims that name groups too, or stand in a sentence on this plan's own list. */
function findClaims(
  { document }: TaskList,
  findOther: ReturnType<typeof createPhraseFinder>
): readonly Claim[] {
  return textIndexOf(document)
    .withCharacter(/\d/u)
    .flatMap((place) => {
      if (place.kind !== "paragraph") return [];
      const folded = foldWithOffsets(place.text);
      return [...folded.text.matchAll(claim)].flatMap((match): Claim[] => {
        const start = match.index;
        const end = start + match[0].length;
        const within = sentenceAround(folded.text, { start, end });
        const sentence = folded.text.slice(within.start, within.end);
        const isOwn =
          match[2] !== undefined || /(?:phụ lục|danh mục|kế hoạch này|bảng) /u.test(sentence);
        if (!isOwn || findOther(sentence).length > 0) return [];
        const span = folded.originalSpan(start, end);
        return [
          {
            anchor: place.anchorAt(span),
            text: place.text.slice(span.start, span.end),
            taskCount: Number(match[1]),
            groupCount: match[2] === undefined ? null : Number(match[2]),
          },
        ];
      });
    });
}

/** Ways to count the tasks of a table: each task, each row, each with a whole number. The first is the one told. */
function taskCounts({ tasks }: TaskList): readonly number[] {
  const places = new Set(tasks.map(({ anchor }) => JSON.stringify(anchor)));
  const whole = tasks.filter(
    ({ fields }) => !/^\s*(?:\d+\.\d|[-+a-zđ])/u.test(fields.ordinal?.text ?? "")
  );
  return [places.size, tasks.length, whole.length];
}

/** Ways to count the groups; none where the table has no groups. Group rows that name areas count as areas do. */
function groupCounts({ tables }: TaskList, { law }: CheckContext): readonly number[] {
  const groups = tables.flatMap((table) => table.groups);
  if (groups.length === 0) return [];
  const readNames = createAreaNameReader(law.areas);
  const areaIds = new Set(groups.flatMap(({ title }) => readNames(title)?.areaIds ?? []));
  const required = law.areas.filter(({ id, isRequired }) => isRequired && areaIds.has(id));
  return [groups.length, areaIds.size, required.length];
}
