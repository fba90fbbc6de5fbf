import type { PeriodKind } from "../core/law/calendar";
import type { Law } from "../core/law/law";
import type { RequiredSection } from "../core/law/required-section";
import type { BlockContent, DocumentContent } from "../ooxml/word/write/document-content";
import { writeDocx } from "../ooxml/word/write/write-docx";
import { layOutDocument, paragraph, plain, shownText, type Line } from "./official-document";
import type { PlanInput } from "./plan-input";
import { planTemplate } from "./plan-template";
import { createPlanWords, type GivenValues, type PlanWords } from "./plan-words";
import { reportTemplate } from "./report-template";
import { fillText } from "./template-text";
import { isoDateOf, shortDate } from "./vietnamese-date";

/** What a new periodic report is made from. */
export interface ReportInput extends Pick<PlanInput, "level" | "unitName" | "place" | "year"> {
  readonly law: Pick<Law, "areas" | "sections" | "regime">;
  readonly period: PeriodKind;
  /** Day whose law and terms apply. */
  readonly on: string;
}

/** The outline of a periodic report as a Word file: the sections in force, each with a slot for its text. */
export function createReport(input: ReportInput): Uint8Array {
  return writeDocx(describeReport(input));
}

/** The report before it is written as a file. */
export function describeReport(input: ReportInput): DocumentContent {
  const words = createPlanWords(planTemplate, input, { level: input.level, on: input.on });
  const given = givenBy(input);
  const { letterhead } = planTemplate;
  const abstract = words.line(reportTemplate.abstract, given);
  return layOutDocument({
    properties: {
      title: `Báo cáo ${shownText(abstract)}`,
      subject: reportTemplate.title,
    },
    letterhead: {
      parentUnit: words.lines(letterhead.parentUnit)[0] ?? null,
      unit: [words.slot("unitNameInCapitals")],
      number: words.line(reportTemplate.number),
      letterAbstract: null,
      placeAndDate: words.line(letterhead.placeAndDate),
    },
    opening: { kind: "titled", documentType: plain(reportTemplate.documentType), abstract },
    body: [
      paragraph("BodyText", opening(words, given)),
      ...sectionsOf(input).flatMap((section) => layOutSection(section, input, words)),
      paragraph("BodyText", words.line(reportTemplate.closing, given)),
    ],
    recipients: words.lines(planTemplate.recipients),
    signature: {
      lines: words.lines(planTemplate.signature),
      name: [words.slot("signatoryName")],
    },
    appendices: [],
  });
}

function givenBy({ law, period, year }: ReportInput): GivenValues {
  const years = { year: String(year), nextYear: String(year + 1) };
  const { name, next } = reportTemplate.periods[period];
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

function opening(words: PlanWords, given: GivenValues): Line {
  const hasWindow = given["from"] !== undefined;
  return words.line(hasWindow ? reportTemplate.openingWithWindow : reportTemplate.opening, given);
}

function sectionsOf({ law, period }: ReportInput): readonly RequiredSection[] {
  return law.sections.filter(
    ({ documentType, periods }) =>
      documentType === "report" && (periods === null || periods.includes(period))
  );
}

function layOutSection(
  { id, name }: RequiredSection,
  { law }: ReportInput,
  words: PlanWords
): readonly BlockContent[] {
  const heading = paragraph("Heading1", plain(name.toUpperCase()));
  const { areasIn, sectionSlot, areaSlot } = reportTemplate;
  const body = (tag: string, slot: typeof sectionSlot): BlockContent =>
    paragraph("BodyText", [words.freeSlot({ tag, ...slot, input: "text", choices: [] }, null)]);
  if (id !== areasIn) return [heading, body(`report.${id}`, sectionSlot)];
  const areas = [...law.areas].sort((one, other) => one.order - other.order);
  return [
    heading,
    ...areas.flatMap((area) => [
      paragraph("Heading2", plain(area.name)),
      body(`report.${id}.${area.id}`, areaSlot),
    ]),
  ];
}
