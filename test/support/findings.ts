import type { Finding } from "../../src/core/findings/finding";
import type { Anchor } from "../../src/core/model/anchor";

/** A finding at a place; everything else is filled in. */
export function findingAt(anchor: Anchor, details: Partial<Finding> = {}): Finding {
  return {
    ruleId: "plan/task-deadline",
    code: "KH-04",
    title: "Mỗi nhiệm vụ có thời hạn",
    source: { packId: "test", packVersion: "1.0.0" },
    severity: "error",
    anchor,
    messageId: "emptyCell",
    data: {},
    message: "Chưa ghi thời hạn.",
    rationale: "Không có thời hạn thì không theo dõi được.",
    citation: {
      instrument: "76/NQ-CP",
      locator: "Điều 1",
      certainty: "practised",
      source: "test",
    },
    relatedInformation: [],
    fixes: [],
    ...details,
  };
}
