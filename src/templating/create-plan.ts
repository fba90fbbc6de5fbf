import type { ReformArea } from "../core/law/reform-area";
import type { ReportRegime } from "../core/law/regime";
import type {
  BlockContent,
  DocumentContent,
  InlineContent,
  SlotInline,
} from "../ooxml/word/write/document-content";
import { writeDocx } from "../ooxml/word/write/write-docx";
import { layOutDocument, paragraph, plain, shownText, type Line } from "./official-document";
import type { PlanInput } from "./plan-input";
import { layOutTaskTable, type AreaTasks } from "./plan-tasks";
import { planTemplate } from "./plan-template";
import { createPlanWords, type PlanWords } from "./plan-words";
import type { AreaText, PlanNode, PlanTemplate } from "./template-schema";
import { firstTextFor } from "./template-scope";
import { isoDateOf, shortDate } from "./vietnamese-date";

/** A yearly plan as a Word file: what is known is filled in, what only the user knows stays a slot. */
export function createPlan(input: PlanInput): Uint8Array {
  return writeDocx(describePlan(input));
}

/** Every slot of the plan in reading order, filled or not; a tag used in several places comes several times. */
export function listSlots(input: PlanInput): readonly SlotInline[] {
  return describePlan(input).sections.flatMap(({ blocks }) =>
    blocks.flatMap(inlinesOf).filter((inline) => inline.kind === "slot")
  );
}

/** The plan before it is written as a file. */
export function describePlan(input: PlanInput, template = planTemplate): DocumentContent {
  const situation = { level: input.level, on: input.on ?? dueDay(input) };
  const words = createPlanWords(template, input, situation);
  const areas = areaTasks(template, input, words);
  const title = shownText(words.line(template.abstract));
  const parentUnit = words.lines(template.letterhead.parentUnit)[0] ?? null;
  const { appendix } = template;
  return layOutDocument({
    properties: { title: `Kế hoạch ${lowerFirstLetter(title)}`, subject: template.title },
    letterhead: {
      parentUnit:
        input.parentUnitName === undefined ? parentUnit : [words.slot("parentUnitNameInCapitals")],
      unit: words.line(template.letterhead.unit),
      number: words.line(template.letterhead.number),
      letterAbstract: null,
      placeAndDate: words.line(template.letterhead.placeAndDate),
    },
    opening: {
      kind: "titled",
      documentType: plain(template.documentType),
      abstract: words.line(template.abstract),
    },
    body: [
      ...legalBases(template, words),
      ...template.body.flatMap((node) => layOutNode(node, { areas, words, input })),
    ],
    recipients: words.lines(template.recipients),
    signature: {
      lines: words.lines(template.signature),
      name: [words.slot("signatoryName")],
    },
    appendices: [
      {
        orientation: "landscape",
        label: plain(appendix.label),
        title: words.line(appendix.title),
        reference: words.line(appendix.reference),
        blocks: [
          layOutTaskTable(appendix, areas, words, shownText(words.line(appendix.title))),
          paragraph("Normal", []),
        ],
      },
    ],
  });
}

/** The day the plan is due decides law and terms; without a regime, the last day of the year before. */
function dueDay({ law, year }: PlanInput): string {
  const due = law.regime.plan?.due;
  return due === undefined ? `${year - 1}-12-31` : isoDateOf(due.on, year);
}

function legalBases(template: PlanTemplate, words: PlanWords): readonly BlockContent[] {
  const lines = words.lines(template.legalBases);
  return lines.map((line, index) =>
    paragraph("LegalBasis", [
      ...line,
      { kind: "text", text: index === lines.length - 1 ? "." : ";" },
    ])
  );
}

function areaTasks(
  template: PlanTemplate,
  { law, tasks = [] }: PlanInput,
  words: PlanWords
): readonly AreaTasks[] {
  return [...law.areas]
    .sort((a, b) => a.order - b.order)
    .map((area) => ({
      area,
      name: wordAreaName(area, template, words),
      text: textOf(area, template),
      tasks: tasks.filter(({ areaId }) => areaId === area.id),
    }));
}

function textOf(area: ReformArea, template: PlanTemplate): AreaText {
  return template.areaTexts.find(({ areas }) => areas.includes(area.id)) ?? template.otherArea;
}

/** The law's name for the area, with "Chính phủ điện tử, Chính phủ số" worded for the level of the office. */
function wordAreaName({ name }: ReformArea, template: PlanTemplate, words: PlanWords): string {
  const variants = template.terms["digitalGovernment"] ?? [];
  const wanted = firstTextFor(variants, words.situation);
  const known = variants.map((variant) => (typeof variant === "string" ? variant : variant.text));
  const found = known.find((text) => name.toLowerCase().endsWith(text.toLowerCase()));
  if (wanted === null || found === undefined) return name;
  return name.slice(0, name.length - found.length) + wanted;
}

interface NodeParts {
  readonly areas: readonly AreaTasks[];
  readonly words: PlanWords;
  readonly input: PlanInput;
}

function layOutNode(node: PlanNode, parts: NodeParts): readonly BlockContent[] {
  const { words } = parts;
  switch (node.kind) {
    case "sentence":
      return words.lines([node.text]).map((line) => paragraph("BodyText", line));
    case "dashes":
      return words.lines(node.items).map((line) => paragraph("DashItem", line));
    case "heading":
      return words.lines([node.text]).map((line) => paragraph(`Heading${node.level}`, line));
    case "areas":
      return parts.areas.flatMap((area) => [
        paragraph("Heading2", plain(area.name)),
        paragraph("Heading3", plain(node.goalsHeading)),
        ...words.lines(area.text.goals, area.area.id).map((line) => paragraph("DashItem", line)),
        paragraph("Heading3", plain(node.tasksHeading)),
        ...words.lines(area.text.tasks, area.area.id).map((line) => paragraph("DashItem", line)),
      ]);
    case "reports":
      return parts.input.law.regime.reports.map((report) =>
        paragraph("DashItem", reportLine(node, report, parts))
      );
  }
}

function reportLine(
  node: Extract<PlanNode, { kind: "reports" }>,
  { period, window, due }: ReportRegime,
  { words, input: { year } }: NodeParts
): Line {
  const dueLine =
    due === null
      ? words.line(node.dueUnknown, { dueSlot: [words.slot(`reportDue.${period}`)] })
      : words.line(due.isInclusive ? node.dueInclusive : node.dueExclusive, {
          date: shortDate(isoDateOf(due.on, year)),
        });
  return words.line(node.text, {
    periodName: words.plainText(node.periods[period]),
    from: shortDate(isoDateOf(window.from, year)),
    to: shortDate(isoDateOf(window.to, year)),
    due: dueLine,
  });
}

function inlinesOf(block: BlockContent): readonly InlineContent[] {
  switch (block.kind) {
    case "paragraph":
      return block.inlines;
    case "rule":
      return [];
    case "table":
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap(({ blocks }) => blocks.flatMap(inlinesOf))
      );
  }
}

function lowerFirstLetter(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
