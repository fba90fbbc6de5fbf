import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { filledFields, taskName } from "./task-fields";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";
import { createOpeningTest, createUnitSplitter, unitKey } from "./unit-names";

const options = z.strictObject({
  /** single: one name · named: no collective owner · notCoordinating: no name that also coordinates. */
  mustBe: z.enum(["single", "named", "notCoordinating"]),
  /** Words a unit's name begins with. */
  unitHeads: z.array(z.string()),
  /** Names with such a word inside that are one unit all the same. */
  compoundNames: z.array(z.string()),
});

type MessageId = "several" | "collective" | "alsoCoordinating" | TaskReasonId;

/** The lead of a task is one unit, a named one, and not among the units that coordinate. */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "lead-unit",
  reads: "tasks",
  messages: {
    vi: {
      several: "Nhiệm vụ “{task}” có {count} đơn vị chủ trì: {units}.",
      collective: "Nhiệm vụ “{task}” giao cho “{unit}” chủ trì, không rõ một đầu mối.",
      alsoCoordinating: "Nhiệm vụ “{task}”: “{unit}” vừa chủ trì vừa phối hợp.",
      ...taskReasons.vi,
    },
    en: {
      several: "Task “{task}” has {count} lead units: {units}.",
      collective: "Task “{task}” is led by “{unit}”, which is no single unit.",
      alsoCoordinating: "Task “{task}”: “{unit}” both leads and coordinates.",
      ...taskReasons.en,
    },
  },
  options,
  run(list, { mustBe, unitHeads, compoundNames }, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const { collectiveUnits, deferredUnits } = context.law.vocabulary;
    const split = createUnitSplitter({ heads: unitHeads, compounds: compoundNames });
    const isCollective = createOpeningTest(collectiveUnits);
    const isDeferred = createOpeningTest(deferredUnits);
    const violations = filledFields(list, "leadUnit").flatMap(
      ({ task, field: { text, anchor } }): Violation<MessageId>[] => {
        if (isDeferred(text)) return [];
        const names = split(text);
        const taskData = (): { task: string } => ({ task: taskName(task) });
        const collective = names.find(isCollective);
        switch (mustBe) {
          case "single":
            return names.length < 2 || collective !== undefined
              ? []
              : [
                  {
                    anchor,
                    messageId: "several",
                    data: { ...taskData(), count: names.length, units: names.join("; ") },
                  },
                ];
          case "named":
            return collective === undefined
              ? []
              : [{ anchor, messageId: "collective", data: { ...taskData(), unit: collective } }];
          case "notCoordinating": {
            const coordinating = new Set(
              split(task.fields.coordinatingUnits?.text ?? "").map(unitKey)
            );
            const both = names.find((name) => coordinating.has(unitKey(name)));
            return both === undefined
              ? []
              : [{ anchor, messageId: "alsoCoordinating", data: { ...taskData(), unit: both } }];
          }
        }
      }
    );
    return { kind: "checked", violations };
  },
});
