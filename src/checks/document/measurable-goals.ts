import * as z from "zod/mini";
import type { Paragraph } from "../../core/model/document";
import { goalsOfYear, type MeasurableGoal } from "../../core/law/measurable-goal";
import { readAreaParts } from "../../core/recognition/area-parts";
import { defineCheck, type ProposedFix, type Violation } from "../../core/rules/check";
import { addToGroup } from "../../core/text/add-to-group";
import { shortened } from "../../core/text/shortened";
import { createPhraseFinder, fold, normalise } from "../../core/text/vietnamese";

const options = z.strictObject({
  /** Words that measure without a figure: "toàn bộ", "tất cả". */
  measureWords: z.array(z.string()),
});

type MessageId = "unmeasured" | "noGoals" | "chooseGoal" | "chooseReferenceGoal" | "goal";

/**
 * Every goal stated for an area carries something to measure it by; numbers of instruments and years do not count. Goals
 * that the law sets for the area and year are offered in its place, those of one source together.
 */
export default defineCheck<"outline", z.infer<typeof options>, MessageId>({
  name: "measurable-goals",
  reads: "outline",
  messages: {
    vi: {
      unmeasured: "Mục tiêu chưa có số liệu để đo: “{goal}”.",
      noGoals: "Văn bản không nêu mục tiêu riêng cho từng nội dung.",
      chooseGoal: "Chọn mục tiêu đo được. Nguồn: {source}",
      chooseReferenceGoal: "Chọn mục tiêu đo được (mẫu tham khảo). Nguồn: {source}",
      goal: "Mục tiêu",
    },
    en: {
      unmeasured: "The goal has nothing to measure it by: “{goal}”.",
      noGoals: "The document states no goals area by area.",
      chooseGoal: "Choose a goal that can be measured. Source: {source}",
      chooseReferenceGoal: "Choose a goal that can be measured (reference only). Source: {source}",
      goal: "Goal",
    },
  },
  options,
  run(outline, { measureWords }, { law, facts }) {
    const goals = new Map<string, Goal>();
    for (const area of readAreaParts(outline, law.areas, law.vocabulary))
      for (const paragraph of area.goals)
        goals.set(paragraph.id, { paragraph, areaId: area.areaId });
    if (goals.size === 0) return { kind: "notApplicable", reason: { messageId: "noGoals" } };
    const year = facts.years?.value.from;
    const offered = year === undefined ? [] : goalsOfYear(law.goals, year);
    const findMeasure = createPhraseFinder(measureWords);
    const violations = [...goals.values()].flatMap((goal): Violation<MessageId>[] => {
      const { id, text } = goal.paragraph;
      const isLeadIn = /:\s*$/u.test(text);
      if (isLeadIn || hasFigure(text) || findMeasure(text).length > 0) return [];
      return [
        {
          anchor: { kind: "paragraph", paragraphId: id },
          messageId: "unmeasured",
          data: { goal: shortened(withoutLabel(text), longestGoal) },
          fixes: fixesOf(goal, offered, goals),
        },
      ];
    });
    return { kind: "checked", violations };
  },
});

interface Goal {
  readonly paragraph: Paragraph;
  readonly areaId: string;
}

/** One fix for each source that has goals for the area; those the document states already are not offered again. */
function fixesOf(
  { paragraph: { id, text }, areaId }: Goal,
  offered: readonly MeasurableGoal[],
  stated: ReadonlyMap<string, Goal>
): readonly ProposedFix<MessageId>[] {
  const own = offered.filter((goal) => goal.areaId === areaId);
  if (own.length === 0) return [];
  const said = new Set(
    [...stated.values()].map(({ paragraph }) => fold(withoutLabel(paragraph.text)))
  );
  const bySource = new Map<string, MeasurableGoal[]>();
  for (const goal of own) {
    if (said.has(fold(goal.text))) continue;
    addToGroup(bySource, goal.provenance.source, goal);
  }
  return [...bySource].map(([source, goals]): ProposedFix<MessageId> => {
    const isOfficial = goals.every(({ provenance }) => provenance.certainty === "official");
    const [before = ""] = label.exec(text) ?? [];
    return {
      title: { messageId: isOfficial ? "chooseGoal" : "chooseReferenceGoal", data: { source } },
      safety: "confirm",
      ask: { label: { messageId: "goal" }, suggestions: goals.map((goal) => goal.text) },
      edits: [
        {
          kind: "replaceParagraphText",
          paragraphId: id,
          expected: text,
          text: `${before}{answer}`,
        },
      ],
    };
  });
}

function withoutLabel(text: string): string {
  return normalise(text).replace(label, "");
}

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
    withoutLabel(text)
  );
  return /\d/u.test(rest);
}

const longestGoal = 120;
