import * as z from "zod/mini";
import type { Paragraph } from "../../core/model/document";
import { readAreaParts } from "../../core/recognition/area-parts";
import { defineCheck, type Violation } from "../../core/rules/check";
import { shortened } from "../../core/text/shortened";
import { createPhraseFinder, normalise } from "../../core/text/vietnamese";

const options = z.strictObject({
  /** Words that measure without a figure: "toàn bộ", "tất cả". */
  measureWords: z.array(z.string()),
});

type MessageId = "unmeasured" | "noGoals";

/** Every goal stated for an area carries something to measure it by; numbers of instruments and years do not count. */
export default defineCheck<"outline", z.infer<typeof options>, MessageId>({
  name: "measurable-goals",
  reads: "outline",
  messages: {
    vi: {
      unmeasured: "Mục tiêu chưa có số liệu để đo: “{goal}”.",
      noGoals: "Văn bản không nêu mục tiêu riêng cho từng nội dung.",
    },
    en: {
      unmeasured: "The goal has nothing to measure it by: “{goal}”.",
      noGoals: "The document states no goals area by area.",
    },
  },
  options,
  run(outline, { measureWords }, { law }) {
    const goals = new Map<string, Paragraph>();
    for (const area of readAreaParts(outline, law.areas, law.vocabulary))
      for (const goal of area.goals) goals.set(goal.id, goal);
    if (goals.size === 0) return { kind: "notApplicable", reason: { messageId: "noGoals" } };
    const findMeasure = createPhraseFinder(measureWords);
    const violations = [...goals.values()].flatMap(({ id, text }): Violation<MessageId>[] => {
      const isLeadIn = /:\s*$/u.test(text);
      if (isLeadIn || hasFigure(text) || findMeasure(text).length > 0) return [];
      return [
        {
          anchor: { kind: "paragraph", paragraphId: id },
          messageId: "unmeasured",
          data: { goal: shortened(normalise(text).replace(label, ""), longestGoal) },
        },
      ];
    });
    return { kind: "checked", violations };
  },
});

const label = /^\s*(?:\(?(?:\d{1,2}|[a-zđ])[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[-–—+*•])\s*/u;
const unmeasuring: readonly RegExp[] = [
  /\d{1,5}[a-zđ]?\s?\/\s?(?:\d{4}\s?\/\s?)?\p{Lu}[\p{L}\d&-]*/gu,
  /ngày\s+\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/giu,
  /(?:năm|giai đoạn|nghị định|nghị quyết|quyết định|luật|điều|khoản)\s+(?:số\s+)?\d{1,5}(?:\s*[-–/]\s*\d{2,4})?/giu,
  /(?:TCVN|ISO)[\s:\d.]*/gu,
];

function hasFigure(text: string): boolean {
  const rest = unmeasuring.reduce(
    (left, pattern) => left.replace(pattern, " "),
    normalise(text).replace(label, "")
  );
  return /\d/u.test(rest);
}

const longestGoal = 120;
