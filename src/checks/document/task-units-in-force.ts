import * as z from "zod/mini";
import type { TaskColumn } from "../../core/law/vocabulary";
import type { Anchor, Span } from "../../core/model/anchor";
import { unitFinderOf, type UnitMention } from "../../core/recognition/unit-mentions";
import { defineCheck, type Violation } from "../../core/rules/check";
import { eachOnce } from "../../core/text/each-once";
import { createPhraseFinder } from "../../core/text/vietnamese";
import {
  formerUnitData,
  formerUnitFix,
  formerUnitTexts,
  hasUnits,
  replaceMentions,
  type FormerUnitTextId,
} from "./former-units";
import { editOfField, filledFields, taskName, type FilledField } from "./task-fields";
import { taskReasons, withoutTasks, type TaskReasonId } from "./task-reasons";

const options = z.strictObject({
  /** Words beside a name that say the writer knows it is history: "(cũ)", "trước sắp xếp". */
  historyWords: z.array(z.string()),
});

type MessageId = "former" | FormerUnitTextId | TaskReasonId;

const unitColumns: readonly TaskColumn[] = ["leadUnit", "coordinatingUnits", "monitoringUnits"];

/** No task of a table is given to a unit that had ended by the document's date. */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "task-units-in-force",
  reads: "tasks",
  messages: {
    vi: {
      former:
        "Nhiệm vụ “{task}” giao cho “{unit}”, đơn vị đã kết thúc hoạt động ngày {lastDay} ({endedBy}); nay là: {successors}.",
      ...formerUnitTexts.vi,
      ...taskReasons.vi,
    },
    en: {
      former:
        "Task “{task}” is given to “{unit}”, which ended on {lastDay} ({endedBy}); now: {successors}.",
      ...formerUnitTexts.en,
      ...taskReasons.en,
    },
  },
  options,
  run(list, { historyWords }, context) {
    const without = withoutTasks(list, context);
    if (without !== null) return without;
    const { units } = context.law;
    if (!hasUnits(units)) return { kind: "notApplicable", reason: { messageId: "noDirectory" } };
    const findUnits = unitFinderOf(units);
    const findHistory = createPhraseFinder(historyWords);
    const findFormer = eachOnce((text) =>
      findHistory(text).length > 0 ? [] : byUnit(findUnits(text))
    );
    const violations = unitColumns.flatMap((column) =>
      filledFields(list, column).flatMap(({ task, field }): Violation<MessageId>[] => {
        if (task.source !== "table") return [];
        return findFormer(field.printed).map((mentions): Violation<MessageId> => {
          const [{ unit, span }] = mentions;
          return {
            anchor: anchorWithin(field.anchor, span),
            messageId: "former",
            data: {
              task: taskName(task),
              unit: field.printed.slice(span.start, span.end),
              ...formerUnitData(unit, units),
            },
            fixes: formerUnitFix({ unit }, units, (name) => editsOf(field, mentions, name)),
          };
        });
      })
    );
    return { kind: "checked", violations };
  },
});

function anchorWithin(anchor: Anchor, span: Span): Anchor {
  return anchor.kind === "tableCell" || anchor.kind === "paragraph" ? { ...anchor, span } : anchor;
}

type Mentions = readonly [UnitMention, ...UnitMention[]];

/** Former units among the mentions, each with all its places. */
function byUnit(mentions: readonly UnitMention[]): readonly Mentions[] {
  const groups = new Map<string, [UnitMention, ...UnitMention[]]>();
  for (const mention of mentions) {
    if (!mention.isFormer) continue;
    const group = groups.get(mention.unit.id);
    if (group === undefined) groups.set(mention.unit.id, [mention]);
    else group.push(mention);
  }
  return [...groups.values()];
}

function editsOf(field: FilledField["field"], mentions: Mentions, name: string) {
  const edit = editOfField(field, replaceMentions(field.printed, mentions, name));
  return edit === null ? [] : [edit];
}
