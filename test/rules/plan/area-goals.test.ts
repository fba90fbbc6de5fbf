import { areaHeadings, plan2026, planWith } from "../../support/plan-cases";
import { testRule } from "../../support/rule-tester";

const areaBlocks = (without: readonly number[], goal = "a) Mục tiêu") =>
  areaHeadings.flatMap((heading, index) => [
    `${index + 1}. ${heading}`,
    ...(without.includes(index) ? [] : [goal, "- Đạt 100% nhiệm vụ."]),
    "b) Nhiệm vụ",
    "- Rà soát văn bản.",
  ]);

testRule("plan/area-goals", {
  ...plan2026,
  valid: [
    { name: "every area has goals", model: planWith(...areaBlocks([])) },
    {
      name: "goals on the heading's own line, or as a line in the list",
      model: planWith(
        ...areaHeadings.flatMap((heading, index) => [
          `${index + 1}. ${heading}`,
          index % 2 === 0 ? "a) Mục tiêu: đạt 100% nhiệm vụ." : "- Mục tiêu: đạt 95%.",
        ])
      ),
    },
    {
      name: "areas under one heading of goals",
      model: planWith(
        "I. MỤC TIÊU",
        ...areaHeadings.flatMap((heading, index) => [`${index + 1}. ${heading}`, "- Đạt 100%."])
      ),
    },
  ],
  invalid: [
    {
      name: "one area without",
      model: planWith(...areaBlocks([4])),
      findings: [
        {
          messageId: "noGoals",
          data: { area: "Cải cách tài chính công" },
          anchor: { kind: "paragraph", paragraphId: "p23" },
        },
      ],
    },
    {
      name: "two areas without",
      model: planWith(...areaBlocks([0, 5])),
      findings: [{ messageId: "noGoals" }, { messageId: "noGoals" }],
    },
  ],
  skipped: [
    { name: "goals are told for few areas", model: planWith(...areaBlocks([0, 1, 2, 3])) },
    { name: "no areas", model: planWith("I. MỤC TIÊU", "- Đạt 100%.") },
    {
      name: "the text is cut off",
      model: planWith(...areaBlocks([4]), "Các cơ quan, đơn vị phối hợp với các"),
    },
  ],
});
