import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { formatShortDate } from "../../core/text/dates";
import {
  comparisonTexts,
  isPlanned,
  planPlace,
  shortName,
  type ComparisonTextId,
} from "./compared-tasks";

const options = z.strictObject({});

type MessageId = "overdue" | "notBegun" | ComparisonTextId;

/** No task is told as unfinished after its last day in the plan. */
export default defineCheck<"planComparison", z.infer<typeof options>, MessageId>({
  name: "planned-tasks-finished",
  reads: "planComparison",
  messages: {
    vi: {
      overdue:
        "Nhiệm vụ “{task}” đã quá hạn (kế hoạch: ngày {due}) mà báo cáo vẫn ghi đang thực hiện.",
      notBegun:
        "Nhiệm vụ “{task}” đã quá hạn (kế hoạch: ngày {due}) mà báo cáo vẫn ghi chưa thực hiện.",
      ...comparisonTexts.vi,
    },
    en: {
      overdue: "Task “{task}” is past its day ({due}), and the report says that it is under way.",
      notBegun: "Task “{task}” is past its day ({due}), and the report says that it has not begun.",
      ...comparisonTexts.en,
    },
  },
  options,
  run({ tasks }) {
    const violations = tasks.filter(isPlanned).flatMap((task): Violation<MessageId>[] => {
      const { verdict, dueDay, anchor, planned, line } = task;
      if (verdict !== "overdue" || dueDay === null) return [];
      return [
        {
          anchor,
          messageId: line?.progress === "notBegun" ? "notBegun" : "overdue",
          data: { task: shortName(planned.name), due: formatShortDate(dueDay) },
          relatedInformation: [planPlace(task)],
        },
      ];
    });
    return { kind: "checked", violations };
  },
});
