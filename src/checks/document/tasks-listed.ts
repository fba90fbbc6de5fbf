import * as z from "zod/mini";
import { findContinuation } from "../../core/recognition/find-continuation";
import { defineCheck } from "../../core/rules/check";

const options = z.strictObject({});

type MessageId = "noTasks" | "detailElsewhere";

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
    },
    en: {
      noTasks: "No tasks were found: neither a task table nor a section that lists tasks.",
      detailElsewhere:
        "The text says that the detail stands elsewhere (“{phrase}”); this file has no task table, so the tasks could not be looked at.",
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
    return {
      kind: "checked",
      violations:
        list.tasks.length > 0 ? [] : [{ anchor: { kind: "document" }, messageId: "noTasks" }],
    };
  },
});
