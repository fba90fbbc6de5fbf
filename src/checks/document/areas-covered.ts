import * as z from "zod/mini";
import type { Edit } from "../../core/fixes/edit";
import type { Law } from "../../core/law/law";
import type { ReformArea } from "../../core/law/reform-area";
import type { Outline, Section } from "../../core/model/outline";
import { readAreaCoverage, type AreaCoverage } from "../../core/recognition/area-coverage";
import { findContinuation } from "../../core/recognition/find-continuation";
import { findCutOff, findMissingAppendix } from "../../core/recognition/find-cut-off";
import { createAreaNameReader } from "../../core/recognition/area-names";
import { readTaskTables } from "../../core/recognition/read-task-tables";
import { defineCheck, type MessageReference, type Violation } from "../../core/rules/check";
import { createPhraseFinder } from "../../core/text/vietnamese";
import { rowEdits, rowGapFor, tablesById, type AreaRow } from "./area-row-fix";
import { sentenceEdits } from "./area-sentence-fix";
import { missingSection, neighboursOf, type SectionGap } from "./section-skeleton";

const options = z.strictObject({
  /** Headings of the part that is looked at; empty for the whole document, also where no such part is found. */
  within: z.array(z.string()),
});

type MessageId =
  | "missing"
  | "addHeading"
  | "addRows"
  | "addToSentence"
  | "noAreas"
  | "occasional"
  | "detailElsewhere"
  | "cutOff"
  | "appendixElsewhere";

/** The document covers every required reform area: one finding for each that it leaves out. */
export default defineCheck<"outline", z.infer<typeof options>, MessageId>({
  name: "areas-covered",
  reads: "outline",
  messages: {
    vi: {
      missing: "Chưa có nội dung “{area}”.",
      addHeading: "Thêm mục “{area}”",
      addRows: "Thêm vào bảng nhóm “{area}” và một dòng nhiệm vụ trống",
      addToSentence: "Thêm “{area}” vào câu liệt kê các nội dung",
      occasional: "Báo cáo {occasion} không buộc nêu đủ các nội dung cải cách.",
      noAreas: "Không có danh mục nội dung cải cách đang áp dụng.",
      cutOff: "Văn bản dừng giữa câu (“{phrase}”); trong tệp chưa thấy: {areas}.",
      appendixElsewhere:
        "Văn bản dẫn tới phụ lục không có trong tệp (“{phrase}”); trong tệp chưa thấy: {areas}.",
      detailElsewhere:
        "Văn bản nói chi tiết nằm ở nơi khác (“{phrase}”); phần còn lại chưa đủ để xem các nội dung cải cách.",
    },
    en: {
      missing: "“{area}” is not covered.",
      addHeading: "Add a section “{area}”",
      addRows: "Add the group “{area}” and a blank task row to the table",
      addToSentence: "Add “{area}” to the sentence that lists the areas",
      occasional: "A report “{occasion}” need not cover every reform area.",
      noAreas: "No list of reform areas is in force.",
      cutOff: "The text stops in the middle of a sentence (“{phrase}”); the file lacks: {areas}.",
      appendixElsewhere:
        "The text points to an appendix that is not in the file (“{phrase}”); the file lacks: {areas}.",
      detailElsewhere:
        "The text says that its detail stands elsewhere (“{phrase}”); what is left is too little to look for reform areas.",
    },
  },
  options,
  run(outline, { within }, { facts, law }) {
    if (facts.occasion !== null) {
      const data = { occasion: facts.occasion.value };
      return { kind: "notApplicable", reason: { messageId: "occasional", data } };
    }
    const required = law.areas.filter(({ isRequired }) => isRequired);
    if (required.length === 0) return { kind: "notApplicable", reason: { messageId: "noAreas" } };
    const coverage = coverageWithin(outline, within, law);
    const missing = required.filter(({ id }) => !coverage.covered.has(id));
    const reason = missing.length === 0 ? null : whyUnknown(outline, missing, required, law);
    if (reason !== null) return { kind: "notApplicable", reason };
    return {
      kind: "checked",
      violations: missing.map((area) => violationFor(area, outline, coverage, law)),
    };
  },
});

/**
 * Why nothing can be said about the missing areas: the text is cut off, or points to an appendix that is not in the file,
 * or says that its detail stands elsewhere and shows fewer than half of the areas. Null where it is all there.
 */
function whyUnknown(
  { document }: Outline,
  missing: readonly ReformArea[],
  required: readonly ReformArea[],
  { vocabulary }: Law
): MessageReference<MessageId> | null {
  const areas = missing.map(({ name }) => name).join("; ");
  const cutOff = findCutOff(document);
  if (cutOff !== null) return { messageId: "cutOff", data: { phrase: cutOff.value, areas } };
  const appendix = findMissingAppendix(document, vocabulary);
  if (appendix !== null)
    return { messageId: "appendixElsewhere", data: { phrase: appendix.value, areas } };
  if (missing.length * 2 <= required.length) return null;
  const elsewhere = findContinuation(document, vocabulary.continuations);
  return elsewhere === null
    ? null
    : { messageId: "detailElsewhere", data: { phrase: elsewhere.value } };
}

/** Coverage within the named part; of the whole document where that part turns out not to be told by areas. */
function coverageWithin(
  outline: Outline,
  within: readonly string[],
  { areas, vocabulary }: Law
): AreaCoverage {
  const scope = sectionsNamed(outline.sections, within);
  const whole = (): AreaCoverage => readAreaCoverage(outline, areas, vocabulary);
  if (scope === null) return whole();
  const coverage = readAreaCoverage(outline, areas, vocabulary, scope);
  const required = areas.filter(({ isRequired }) => isRequired);
  const covered = required.filter(({ id }) => coverage.covered.has(id));
  return covered.length * 2 >= required.length ? coverage : whole();
}

/** Top-most sections whose title has one of the names; null where there is none, or no name is given. */
function sectionsNamed(
  sections: readonly Section[],
  names: readonly string[]
): readonly Section[] | null {
  const find = createPhraseFinder(names);
  const named = (list: readonly Section[]): readonly Section[] =>
    list.flatMap((section) =>
      find(section.title).length > 0 ? [section] : named(section.children)
    );
  const found = named(sections);
  return found.length === 0 ? null : found;
}

function violationFor(
  area: ReformArea,
  outline: Outline,
  coverage: AreaCoverage,
  law: Law
): Violation<MessageId> {
  const gap = gapFor(area, outline, coverage, law.areas);
  const data = { area: area.name };
  if (gap.siblings.length > 0) return missingSection(outline.document, gap, area.name, data);
  return (
    missingRow(area, outline, coverage, law) ??
    missingInSentence(area, outline, coverage, law) ?? {
      anchor: { kind: "document" },
      messageId: "missing",
      data,
    }
  );
}

/** Where areas are group rows of a table: at the row the area should stand in front of, with the rows as its fix. */
function missingRow(
  { order, name }: ReformArea,
  { document }: Outline,
  { places }: AreaCoverage,
  { areas, vocabulary }: Law
): Violation<MessageId> | null {
  const read = readTaskTables(document, vocabulary);
  const groups = new Set(read.tables.flatMap((table) => table.groups.map(({ anchor }) => anchor)));
  const orderOf = new Map(areas.map((area) => [area.id, area.order]));
  const rows = places.flatMap(({ areaId, anchor }): AreaRow[] =>
    anchor.kind === "tableCell" && groups.has(anchor)
      ? [{ order: orderOf.get(areaId) ?? 0, anchor }]
      : []
  );
  const gap = rowGapFor(order, rows);
  const near = gap?.next ?? gap?.previous;
  if (!gap || !near) return null;
  const edits = rowEdits(tablesById(document.blocks), read, gap, name);
  return withFix(near.anchor, name, "addRows", edits);
}

/** Where areas are items of one numbered sentence: at the sentence. */
function missingInSentence(
  area: ReformArea,
  { document }: Outline,
  { places }: AreaCoverage,
  { areas }: Law
): Violation<MessageId> | null {
  const ids = new Set(
    places.map(({ evidence, anchor }) =>
      evidence === "enumeration" && anchor.kind === "paragraph" ? anchor.paragraphId : null
    )
  );
  const [id] = ids;
  const paragraph = document.blocks.find((block) => block.id === id);
  if (ids.size !== 1 || paragraph?.kind !== "paragraph") return null;
  const orderOf = new Map(areas.map(({ id: areaId, order }) => [areaId, order]));
  const edits = sentenceEdits(
    paragraph,
    area,
    createAreaNameReader(areas),
    (areaId) => orderOf.get(areaId) ?? 0
  );
  return withFix(
    { kind: "paragraph", paragraphId: paragraph.id },
    area.name,
    "addToSentence",
    edits
  );
}

function withFix(
  anchor: Violation["anchor"],
  area: string,
  messageId: "addRows" | "addToSentence",
  edits: readonly Edit[] | null
): Violation<MessageId> {
  const title = { messageId, data: { area } };
  return {
    anchor,
    messageId: "missing",
    data: { area },
    fixes: edits === null ? [] : [{ title, isPreferred: true, safety: "confirm", edits }],
  };
}

/** The place of an area among the sections that cover areas, in the order of the programme. */
function gapFor(
  { order }: ReformArea,
  outline: Outline,
  { places }: AreaCoverage,
  areas: readonly ReformArea[]
): SectionGap {
  const orderOf = new Map(areas.map((area) => [area.id, area.order]));
  const headed = new Map<string, { readonly order: number; readonly section: Section }>();
  for (const { areaId, section } of places) {
    if (section === null || headed.has(areaId)) continue;
    headed.set(areaId, { order: orderOf.get(areaId) ?? 0, section });
  }
  const sorted = [...headed.values()].sort((a, b) => a.order - b.order);
  const previous = sorted.filter((entry) => entry.order < order).at(-1)?.section ?? null;
  const next = sorted.find((entry) => entry.order > order)?.section ?? null;
  return {
    previous,
    next,
    siblings: [...new Set(sorted.map(({ section }) => section))],
    neighbours: neighboursOf(next ?? previous, outline.sections),
  };
}
