import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { formatShortDate } from "../../core/text/dates";
import {
  answeredOf,
  comparisonTexts,
  isPlanned,
  planPlace,
  shortName,
  type ComparisonTextId,
} from "./compared-tasks";

const options = z.strictObject({
  /** dated: tasks whose last day lies in the period · undated: those that no calendar names a last day for. */
  tasks: z.enum(["dated", "undated"]),
  /** A report that answers a smaller share of the plan's tasks is not written task by task: nothing can be said of it. */
  leastShareAnswered: z.number(),
});

type MessageId = "unreported" | "unreportedUndated" | "otherWay" | ComparisonTextId;

/** Every task of the plan that was due in the period is told of in the report. */
export default defineCheck<"planComparison", z.infer<typeof options>, MessageId>({
  name: "planned-tasks-reported",
  reads: "planComparison",
  messages: {
    vi: {
      unreported:
        "Không thấy báo cáo nói đến nhiệm vụ “{task}”, theo kế hoạch chậm nhất ngày {due} phải xong.",
      unreportedUndated: "Không thấy báo cáo nói đến nhiệm vụ “{task}” của kế hoạch.",
      otherWay:
        "Báo cáo không trình bày theo từng nhiệm vụ của kế hoạch (mới nhận ra {answered}/{total} nhiệm vụ), nên không kết luận nhiệm vụ nào bị bỏ sót.",
      ...comparisonTexts.vi,
    },
    en: {
      unreported:
        "The report does not speak of task “{task}”, which the plan wanted done by {due}.",
      unreportedUndated: "The report does not speak of task “{task}” of the plan.",
      otherWay:
        "The report is not written task by task ({answered} of {total} were recognised), so no task is said to be missing.",
      ...comparisonTexts.en,
    },
  },
  options,
  run(comparison, { tasks: wanted, leastShareAnswered }) {
    const { answered, total } = answeredOf(comparison);
    if (answered < leastShareAnswered * total)
      return {
        kind: "notApplicable",
        reason: { messageId: "otherWay", data: { answered, total } },
      };
    const violations = comparison.tasks
      .filter(isPlanned)
      .flatMap((task): Violation<MessageId>[] => {
        const { verdict, dueDay, anchor, planned } = task;
        if (verdict !== "unreported" || (dueDay === null) !== (wanted === "undated")) return [];
        const name = shortName(planned.name);
        const relatedInformation = [planPlace(task)];
        return dueDay === null
          ? [{ anchor, messageId: "unreportedUndated", data: { task: name }, relatedInformation }]
          : [
              {
                anchor,
                messageId: "unreported",
                data: { task: name, due: formatShortDate(dueDay) },
                relatedInformation,
              },
            ];
      });
    return { kind: "checked", violations };
  },
});
