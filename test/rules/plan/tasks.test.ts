import { plan2026, planWith, planWithTasks } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

testRule("plan/tasks", {
  ...plan2026,
  valid: [
    { name: "a task table", model: planWithTasks({}) },
    {
      name: "a task table although the text points to the appendix",
      model: planWith("Nhiệm vụ cụ thể tại Phụ lục kèm theo.", {
        rows: [
          ["Nhiệm vụ", "Thời hạn"],
          ["Rà soát TTHC", "Quý I/2026"],
        ],
      }),
    },
    {
      name: "tasks in a list",
      model: planWith("II. NHIỆM VỤ", "- Rà soát thủ tục hành chính.", "- Tập huấn."),
    },
  ],
  invalid: [
    {
      name: "goals only",
      model: planWith("II. MỤC TIÊU", "- 100% hồ sơ đúng hạn."),
      findings: [{ messageId: "noTasks", anchor: { kind: "document" } }],
    },
    {
      name: "detail in another file",
      model: planWith("1. Cải cách thể chế", "Nội dung chi tiết tại đây: KH 215"),
      findings: [
        {
          messageId: "detailElsewhere",
          data: { phrase: "nội dung chi tiết tại đây" },
          anchor: { kind: "paragraph", paragraphId: "p4", span: { start: 0, end: 25 } },
        },
      ],
    },
  ],
  skipped: [
    {
      name: "a text that stops in the middle of a sentence",
      model: planWith("II. MỤC TIÊU", "- 100% hồ sơ đúng hạn, đồng thời nâng cao chất lượng và"),
    },
  ],
});
