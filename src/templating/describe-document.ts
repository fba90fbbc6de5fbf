import type { ReformArea } from "../core/law/reform-area";
import type { DraftingLine } from "../core/law/drafting";
import { sameWords } from "../core/text/vietnamese";
import type {
  BlockContent,
  DocumentContent,
  InlineContent,
  SlotInline,
} from "../ooxml/word/write/document-content";
import { periodOf, type DocumentInput } from "./document-input";
import { documentTemplateOf } from "./document-templates";
import { createDocumentWords, type DocumentWords, type GivenValues } from "./document-words";
import { layOutBody } from "./lay-out-body";
import {
  layOutDocument,
  paragraph,
  plain,
  shownText,
  type Appendix,
  type Attachment,
  type Letterhead,
  type Line,
  type OfficialDocument,
} from "./official-document";
import { parts, periodNames } from "./parts";
import { statisticsAppendix } from "./statistics-appendix";
import { layOutTaskTable, type AreaTasks } from "./task-table";
import type { AreaText, DocumentTemplate } from "./template-schema";
import { firstTextFor, isInScope, textsFor } from "./template-scope";
import { fillText } from "./template-text";
import { isoDateOf, shortDate } from "./vietnamese-date";

/** A document of a template before it is written as a file: what is known is filled in, the rest stays a slot. */
export function describeDocument(
  template: DocumentTemplate,
  input: DocumentInput
): DocumentContent {
  const words = wordsOf(template, template, input);
  const attached = template.attaches === undefined ? null : documentTemplateOf(template.attaches);
  const abstract = shownText(words.line(template.abstract));
  return layOutDocument({
    properties: { title: titleOf(template, abstract), subject: template.title },
    letterhead: letterheadOf(template, words, input),
    opening: openingOf(template, words),
    body: [
      ...(template.authority === undefined
        ? []
        : [paragraph("IssuingAuthority", words.lines(template.authority).slice(0, 1).flat())]),
      ...legalBases(template, words, input),
      ...(template.command === undefined
        ? []
        : [paragraph("EnactingWords", plain(template.command))]),
      ...words.lines(template.lead).map((line) => paragraph("BodyText", line)),
      ...layOutBody(template.body, { words, input, areas: areasOf(input, words) }),
    ],
    recipients: recipientsOf(template, words, input),
    signature: signatureOf(words, input),
    attachments: attached === null ? [] : [attachmentOf(attached, template, input)],
    appendices: appendicesOf(template, attached, input),
  });
}

/** The section of one area of a plan, with its goals and tasks, to be put into another document. */
export function describeArea(
  template: DocumentTemplate,
  input: DocumentInput,
  areaId: string
): DocumentContent {
  const words = wordsOf(template, template, input);
  const areas = areasOf(input, words).filter(({ area }) => area.id === areaId);
  const nodes = template.body.filter(({ kind }) => kind === "areas");
  const title = areas[0]?.name ?? "";
  return {
    properties: { title, subject: template.title },
    sections: [{ orientation: "portrait", blocks: layOutBody(nodes, { words, input, areas }) }],
  };
}

/** Name of the document's file, without its ending and without letters that file systems refuse. */
export function fileNameOf(template: DocumentTemplate, input: DocumentInput): string {
  const name = shownText(wordsOf(template, template, input).line(template.fileName));
  return name.replace(/[\\/:*?"<>|]/gu, "-");
}

/** Every slot of a document in reading order, filled or not; a tag used in several places comes several times. */
export function listSlotsOf({ sections }: DocumentContent): readonly SlotInline[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap(inlinesOf).filter((inline) => inline.kind === "slot")
  );
}

function appendicesOf(
  carrier: DocumentTemplate,
  attached: DocumentTemplate | null,
  input: DocumentInput
): readonly Appendix[] {
  switch (carrier.appendix ?? attached?.appendix) {
    case undefined:
      return [];
    case "taskTable":
      return [taskTableAppendix(carrier, attached, input)];
    case "statisticsForms": {
      const words = wordsOf(carrier, carrier, input);
      const appendix = statisticsAppendix(input, words, issuerOf(carrier, words));
      return appendix === null ? [] : [appendix];
    }
  }
}

/** The appendix with the task table of a plan. */
export function taskTableAppendix(
  carrier: DocumentTemplate,
  attached: DocumentTemplate | null,
  input: DocumentInput
): Appendix {
  const template = attached ?? carrier;
  const words = wordsOf(template, carrier, input);
  const { label, title, reference } = parts.taskTable;
  const description = shownText(words.line(title));
  const table = layOutTaskTable(areasOf(input, words), {
    words,
    units: input.office?.units ?? [],
    deadlines: template.span === "year" ? "year" : "span",
    description,
  });
  return {
    orientation: "landscape",
    label: plain(label),
    title: words.line(title),
    reference: words.line(reference, { carrierUnit: issuerOf(carrier, words) }),
    blocks: [table, paragraph("Normal", [])],
  };
}

function titleOf({ documentType }: DocumentTemplate, abstract: string): string {
  if (documentType === null) return abstract;
  const type = documentType.slice(0, 1) + documentType.slice(1).toLowerCase();
  return `${type} ${abstract.slice(0, 1).toLowerCase()}${abstract.slice(1)}`;
}

/** Words of a template; names of the document that carries it say under which number it is issued. */
function wordsOf(
  template: DocumentTemplate,
  carrier: DocumentTemplate,
  input: DocumentInput
): DocumentWords {
  const situation = { level: input.level, on: input.on ?? usualDay(template, input) };
  const { documentType, symbol } = carrier;
  return createDocumentWords(template, input, situation, {
    ...(documentType === null
      ? {}
      : { carrier: documentType.slice(0, 1) + documentType.slice(1).toLowerCase() }),
    ...(symbol === null ? {} : { typeSymbol: symbol }),
    ...periodValues(input),
    ...guidanceValue(template, input),
    ...themeValue(input),
  });
}

/** The day the plan is due decides law and terms; without a regime, the last day before the years it covers. */
function usualDay({ span }: DocumentTemplate, { law, year }: DocumentInput): string {
  const due = law.regime.plan?.due;
  if (span === "period") return `${periodOf(year).first}-12-31`;
  return due === undefined ? `${year - 1}-12-31` : isoDateOf(due.on, year);
}

function periodValues({ law, period = "year", year }: DocumentInput): GivenValues {
  const years = { year: String(year), nextYear: String(year + 1) };
  const { name, next } = periodNames[period];
  const window = law.regime.reports.find((report) => report.period === period)?.window;
  return {
    periodName: fillText(name, years),
    nextPeriodName: fillText(next, years),
    ...(window === undefined
      ? {}
      : {
          from: shortDate(isoDateOf(window.from, year)),
          to: shortDate(isoDateOf(window.to, year)),
        }),
  };
}

function guidanceValue({ drafts }: DocumentTemplate, { law, level }: DocumentInput): GivenValues {
  const kind = drafts === "letter" ? "report" : drafts;
  const last = fittingLines(law.drafting.guidance, kind, level).at(-1);
  return last === undefined ? {} : { guidance: last.text };
}

function themeValue({ law, areaId }: DocumentInput): GivenValues {
  const area = law.areas.find(({ id }) => id === areaId) ?? law.areas[0];
  if (area === undefined) return {};
  return { themeName: area.name.slice(0, 1).toLowerCase() + area.name.slice(1) };
}

function fittingLines(
  lines: readonly DraftingLine[],
  document: DocumentTemplate["drafts"],
  level: DocumentInput["level"]
): readonly DraftingLine[] {
  return lines.filter(
    ({ documents, levels }) =>
      documents.includes(document) && (levels === null || levels.includes(level))
  );
}

function letterheadOf(
  template: DocumentTemplate,
  words: DocumentWords,
  input: DocumentInput
): Letterhead {
  const { letterhead } = parts.office;
  const isLetter = template.documentType === null;
  const isParentGiven = (input.parentUnitName ?? "").trim() !== "";
  return {
    // A ministry or People’s Committee stands alone, whatever its profile knows of the level above.
    parentUnit: isParentGiven
      ? [words.slot("parentUnitNameInCapitals")]
      : (words.lines(letterhead.parentUnit)[0] ?? null),
    unit: words.line(letterhead.unit),
    number: words.line(isLetter ? letterhead.letterNumber : letterhead.number),
    letterAbstract: isLetter ? words.line(template.abstract) : null,
    placeAndDate: words.line(letterhead.placeAndDate),
  };
}

function openingOf(
  { documentType, abstract, addressees }: DocumentTemplate,
  words: DocumentWords
): OfficialDocument["opening"] {
  const to: Line | null =
    addressees === undefined
      ? null
      : [{ kind: "text", text: "Kính gửi: " }, ...words.line(addressees)];
  if (documentType === null) return { kind: "letter", addressees: to ?? [] };
  return {
    kind: "titled",
    documentType: plain(documentType),
    abstract: words.line(abstract),
    addressees: to,
  };
}

function legalBases(
  template: DocumentTemplate,
  words: DocumentWords,
  { law, level }: DocumentInput
): readonly BlockContent[] {
  const isPlanLike = template.drafts === "plan" || template.drafts === "submission";
  const texts = [
    ...(isPlanLike
      ? fittingLines(law.drafting.legalBases, template.drafts, level)
          .filter((line) => isInScope({ valid: line.valid }, words.situation))
          .map(({ text }) => text)
      : []),
    ...textsFor(template.legalBases, words.situation),
  ];
  return texts.map((text, index) =>
    paragraph("LegalBasis", [
      ...words.line(text),
      { kind: "text", text: index === texts.length - 1 ? "." : ";" },
    ])
  );
}

/** The office's own lines, else those usual for its level; a document is not sent to the office itself. */
function recipientsOf(
  template: DocumentTemplate,
  words: DocumentWords,
  { law, level, office, unitName }: DocumentInput
): readonly Line[] {
  const own = office?.recipients ?? [];
  const usual = fittingLines(law.drafting.recipients, template.drafts, level)
    .filter((line) => isInScope({ valid: line.valid }, words.situation))
    .filter(({ text }) => !sameWords(text.replace(/\s*\(.*\)$/u, ""), unitName))
    .map(({ text }) => words.line(text));
  const lines = own.length > 0 ? own.map((text) => plain(withoutMarks(text))) : usual;
  return lines.map((line, index) => [
    ...line,
    { kind: "text", text: index === lines.length - 1 ? "." : ";" },
  ]);
}

function withoutMarks(text: string): string {
  return text.replace(/^[-–]\s*/u, "").replace(/[;.\s]+$/u, "");
}

function signatureOf(
  words: DocumentWords,
  { office }: DocumentInput
): OfficialDocument["signature"] {
  const { authority, signatoryTitle, signatoryName } = parts.office;
  const own = (office?.signatory.authority ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return {
    lines: [
      ...(own.length > 0 ? own.map(plain) : words.lines(authority)),
      words.line(signatoryTitle),
    ],
    name: words.line(signatoryName),
  };
}

function issuerOf({ issuedBy = "{unitName}" }: DocumentTemplate, words: DocumentWords): Line {
  return words.line(issuedBy);
}

function attachmentOf(
  attached: DocumentTemplate,
  carrier: DocumentTemplate,
  input: DocumentInput
): Attachment {
  const words = wordsOf(attached, carrier, input);
  return {
    documentType: plain(attached.documentType ?? ""),
    abstract: words.line(attached.abstract),
    reference: words.line(parts.office.attachment, { carrierUnit: issuerOf(carrier, words) }),
    body: layOutBody(attached.body, { words, input, areas: areasOf(input, words) }),
  };
}

function areasOf({ law, tasks = [] }: DocumentInput, words: DocumentWords): readonly AreaTasks[] {
  return [...law.areas]
    .sort((one, other) => one.order - other.order)
    .map((area) => ({
      area,
      name: wordAreaName(area, words),
      text: textOf(area),
      tasks: tasks.filter(({ areaId }) => areaId === area.id),
    }));
}

function textOf(area: ReformArea): AreaText {
  const { areaTexts, otherArea } = parts.areas;
  return areaTexts.find(({ areas }) => areas.includes(area.id)) ?? otherArea;
}

/** The law's name for the area, with "Chính phủ điện tử, Chính phủ số" worded for the level of the office. */
function wordAreaName({ name }: ReformArea, words: DocumentWords): string {
  const variants = parts.office.terms["digitalGovernment"] ?? [];
  const wanted = firstTextFor(variants, words.situation);
  const known = variants.map((variant) => (typeof variant === "string" ? variant : variant.text));
  const found = known.find((text) => name.toLowerCase().endsWith(text.toLowerCase()));
  if (wanted === null || found === undefined) return name;
  return name.slice(0, name.length - found.length) + wanted;
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
