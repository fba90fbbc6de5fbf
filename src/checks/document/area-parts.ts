import * as z from "zod/mini";
import { readAreaParts, type AreaParts } from "../../core/recognition/area-parts";
import { findCutOff, findMissingAppendix } from "../../core/recognition/find-cut-off";
import { defineCheck, type Violation } from "../../core/rules/check";

const options = z.strictObject({
  part: z.enum(["goals", "tasks"]),
});

type MessageId = "noGoals" | "noTasks" | "cannotTell" | "cutOff" | "appendixElsewhere";

/**
 * Every area that has a heading or group row has goals, or tasks, of its own. Judged only in a document that shows them
 * for at least half of its areas: others keep goals and tasks elsewhere.
 */
export default defineCheck<"outline", z.infer<typeof options>, MessageId>({
  name: "area-parts",
  reads: "outline",
  messages: {
    vi: {
      noGoals: "Nội dung “{area}” chưa có mục tiêu, trong khi các nội dung khác có.",
      noTasks: "Nội dung “{area}” chưa có nhiệm vụ, trong khi các nội dung khác có.",
      cannotTell: "Văn bản không nêu mục tiêu, nhiệm vụ riêng cho từng nội dung nên chưa xét được.",
      cutOff: "Văn bản dừng giữa câu (“{phrase}”) nên chưa xét được phần còn lại.",
      appendixElsewhere: "Văn bản dẫn tới phụ lục không có trong tệp (“{phrase}”).",
    },
    en: {
      noGoals: "“{area}” has no goals, while other areas have.",
      noTasks: "“{area}” has no tasks, while other areas have.",
      cannotTell: "The document does not state goals or tasks area by area.",
      cutOff: "The text stops in the middle of a sentence (“{phrase}”); what follows is not known.",
      appendixElsewhere: "The text points to an appendix that is not in the file (“{phrase}”).",
    },
  },
  options,
  run(outline, { part }, { law }) {
    const nameOf = new Map(
      law.areas.filter(({ isRequired }) => isRequired).map(({ id, name }) => [id, name])
    );
    const areas = readAreaParts(outline, law.areas, law.vocabulary).filter(({ areaId }) =>
      nameOf.has(areaId)
    );
    const lacking = areas.filter((area) => !hasPart(area, part));
    if (areas.length === 0 || lacking.length * 2 > areas.length)
      return { kind: "notApplicable", reason: { messageId: "cannotTell" } };
    if (lacking.length === 0) return { kind: "checked", violations: [] };
    const cutOff = findCutOff(outline.document);
    if (cutOff !== null)
      return {
        kind: "notApplicable",
        reason: { messageId: "cutOff", data: { phrase: cutOff.value } },
      };
    const elsewhere =
      part === "tasks" ? findMissingAppendix(outline.document, law.vocabulary) : null;
    if (elsewhere !== null)
      return {
        kind: "notApplicable",
        reason: { messageId: "appendixElsewhere", data: { phrase: elsewhere.value } },
      };
    const violations = lacking.map(({ areaId, anchor }): Violation<MessageId> => ({
      anchor,
      messageId: part === "goals" ? "noGoals" : "noTasks",
      data: { area: nameOf.get(areaId) ?? areaId },
    }));
    return { kind: "checked", violations };
  },
});

function hasPart({ goals, hasTasks }: AreaParts, part: "goals" | "tasks"): boolean {
  return part === "goals" ? goals.length > 0 : hasTasks;
}
