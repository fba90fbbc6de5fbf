import { plan2026, planWith } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const goals = (...lines: readonly string[]) =>
  planWith("1. Cải cách thể chế", "a) Mục tiêu", ...lines, "b) Nhiệm vụ", "- Rà soát văn bản.");

testRule("plan/measurable-goals", {
  ...plan2026,
  valid: [
    {
      name: "figures, ranks and words that measure",
      model: goals(
        "- 100% văn bản được kiểm tra.",
        "- Chỉ số SIPAS tăng 01 bậc so với năm 2025.",
        "- Toàn bộ thủ tục được công khai.",
        "- Phấn đấu các mục tiêu sau:"
      ),
    },
    {
      name: "tasks need no figure",
      model: planWith(
        "1. Cải cách thể chế",
        "a) Mục tiêu",
        "- 95% hồ sơ đúng hạn.",
        "b) Nhiệm vụ",
        "- Rà soát."
      ),
    },
  ],
  invalid: [
    {
      name: "no figure but those of years and instruments",
      model: goals(
        "- Nâng cao chất lượng văn bản.",
        "- Thực hiện cơ chế tự chủ theo Nghị định số 60/2021/NĐ-CP ngày 21/6/2021 của Chính phủ.",
        "- Hoàn thiện thể chế trong giai đoạn 2026 - 2030.",
        "- Đạt 98% hồ sơ đúng hạn."
      ),
      findings: [
        {
          messageId: "unmeasured",
          data: { goal: "Nâng cao chất lượng văn bản." },
          anchor: { kind: "paragraph", paragraphId: "p5" },
        },
        { messageId: "unmeasured" },
        { messageId: "unmeasured" },
      ],
    },
  ],
  skipped: [{ name: "no goals by area", model: planWith("I. MỤC TIÊU", "- Nâng cao chất lượng.") }],
});
