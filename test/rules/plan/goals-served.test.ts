import { areaHeadings, plan2026, planWith } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const [institutions = "", procedures = ""] = areaHeadings;
const planOf = (goals: readonly string[], tasks: readonly string[]) =>
  planWith(
    `1. ${institutions}`,
    "a) Mục tiêu",
    ...goals.map((goal) => `- ${goal}`),
    "b) Nhiệm vụ",
    ...tasks.map((task) => `- ${task} (Sở Tư pháp chủ trì; hoàn thành trước ngày 30/6/2026).`),
    `2. ${procedures}`,
    "a) Mục tiêu",
    "- Giải quyết 98% hồ sơ đúng hạn.",
    "b) Nhiệm vụ",
    "- Theo dõi việc giải quyết hồ sơ của từng phòng (Văn phòng chủ trì; hoàn thành trong quý II/2026)."
  );

const served = ["Rà soát 100% văn bản đã ban hành.", "Theo dõi thi hành pháp luật ở 10 xã."];
const serving = ["Lập danh mục và rà soát văn bản", "Đi cơ sở theo dõi thi hành pháp luật"];

testRule("plan/goals-served", {
  ...plan2026,
  valid: [
    { name: "each goal has its task", model: planOf(served, serving) },
    {
      name: "a lead-in is no goal",
      model: planOf(["Phấn đấu đến cuối năm:", ...served], serving),
    },
  ],
  invalid: [
    {
      name: "no task speaks of a goal",
      model: planOf([...served, "Bồi dưỡng 50 cộng tác viên dịch thuật."], serving),
      findings: [
        { messageId: "unserved", data: { goal: "- Bồi dưỡng 50 cộng tác viên dịch thuật." } },
      ],
    },
    {
      name: "the area's own name does not tie them",
      model: planOf([...served, "Đạt 95 điểm về cải cách thể chế."], serving),
      findings: [{ messageId: "unserved" }],
    },
  ],
  skipped: [
    {
      name: "worded too differently to be held together",
      model: planOf(["Bồi dưỡng 50 cộng tác viên.", "Mua 3 máy quét."], serving),
    },
  ],
});
