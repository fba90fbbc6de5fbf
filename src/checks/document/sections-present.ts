import * as z from "zod/mini";
import type { RequiredSection } from "../../core/law/required-section";
import type { Section } from "../../core/model/outline";
import { defineCheck, type Violation } from "../../core/rules/check";
import { createPhraseFinder, wordsOf } from "../../core/text/vietnamese";
import { missingSection, type SectionGap } from "./section-skeleton";

const options = z.strictObject({
  documentType: z.enum(["plan", "report"]),
});

type MessageId = "missing" | "addHeading" | "noOutline" | "noHeadings" | "occasional";

/** A plan or report has every part of its prescribed outline, under that name or another that does the same job. */
export default defineCheck<"outline", z.infer<typeof options>, MessageId>({
  name: "sections-present",
  reads: "outline",
  messages: {
    vi: {
      missing: "Chưa có phần “{section}”.",
      addHeading: "Thêm phần “{section}”",
      noOutline: "Chưa có đề cương đang áp dụng cho loại văn bản và kỳ này.",
      occasional: "Báo cáo {occasion} không theo đề cương của báo cáo định kỳ.",
      noHeadings: "Văn bản không chia mục nên không đối chiếu được với đề cương.",
    },
    en: {
      missing: "The part “{section}” is missing.",
      addHeading: "Add a part “{section}”",
      noOutline: "No outline is in force for this type of document and period.",
      occasional: "A report “{occasion}” does not follow the outline of periodic reports.",
      noHeadings: "The document has no headings to compare with the outline.",
    },
  },
  options,
  run(outline, { documentType }, { facts, law }) {
    if (facts.occasion !== null) {
      const data = { occasion: facts.occasion.value };
      return { kind: "notApplicable", reason: { messageId: "occasional", data } };
    }
    const period = facts.period?.value ?? null;
    const required = law.sections.filter(
      (section) =>
        section.documentType === documentType &&
        (section.periods === null || (period !== null && section.periods.includes(period)))
    );
    if (required.length === 0) return { kind: "notApplicable", reason: { messageId: "noOutline" } };
    if (outline.sections.length === 0)
      return { kind: "notApplicable", reason: { messageId: "noHeadings" } };
    const found = findSections(required, outline.sections);
    const violations = required.flatMap((section, index): Violation<MessageId>[] => {
      if (found[index] !== null) return [];
      const top = outline.sections;
      const gap: SectionGap = {
        previous:
          found.slice(0, index).findLast((entry) => entry !== null && top.includes(entry)) ?? null,
        next: found.slice(index + 1).find((entry) => entry !== null && top.includes(entry)) ?? null,
        siblings: top,
        neighbours: top,
      };
      return [missingSection(outline.document, gap, section.name, { section: section.name })];
    });
    return { kind: "checked", violations };
  },
});

/** The first heading of each part; null for a part that no heading names. */
function findSections(
  required: readonly RequiredSection[],
  sections: readonly Section[]
): readonly (Section | null)[] {
  const headings = allSections(sections);
  const finders = required.map(({ name, aliases }) => createPhraseFinder([name, ...aliases]));
  const namesPart = ({ title }: Section): boolean => finders.some((find) => find(title).length > 0);
  const ownHeadings = sectionsOutside(sections, namesPart);
  return required.map(({ wholeTitles = [] }, index) => {
    const find = finders[index];
    const titles = new Set(wholeTitles.map(bareWords));
    return (
      headings.find(({ title }) => find !== undefined && find(title).length > 0) ??
      ownHeadings.find(({ title }) => titles.has(bareWords(title))) ??
      null
    );
  });
}

/** Sections that stand in no part: "Kết quả đạt được" under "Đánh giá chung" is not the part on results. */
function sectionsOutside(
  sections: readonly Section[],
  isPart: (section: Section) => boolean
): readonly Section[] {
  return sections.flatMap((section) => [
    section,
    ...(isPart(section) ? [] : sectionsOutside(section.children, isPart)),
  ]);
}

function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}

function bareWords(text: string): string {
  return wordsOf(text).join(" ");
}
