import * as z from "zod/mini";
import { defineCheck, type Violation } from "../../core/rules/check";
import { shortName } from "./compared-tasks";

const options = z.strictObject({});

type MessageId = "unplanned";

/** Every task in a table of the report is one of the plan. */
export default defineCheck<"planComparison", z.infer<typeof options>, MessageId>({
  name: "reported-tasks-planned",
  reads: "planComparison",
  messages: {
    vi: { unplanned: "Nhiệm vụ “{task}” có trong báo cáo, không thấy trong kế hoạch." },
    en: { unplanned: "Task “{task}” is in the report and not in the plan." },
  },
  options,
  run({ tasks }) {
    const violations = tasks.flatMap(({ verdict, line, anchor }): Violation<MessageId>[] =>
      verdict !== "new" || line === null
        ? []
        : [{ anchor, messageId: "unplanned", data: { task: shortName(line.name) } }]
    );
    return { kind: "checked", violations };
  },
});
