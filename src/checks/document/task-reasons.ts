import type { CheckContext, CheckOutcome } from "../../core/rules/check";
import { findContinuation } from "../../core/recognition/find-continuation";
import type { TaskList } from "../../core/recognition/task-list";

export type TaskReasonId = "noTasks" | "detailElsewhere";

/** Why task checks cannot be carried out, in both languages; every task check shares these texts. */
export const taskReasons = {
  vi: {
    noTasks: "Không tìm thấy nhiệm vụ nào trong tệp để xem xét.",
    detailElsewhere:
      "Văn bản nêu nhiệm vụ bằng lời và nói chi tiết nằm ở nơi khác (“{phrase}”); tệp này không có bảng nhiệm vụ.",
  },
  en: {
    noTasks: "No task was found in the file.",
    detailElsewhere:
      "The tasks are told in prose and the text says that the detail stands elsewhere (“{phrase}”); this file has no task table.",
  },
} as const;

/** The outcome of a task check that has nothing to judge; null where it has. */
export function withoutTasks(
  list: TaskList,
  { law }: CheckContext
): Extract<CheckOutcome<TaskReasonId>, { kind: "notApplicable" }> | null {
  if (list.tables.length === 0) {
    const elsewhere = findContinuation(list.document, law.vocabulary.continuations);
    if (list.tasks.length > 0 && elsewhere !== null)
      return {
        kind: "notApplicable",
        reason: { messageId: "detailElsewhere", data: { phrase: elsewhere.value } },
      };
  }
  return list.tasks.length === 0 && list.tables.length === 0
    ? { kind: "notApplicable", reason: { messageId: "noTasks" } }
    : null;
}
