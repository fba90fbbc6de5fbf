import * as z from "zod/mini";
import { findCutOff } from "../../core/recognition/find-cut-off";
import { findContinuation } from "../../core/recognition/find-continuation";
import { defineCheck } from "../../core/rules/check";

const options = z.strictObject({});

type MessageId = "noTasks" | "detailElsewhere" | "cutOff";

/** The file lists the tasks it announces, in a table or in prose. */
export default defineCheck<"tasks", z.infer<typeof options>, MessageId>({
  name: "tasks-listed",
  reads: "tasks",
  messages: {
    vi: {
      noTasks:
        "Không tìm thấy danh mục nhiệm vụ: không có bảng nhiệm vụ, cũng không có mục liệt kê nhiệm vụ.",
      detailElsewhere:
        "Văn bản nói chi tiết nằm ở nơi khác (“{phrase}”), còn tệp này không có bảng nhiệm vụ nên chưa xem xét được từng nhiệm vụ.",
      cutOff:
        "Văn bản dừng giữa câu (“{phrase}”) nên chưa biết phần sau có danh mục nhiệm vụ không.",
    },
    en: {
      noTasks: "No tasks were found: neither a task table nor a section that lists tasks.",
      detailElsewhere:
        "The text says that the detail stands elsewhere (“{phrase}”); this file has no task table, so the tasks could not be looked at.",
      cutOff: "The text stops in the middle of a sentence (“{phrase}”); tasks may follow.",
    },
  },
  options,
  run(list, _options, { law }) {
    if (list.tables.length > 0) return { kind: "checked", violations: [] };
    const elsewhere = findContinuation(list.document, law.vocabulary.continuations);
    if (elsewhere !== null) {
      const { anchor, value } = elsewhere;
      return {
        kind: "checked",
        violations: [{ anchor, messageId: "detailElsewhere", data: { phrase: value } }],
      };
    }
    const cutOff = list.tasks.length > 0 ? null : findCutOff(list.document);
    if (cutOff !== null)
      return {
        kind: "notApplicable",
        reason: { messageId: "cutOff", data: { phrase: cutOff.value } },
      };
    return {
      kind: "checked",
      violations:
        list.tasks.length > 0 ? [] : [{ anchor: { kind: "document" }, messageId: "noTasks" }],
    };
  },
});
