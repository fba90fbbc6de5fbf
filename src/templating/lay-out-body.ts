import type { ReportRegime } from "../core/law/regime";
import type { RequiredSection } from "../core/law/required-section";
import type { BlockContent } from "../ooxml/word/write/document-content";
import { letterLevelOf } from "../ooxml/word/write/write-numbering";
import { describedSlot } from "./described-slot";
import type { DocumentInput } from "./document-input";
import type { DocumentWords } from "./document-words";
import { figureLinesBefore } from "./figure-lines";
import { paragraph, plain, type Line } from "./official-document";
import { periodNames } from "./parts";
import type { AreaTasks } from "./task-table";
import type { DocumentNode, HintedSlot } from "./template-schema";
import { isInScope } from "./template-scope";
import { fillText } from "./template-text";
import { isoDateOf, shortDate } from "./vietnamese-date";

/** What the text of a document is laid out from. */
export interface BodySource {
  readonly words: DocumentWords;
  readonly input: DocumentInput;
  readonly areas: readonly AreaTasks[];
}

/** The text of a document: its nodes one after the other. */
export function layOutBody(
  nodes: readonly DocumentNode[],
  source: BodySource
): readonly BlockContent[] {
  return nodes.flatMap((node) => layOutNode(node, source));
}

function layOutNode(node: DocumentNode, source: BodySource): readonly BlockContent[] {
  const { words } = source;
  switch (node.kind) {
    case "sentence":
      return words.lines([node.text]).map((line) => paragraph("BodyText", line));
    case "firstOf":
      return node.texts
        .filter(words.knows)
        .slice(0, 1)
        .map((text) => paragraph("BodyText", words.line(text)));
    case "dashes":
      return words.lines(node.items).map((line) => paragraph("DashItem", line));
    case "heading":
      return words.lines([node.text]).map((line) => paragraph(`Heading${node.level}`, line));
    case "article":
      return [paragraph("Article", words.line(node.text))];
    case "areas":
      return source.areas.flatMap((area) => layOutArea(node, area, words));
    case "reports":
      return source.input.law.regime.reports.map((report) =>
        paragraph("DashItem", reportLine(node, report, source))
      );
    case "sections":
      return sectionsOf(node, source.input).flatMap((section) =>
        layOutSection(node, section, source)
      );
    case "theme":
      return layOutTheme(node, source);
  }
}

function layOutArea(
  node: Extract<DocumentNode, { kind: "areas" }>,
  { area, name, text }: AreaTasks,
  words: DocumentWords
): readonly BlockContent[] {
  const part = (heading: string, lines: readonly Line[], index: number): BlockContent[] => [
    point(plain(heading), index),
    ...lines.map((line) => paragraph("DashItem", line)),
  ];
  return [
    paragraph("Heading2", plain(name)),
    ...part(node.goalsHeading, words.lines(text.goals, area.id), 0),
    ...part(node.tasksHeading, words.lines(text.tasks, area.id), 1),
  ];
}

/** "a)" to "d)", "đ)", "e)" …: a heading of the third level at its place in the Vietnamese alphabet. */
function point(line: Line, index: number): BlockContent {
  return { ...paragraph("Heading3", line), listLevel: letterLevelOf(index) };
}

function reportLine(
  node: Extract<DocumentNode, { kind: "reports" }>,
  { period, window, due }: ReportRegime,
  { words, input: { year } }: BodySource
): Line {
  const dueLine =
    due === null
      ? words.line(node.dueUnknown, { dueSlot: [words.slot(`reportDue.${period}`)] })
      : words.line(due.isInclusive ? node.dueInclusive : node.dueExclusive, {
          date: shortDate(isoDateOf(due.on, year)),
        });
  return words.line(node.text, {
    periodName: fillText(periodNames[period].name, { year: String(year) }),
    from: shortDate(isoDateOf(window.from, year)),
    to: shortDate(isoDateOf(window.to, year)),
    due: dueLine,
  });
}

type SectionsNode = Extract<DocumentNode, { kind: "sections" }>;
type NamedSection = Pick<RequiredSection, "id" | "name">;

/** The outline in force for the period, else the usual one. */
function sectionsOf(
  { usualSections }: SectionsNode,
  { law, period = "year" }: DocumentInput
): readonly NamedSection[] {
  const required = law.sections.filter(
    ({ documentType, periods }) =>
      documentType === "report" && (periods === null || periods.includes(period))
  );
  return required.length > 0 ? required : usualSections;
}

function layOutSection(
  node: SectionsNode,
  { id, name }: NamedSection,
  source: BodySource
): readonly BlockContent[] {
  const { words, areas } = source;
  const answerAt = (tag: string, slot: HintedSlot): readonly BlockContent[] => [
    ...figureLinesBefore(tag, node.figureLines, source),
    answer(tag, slot, words),
  ];
  const named = node.sectionNames.find(({ sections }) => sections.includes(id))?.name;
  const title = named === undefined ? name : words.plainText(named);
  const heading = paragraph("Heading1", plain(title.toUpperCase()));
  if (id === node.areasIn)
    return [
      heading,
      ...areas
        .filter(({ area }) => area.kind === "area")
        .flatMap(({ area, name: areaName }) => [
          paragraph("Heading2", plain(areaName)),
          ...layOutPoints(partsOf(node.areaParts, area.id, words), `report.${id}.${area.id}`, {
            words,
            answerAt: (tag) => answerAt(tag, node.areaSlot),
          }),
        ]),
    ];
  const items =
    node.sectionParts.find(
      ({ sections, valid }) => sections.includes(id) && isInScope({ valid }, words.situation)
    )?.items ?? [];
  if (items.length === 0) return [heading, ...answerAt(`report.${id}`, node.sectionSlot)];
  return [
    heading,
    ...items.flatMap((item, index) => [
      paragraph("Heading2", words.line(item)),
      ...answerAt(`report.${id}.${index + 1}`, node.sectionSlot),
    ]),
  ];
}

function layOutTheme(
  node: Extract<DocumentNode, { kind: "theme" }>,
  { words, input, areas }: BodySource
): readonly BlockContent[] {
  const area = (areas.find((one) => one.area.id === input.areaId) ?? areas[0])?.area;
  if (area === undefined) return [];
  return [
    paragraph("BodyText", words.line(node.figures)),
    ...partsOf(node.parts, area.id, words).flatMap((item, index) => [
      paragraph("Heading2", words.line(item)),
      answer(`theme.${area.id}.${index + 1}`, node.slot, words),
    ]),
  ];
}

function partsOf(
  all: SectionsNode["areaParts"],
  areaId: string,
  words: DocumentWords
): readonly string[] {
  const found = all.find(
    ({ areas, valid }) => areas.includes(areaId) && isInScope({ valid }, words.situation)
  );
  return found?.items ?? [];
}

interface PointSetting {
  readonly words: DocumentWords;
  answerAt(tag: string): readonly BlockContent[];
}

/** Lettered parts with a slot each; one slot where there are no parts. */
function layOutPoints(
  items: readonly string[],
  tag: string,
  { words, answerAt }: PointSetting
): readonly BlockContent[] {
  if (items.length === 0) return answerAt(tag);
  return items.flatMap((item, index) => [
    point(words.line(item), index),
    ...answerAt(`${tag}.${index + 1}`),
  ]);
}

function answer(tag: string, slot: HintedSlot, words: DocumentWords): BlockContent {
  const free = { ...describedSlot(slot), tag, input: "text" as const, choices: [] };
  return paragraph("BodyText", [words.freeSlot(free, null)]);
}
