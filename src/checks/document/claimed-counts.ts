import * as z from "zod/mini";
import { createAreaNameReader } from "../../core/recognition/area-names";
import type { TaskList } from "../../core/recognition/task-list";
import { findTaskCountClaims } from "../../core/recognition/task-count-claims";
import { defineCheck, type CheckContext, type Violation } from "../../core/rules/check";

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
    const hasTable = list.tables.length > 0;
    const { law, facts } = context;
    const years = facts.years?.value ?? null;
    const claims = findTaskCountClaims(list.document, law.areas, otherWords, years).filter(
      ({ isBare }) => hasTable || !isBare
    );
    const [first] = claims;
    if (first === undefined) return { kind: "checked", violations: [] };
    if (!hasTable)
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
