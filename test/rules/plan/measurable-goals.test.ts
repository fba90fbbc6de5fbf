import { documentOf } from "../../support/document";
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
      name: "areas under a line that announces goals and has no number",
      model: documentOf(
        "Một số mục tiêu về cải cách hành chính năm 2026",
        "Chỉ số cải cách hành chính tăng 01 bậc.",
        "1. Cải cách thể chế",
        "a) Nâng cao chất lượng văn bản.",
        "2. Cải cách thủ tục hành chính",
        "a) 100% hồ sơ đúng hạn.",
        "3. Công tác khác của cơ quan",
        "Thực hiện đầy đủ quy định."
      ),
      findings: [{ messageId: "unmeasured", anchor: { kind: "paragraph", paragraphId: "p4" } }],
    },
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
    {
      name: "an area for which the law sets goals: these are offered, with their source",
      model: planWith(
        "2. Cải cách thủ tục hành chính",
        "a) Mục tiêu",
        "- Nâng cao sự hài lòng của người dân.",
        "b) Nhiệm vụ",
        "- Rà soát thủ tục."
      ),
      findings: [{ messageId: "unmeasured" }],
    },
  ],
  skipped: [{ name: "no goals by area", model: planWith("I. MỤC TIÊU", "- Nâng cao chất lượng.") }],
});
