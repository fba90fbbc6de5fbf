import * as z from "zod/mini";
import type { UnitDirectory } from "../../core/law/unit-directory";
import { unitFinderOf } from "../../core/recognition/unit-mentions";
import { defineCheck, type ProposedFix, type Violation } from "../../core/rules/check";
import { eachOnce } from "../../core/text/each-once";
import { onceFor } from "../../core/text/once-for";
import { editDistance, fold } from "../../core/text/vietnamese";
import { hasUnits } from "./former-units";
import { editOfField, filledFields, taskName, type FilledField } from "./task-fields";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";
import { createOpeningTest, createUnitSplitter } from "./unit-names";

const options = z.strictObject({
  /** Words a unit's name begins with; what begins otherwise may be a person. */
  unitHeads: z.array(z.string()),
  /** Names with such a word inside that are one unit all the same. */
  compoundNames: z.array(z.string()),
});

type MessageId = "misspelt" | "unknown" | "replace" | "noDirectory" | TaskReasonId;

/**
 * The lead unit of every task is one the directory knows. A name that is almost a known one is reported with it; a name
 * like none of them only where the directory is complete, since no national list has every unit.
 */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "lead-unit-known",
  reads: "tasks",
  messages: {
    vi: {
      misspelt: "Nhiệm vụ “{task}” ghi chủ trì là “{unit}”; có phải “{known}” không?",
      unknown: "Nhiệm vụ “{task}” ghi chủ trì là “{unit}”, không có trong danh sách đơn vị.",
      replace: "Sửa thành “{known}”",
      noDirectory: "Chưa có danh mục đơn vị để đối chiếu.",
      ...taskReasons.vi,
    },
    en: {
      misspelt: "Task “{task}” is led by “{unit}”; is “{known}” meant?",
      unknown: "Task “{task}” is led by “{unit}”, which is not in the list of units.",
      replace: "Change to “{known}”",
      noDirectory: "There is no directory of units to compare with.",
      ...taskReasons.en,
    },
  },
  options,
  run(list, { unitHeads, compoundNames }, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const { units, vocabulary } = context.law;
    if (!hasUnits(units)) return { kind: "notApplicable", reason: { messageId: "noDirectory" } };
    const split = createUnitSplitter({ heads: unitHeads, compounds: compoundNames });
    const isUnit = createOpeningTest(unitHeads);
    const isCollective = createOpeningTest(vocabulary.collectiveUnits);
    const isDeferred = createOpeningTest(vocabulary.deferredUnits);
    const judge = createJudge(units);
    const violations = filledFields(list, "leadUnit").flatMap(
      ({ task, field }): Violation<MessageId>[] =>
        split(field.text).flatMap((name): Violation<MessageId>[] => {
          if (!isUnit(name) || isCollective(name) || isDeferred(name)) return [];
          const judged = judge(name);
          if (judged === "known") return [];
          const data = { task: taskName(task), unit: name };
          if (judged === "unknown")
            return units.isComplete ? [{ anchor: field.anchor, messageId: "unknown", data }] : [];
          const known = { ...data, known: judged.name };
          return [
            {
              anchor: field.anchor,
              messageId: "misspelt",
              data: known,
              fixes: spellingFix(field, name, judged.name),
            },
          ];
        })
    );
    return { kind: "checked", violations };
  },
});

function spellingFix(
  field: FilledField["field"],
  name: string,
  known: string
): readonly ProposedFix<MessageId>[] {
  const at = field.printed.indexOf(name);
  if (at < 0) return [];
  const text = field.printed.slice(0, at) + known + field.printed.slice(at + name.length);
  const edit = editOfField(field, text);
  return edit === null
    ? []
    : [
        {
          title: { messageId: "replace", data: { known } },
          isPreferred: true,
          safety: "confirm",
          edits: [edit],
        },
      ];
}

type Judgement = "known" | "unknown" | { readonly name: string };

const shortestName = 9;
const longName = 14;

/** Judges each wording once. */
function createJudge(directory: UnitDirectory): (name: string) => Judgement {
  const find = unitFinderOf(directory);
  const names = namesOf(directory);
  return eachOnce((name): Judgement => {
    if (find(name)[0]?.span.start === 0) return "known";
    const key = fold(name);
    if (key.length < shortestName) return "unknown";
    const most = key.length >= longName ? 2 : 1;
    const near = names.find(
      (entry) => firstWord(entry.key) === firstWord(key) && isNear(entry.key, key, most)
    );
    return near === undefined ? "unknown" : { name: near.name };
  });
}

const namesOf = onceFor(({ current, former }: UnitDirectory) =>
  [...current, ...former].flatMap((unit) =>
    [unit.name, ...unit.variants].map((name) => ({ name, key: fold(name) }))
  )
);

function firstWord(key: string): string {
  return key.split(" ", 1)[0] ?? key;
}

/** True where few letters differ, and no number does: "Phòng 1" is not a slip for "Phòng 2". */
function isNear(a: string, b: string, most: number): boolean {
  if (/\d/u.test(a) || /\d/u.test(b)) return false;
  return editDistance(a, b, most) !== null;
}
