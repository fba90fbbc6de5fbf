import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("document/point-lettering", {
  on: "2026-01-05",
  documentType: "plan",
  valid: [
    {
      name: "the Vietnamese alphabet",
      model: documentOf(..."abcdđegh".split("").map((letter) => `${letter}) Nội dung ${letter}.`)),
    },
    {
      name: "each heading starts again",
      model: documentOf("1. Mục tiêu", "a) Một", "b) Hai", "2. Nhiệm vụ", "a) Một", "b) Hai"),
    },
    {
      name: "a list within a list",
      model: documentOf("a) Một", "b) Hai", "a) Trong một", "b) Trong hai", "c) Ba"),
    },
    { name: "a list whose beginning is elsewhere", model: documentOf("c) Ba", "e) Năm") },
    {
      name: "printed by Word",
      model: documentOf({ text: "Một", numbering: "a)" }, { text: "Hai", numbering: "b)" }),
    },
    {
      name: "the same letter again after a gap in the list",
      model: documentOf("a) Một", "b) Hai", "Chuyển sang phần khác.", "b) Hai", "d) Bốn"),
    },
  ],
  invalid: [
    {
      name: "no đ",
      model: documentOf("a) Một", "b) Hai", "c) Ba", "d) Bốn", "e) Năm", "g) Sáu"),
      findings: [
        {
          messageId: "missingDBar",
          data: { letter: "e" },
          anchor: { kind: "paragraph", paragraphId: "p5" },
        },
      ],
    },
    {
      name: "a letter left out",
      model: documentOf("a) Một", "b) Hai", "d) Bốn"),
      findings: [{ messageId: "skipped", data: { before: "b", letter: "d", expected: "c" } }],
    },
    {
      name: "Word\\'s English letters",
      model: documentOf(
        ..."abcdefg"
          .split("")
          .map((numbering) => ({ text: "Nội dung", numbering: `${numbering})` }))
      ),
      findings: [
        { messageId: "missingDBar" },
        { messageId: "skipped", data: { before: "e", letter: "f", expected: "g" } },
      ],
    },
  ],
});
