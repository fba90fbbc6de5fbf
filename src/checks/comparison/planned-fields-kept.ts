import * as z from "zod/mini";
import type { ReformArea } from "../../core/law/reform-area";
import { defineCheck, type Violation } from "../../core/rules/check";
import {
  comparisonTexts,
  isPlanned,
  planPlace,
  shortName,
  type ComparisonTextId,
} from "./compared-tasks";

const options = z.strictObject({ field: z.enum(["deadline", "leadUnit", "area"]) });

type MessageId = "deadline" | "leadUnit" | "area" | ComparisonTextId;

/** A task keeps in the report what the plan says of it: deadline, lead unit, area. */
export default defineCheck<"planComparison", z.infer<typeof options>, MessageId>({
  name: "planned-fields-kept",
  reads: "planComparison",
  messages: {
    vi: {
      deadline:
        "Báo cáo ghi thời hạn của nhiệm vụ “{task}” là “{reported}”, kế hoạch ghi “{planned}”.",
      leadUnit:
        "Báo cáo ghi “{reported}” chủ trì nhiệm vụ “{task}”, kế hoạch giao cho “{planned}”.",
      area: "Báo cáo xếp nhiệm vụ “{task}” vào nội dung “{reported}”, kế hoạch xếp vào “{planned}”.",
      ...comparisonTexts.vi,
    },
    en: {
      deadline:
        "The report gives “{reported}” as the deadline of task “{task}”; the plan says “{planned}”.",
      leadUnit:
        "The report names “{reported}” as the lead of task “{task}”; the plan gave it to “{planned}”.",
      area: "The report lists task “{task}” under “{reported}”, the plan under “{planned}”.",
      ...comparisonTexts.en,
    },
  },
  options,
  run({ tasks }, { field }, { law }) {
    const violations = tasks.filter(isPlanned).flatMap((task) =>
      task.differences
        .filter((difference) => difference.field === field)
        .map(({ planned, reported, anchor }): Violation<MessageId> => {
          const say = (value: string): string =>
            field === "area" ? areaNames(value, law.areas) : value;
          return {
            anchor,
            messageId: field,
            data: {
              task: shortName(task.planned.name),
              planned: say(planned),
              reported: say(reported),
            },
            relatedInformation: [planPlace(task)],
          };
        })
    );
    return { kind: "checked", violations };
  },
});

function areaNames(ids: string, areas: readonly ReformArea[]): string {
  return ids
    .split(" ")
    .map((id) => areas.find((area) => area.id === id)?.name ?? id)
    .join(", ");
}
