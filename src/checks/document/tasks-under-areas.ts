import * as z from "zod/mini";
import { createAreaNameReader } from "../../core/recognition/area-names";
import { defineCheck, type Violation } from "../../core/rules/check";
import { taskName } from "./task-fields";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";

const options = z.strictObject({});

type MessageId = "outside" | "cannotTell" | TaskReasonId;

/**
 * In a task table whose rows are grouped by areas no task stands before the first group. Groups of other names are
 * further blocks and are let be. Judged only where at least half of the groups name areas.
 */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "tasks-under-areas",
  reads: "tasks",
  messages: {
    vi: {
      outside: "Nhiệm vụ “{task}” đứng trước nhóm đầu tiên nên không rõ thuộc nội dung nào.",
      cannotTell: "Bảng nhiệm vụ không chia nhóm theo nội dung cải cách nên chưa xét được.",
      ...taskReasons.vi,
    },
    en: {
      outside: "Task “{task}” stands before the first group: no area can be told for it.",
      cannotTell: "The task table is not grouped by areas.",
      ...taskReasons.en,
    },
  },
  options,
  run(list, _options, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const readNames = createAreaNameReader(context.law.areas);
    const isArea = (title: string): boolean => (readNames(title)?.areaIds.length ?? 0) > 0;
    const grouped = list.tables.flatMap(({ groups }, index) => {
      const areas = groups.filter(({ title }) => isArea(title));
      return areas.length > 0 && areas.length * 2 >= groups.length ? [index] : [];
    });
    if (grouped.length === 0) return { kind: "notApplicable", reason: { messageId: "cannotTell" } };
    const violations = list.tasks
      .filter(({ table, group }) => table !== null && grouped.includes(table) && group === null)
      .map((task): Violation<MessageId> => ({
        anchor: task.anchor,
        messageId: "outside",
        data: { task: taskName(task) },
      }));
    return { kind: "checked", violations };
  },
});
