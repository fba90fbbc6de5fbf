import type { ReformArea } from "../law/reform-area";
import type { Anchor } from "../model/anchor";
import type { DocumentModel } from "../model/document";
import { outlineOf } from "../model/outline-of";
import type { Section } from "../model/outline";
import { createPhraseFinder, fold, foldWithOffsets } from "../text/vietnamese";
import { createAreaNameReader } from "./area-names";
import { textIndexOf } from "./text-places";
import { sentenceAround } from "./unit-mentions";

/** "68 nhiệm vụ thuộc 06 nội dung": a number of tasks, and of groups, that a plan's text gives for its own list. */
export interface TaskCountClaim {
  readonly anchor: Anchor;
  readonly text: string;
  readonly taskCount: number;
  readonly groupCount: number | null;
  /** True where nothing but the shape of the sentence ties the number to the list: "Có 68 nhiệm vụ." */
  readonly isBare: boolean;
}

const claim =
  /(?<![\d.,/])(?<tasks>\d{1,3})(?: \([^)]*\))? nhiệm vụ(?<kind> (?:cụ thể|trọng tâm|chủ yếu|chi tiết))?(?: (?:thuộc|trên|trong|ở|theo|của)(?: các)? (?<groups>\d{1,2}) (?:nội dung|lĩnh vực|nhóm))?/gu;
const ownList = /(?:phụ lục|danh mục|kế hoạch này|bảng) /u;

/** What may stand before the number where the sentence is on the whole list: "Kế hoạch gồm", "Có tất cả". */
const bareOpening =
  /^(?:[-+*•]\s*|\d{1,2}[.)]\s*|[a-zđ][.)]\s*)?(?:(?:toàn bộ |bản )?kế hoạch(?: cchc| cải cách hành chính)?(?: năm \d{4})? )?(?:có|gồm|gồm có|bao gồm|tổng cộng|tổng số|có tổng cộng|có tổng số|có tất cả|tổng cộng có|tổng cộng gồm|đề ra|xác định|đặt ra)$/u;
/** What may follow it; "có 5 nhiệm vụ do Sở Tư pháp chủ trì" counts other tasks. */
const bareEnding =
  /^(?:cchc|cải cách hành chính)?\s*(?:như sau|sau đây|sau|kèm theo|được nêu|cần thực hiện|phải thực hiện|trong năm \d{4})?\s*(?:[.:;,]?\s*$|\(|[,:] ?(?:cụ thể|gồm|bao gồm|được|chi tiết|trong đó|thuộc)(?!\p{L}))/u;
const narrowKind = /trọng tâm|chủ yếu/u;

interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Claims that name groups too, or stand in a sentence on this plan's own list. A bare "Có 68 nhiệm vụ" counts where it
 * stands under no area, whose own tasks it would be, and names no year
 * but the plan's. Sentences with one of the other words ("đã", "được giao") are left out.
 */
export function findTaskCountClaims(
  document: DocumentModel,
  areas: readonly ReformArea[],
  otherWords: readonly string[],
  years: YearSpan | null
): readonly TaskCountClaim[] {
  const findOther = createPhraseFinder(otherWords);
  let paragraphsOfAreas: ReadonlySet<string> | null = null;
  const isUnderArea = (anchor: Anchor): boolean => {
    paragraphsOfAreas ??= paragraphsUnderAreas(outlineOf(document).sections, areas);
    return anchor.kind === "paragraph" && paragraphsOfAreas.has(anchor.paragraphId);
  };
  return textIndexOf(document)
    .withPhrases(["nhiệm vụ"])
    .flatMap((place) => {
      if (place.kind !== "paragraph" || !/\d/u.test(place.text)) return [];
      const folded = foldWithOffsets(place.text);
      return [...folded.text.matchAll(claim)].flatMap((match): TaskCountClaim[] => {
        const start = match.index;
        const end = start + match[0].length;
        const span = folded.originalSpan(start, end);
        const within = sentenceAround(place.text, span);
        const sentence = fold(place.text.slice(within.start, within.end));
        const { tasks, groups, kind = "" } = match.groups ?? {};
        const anchor = place.anchorAt(span);
        const isBare = groups === undefined && !ownList.test(sentence);
        if (findOther(sentence).length > 0) return [];
        if (isBare) {
          const before = fold(place.text.slice(within.start, span.start)).trim();
          const isWholeList =
            !narrowKind.test(kind) &&
            namesOnlyYearsOf(years, sentence) &&
            bareOpening.test(before) &&
            bareEnding.test(fold(place.text.slice(span.end, within.end)).trimStart());
          if (!isWholeList || isUnderArea(anchor)) return [];
        }
        return [
          {
            anchor,
            text: place.text.slice(span.start, span.end),
            taskCount: Number(tasks),
            groupCount: groups === undefined ? null : Number(groups),
            isBare,
          },
        ];
      });
    });
}

function namesOnlyYearsOf(years: YearSpan | null, sentence: string): boolean {
  return [...sentence.matchAll(/năm (\d{4})/gu)].every(
    ([, year]) => years !== null && years.from <= Number(year) && Number(year) <= years.to
  );
}

/** Ids of the paragraphs in sections whose title begins with the name of an area. */
function paragraphsUnderAreas(
  sections: readonly Section[],
  areas: readonly ReformArea[]
): ReadonlySet<string> {
  const readNames = createAreaNameReader(areas);
  const ids = new Set<string>();
  const visit = (section: Section, isWithin: boolean): void => {
    const isUnder = isWithin || readNames(section.title) !== null;
    if (isUnder) for (const { id } of [section.heading, ...section.blocks]) ids.add(id);
    for (const child of section.children) visit(child, isUnder);
  };
  for (const section of sections) visit(section, false);
  return ids;
}
