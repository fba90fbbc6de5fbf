import type { Anchor } from "../model/anchor";
import type { Paragraph } from "../model/document";
import type { Outline, Section } from "../model/outline";
import { readNumber } from "../text/numbers";
import { createPhraseFinder, fold, normalise, wordsOf } from "../text/vietnamese";

/** A figure that a sentence gives under a name of its own: "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 97,9%". */
export interface NamedFigure {
  /** Words of the name and the years beside it, as two sentences are compared by it. */
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
  readonly anchor: Anchor;
}

const fewestWords = 6;
/** What may stand before the name without narrowing it; a plain count of files may be told first. */
const opening =
  "(?:(?:năm \\d{4}|trong năm(?: \\d{4})?|trong kỳ(?: báo cáo)?|nhìn chung|tính chung|đến nay|kết quả)[,:]?\\s+)?(?:(?:đã\\s)?(?:tiếp nhận|giải quyết|tiếp nhận và giải quyết)\\s[\\d./]+\\shồ sơ(?: TTHC)?,\\s+)?";
const statement = new RegExp(
  `^${opening}(?<name>(?:tỷ lệ|tỉ lệ|tổng số|số lượng)\\s[^\\d%;:.()“”]{10,160}?)(?:\\s(?<verb>đạt|là|bằng|chiếm)\\s*:?|\\s*:)?\\s*(?<figure>\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)(?![\\d/\\p{L}-]|[.,]\\d)(?<percent>\\s?%)?`,
  "iu"
);
/** Without a verb a name is just before its share; none of these words is the end of one. */
const notBare =
  /,|(?<!\p{L})(?:trên|hơn|gần|khoảng|dưới|xấp xỉ|ước|tăng|giảm|còn|từ|đến|tới|lên|xuống|thêm|vượt|đạt|là|bằng|chiếm|năm|tháng|quý|ngày|số)(?!\p{L})/iu;
const yearNamed = /năm (\d{4})/giu;
const label = /^\s*(?:\(?(?:\d{1,2}|[a-zđ])[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[-–—+*•])\s*/u;
const otherTime =
  /cùng kỳ|so với|năm trước|quý trước|kỳ trước|lũy kế|luỹ kế|phấn đấu|mục tiêu|chỉ tiêu|dự kiến|kế hoạch|đến năm|giai đoạn|trong đó|trở lên|tối thiểu/iu;

/**
 * Figures under names of six words and more that open their sentence, or follow what does not narrow them.
 * Left out: sentences on another time or an aim, and whatever stands under a heading or a line ending in ":" that has
 * one of the scope words ("cấp xã"), for there the name alone does not say what is counted.
 */
export function readNamedFigures(
  { sections, preamble }: Outline,
  scopeWords: readonly string[]
): readonly NamedFigure[] {
  const find = createPhraseFinder(scopeWords);
  const isScope = (text: string): boolean => find(text).length > 0;
  const found: NamedFigure[] = [];
  const readBlocks = (blocks: Section["blocks"]): void => {
    let isNarrowed = false;
    for (const block of blocks) {
      if (block.kind !== "paragraph") continue;
      if (/:\s*$/u.test(block.text)) isNarrowed = isScope(block.text);
      else if (!isNarrowed) found.push(...figuresIn(block, isScope));
    }
  };
  const readSection = (section: Section): void => {
    if (isScope(section.title)) return;
    found.push(...figuresIn(section.heading, isScope));
    readBlocks(section.blocks);
    section.children.forEach(readSection);
  };
  readBlocks(preamble);
  sections.forEach(readSection);
  return found;
}

function figuresIn(
  { id, text }: Paragraph,
  isScope: (text: string) => boolean
): readonly NamedFigure[] {
  if (!/\d/u.test(text)) return [];
  const anchor: Anchor = { kind: "paragraph", paragraphId: id };
  return sentencesOf(text).flatMap((sentence): NamedFigure[] => {
    const { name, verb, figure, percent } = statement.exec(sentence)?.groups ?? {};
    if (name === undefined || figure === undefined || otherTime.test(sentence)) return [];
    if (isScope(sentence)) return [];
    if (verb === undefined && (percent === undefined || notBare.test(name))) return [];
    const reading = readNumber(figure, { expect: percent === undefined ? "count" : "percentage" });
    if (reading.kind !== "number" || wordsOf(name).length < fewestWords) return [];
    const years = [...sentence.matchAll(yearNamed)].map(([, year]) => year);
    const key = [nameKey(name), ...years].join(" ");
    const { value, decimals } = reading;
    const stated = figure + (percent === undefined ? "" : "%");
    return [
      {
        key: percent === undefined ? key : `${key} %`,
        name: name.trim(),
        text: stated,
        value,
        decimals,
        anchor,
      },
    ];
  });
}

/** The words of a name in one order: "giải quyết hồ sơ đúng hạn" and "hồ sơ TTHC được giải quyết đúng hạn" are one. */
function nameKey(name: string): string {
  return fold(name)
    .replace(/hồ sơ (?:tthc|thủ tục hành chính)(?!\p{L})/gu, "hồ sơ")
    .split(/[\s,]+/u)
    .filter((word) => !fillers.has(word))
    .sort()
    .join(" ");
}

const fillers = new Set(["đã", "được", "các"]);

function sentencesOf(text: string): readonly string[] {
  return normalise(text)
    .replace(label, "")
    .split(/[.;]\s+/u)
    .map((sentence) => sentence.trim());
}
