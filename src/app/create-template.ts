import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { DocumentContent, SlotInline } from "../ooxml/word/write/document-content";
import { writeDocx } from "../ooxml/word/write/write-docx";
import type { Catalogue } from "../packs/load-pack";
import { selectPacks } from "../packs/select-packs";
import { describeTaskTable, taskTableTemplate } from "../templating/create-task-table";
import { describeDocument, fileNameOf, listSlotsOf } from "../templating/describe-document";
import {
  periodOf,
  type DocumentInput,
  type SlotAnswers,
  type TaskRow,
} from "../templating/document-input";
import { documentTemplateOf, planTemplate } from "../templating/document-templates";
import { periodNames } from "../templating/parts";
import { statisticsTemplate } from "../templating/statistics-template";
import type { DocumentTemplate } from "../templating/template-schema";
import { fillText } from "../templating/template-text";
import type { UnitProfile } from "../templating/unit-profile";
import { isoDateOf } from "../templating/vietnamese-date";
import { profileById } from "./check-document";
import { createStatisticsFile, documentInput, statisticsInput } from "./create-from-template";
import { periodEndOf } from "./law-date";

/** A file asked for by the id of a template, as `listTemplates` gives them. */
export interface NewTemplate {
  readonly templateId: string;
  readonly profileId: string;
  /** Year of the plan or report; any of the five for a plan of a period. */
  readonly year: number;
  /** The year as a whole unless given. */
  readonly period?: PeriodKind;
  /** Area of a theme report; the first unless given. */
  readonly areaId?: string;
  readonly office: UnitProfile | null;
  readonly answers?: SlotAnswers;
  readonly tasks?: readonly TaskRow[];
  /** Day whose law applies; the day such documents are issued unless given. */
  readonly on?: IsoDate;
}

/** A new file and the name it is saved under. */
export interface TemplateFile {
  readonly name: string;
  readonly kind: "docx" | "xlsx";
  readonly bytes: Uint8Array;
}

/** A named place of a new document: what is asked, how, and what is known already. */
export type TemplateSlotEntry = Pick<SlotInline, "tag" | "title" | "value"> & {
  readonly kind: SlotInline["input"];
  readonly placeholder: string;
  readonly hint: string | null;
  readonly choices: readonly string[];
};

/**
 * The file of a template, filled in with the office and the law of its day. Throws a NothingInForceError where a profile
 * is meant for other days or has no area or form for the year, a RangeError for an unknown template or profile.
 */
export function createTemplateFile(wanted: NewTemplate, catalogue: Catalogue): TemplateFile {
  if (wanted.templateId === statisticsTemplate.id) return createWorkbook(wanted, catalogue);
  const { content, name } = describeTemplate(wanted, catalogue);
  return { name: `${name}.docx`, kind: "docx", bytes: writeDocx(content) };
}

/** Throws what `createTemplateFile` would, without making the file: an offer can say beforehand that nothing comes of it. */
export function refuseTemplate(wanted: NewTemplate, catalogue: Catalogue): void {
  if (wanted.templateId === statisticsTemplate.id)
    statisticsInput({ period: "year", unitName: null, ...wanted }, catalogue);
  else inputOf(drafted(wanted), wanted, catalogue);
}

/** What a document asks for, each tag once, in reading order; a workbook has no slots. Throws as `createTemplateFile` does. */
export function listTemplateSlots(
  wanted: NewTemplate,
  catalogue: Catalogue
): readonly TemplateSlotEntry[] {
  if (wanted.templateId === statisticsTemplate.id) return [];
  const byTag = new Map<string, TemplateSlotEntry>();
  for (const slot of listSlotsOf(describeTemplate(wanted, catalogue).content)) {
    const { tag, title, value, placeholder, input, hint = null, choices = [] } = slot;
    byTag.set(tag, { tag, title, value, placeholder, kind: input, hint, choices });
  }
  return [...byTag.values()];
}

function describeTemplate(
  wanted: NewTemplate,
  catalogue: Catalogue
): { readonly content: DocumentContent; readonly name: string } {
  const isTable = wanted.templateId === taskTableTemplate.id;
  const template = drafted(wanted);
  const input = inputOf(template, wanted, catalogue);
  return isTable
    ? { content: describeTaskTable(input), name: `${taskTableTemplate.title} ${wanted.year}` }
    : { content: describeDocument(template, input), name: fileNameOf(template, input) };
}

/** The document that is written: a task table is one of a plan. */
function drafted({ templateId }: NewTemplate): DocumentTemplate {
  return templateId === taskTableTemplate.id ? planTemplate : documentTemplateOf(templateId);
}

function inputOf(
  template: DocumentTemplate,
  wanted: NewTemplate,
  catalogue: Catalogue
): DocumentInput {
  const { profileId, year, period, areaId, office, answers, tasks } = wanted;
  const on = wanted.on ?? usualDay(template, wanted, catalogue);
  const names = { unitName: null, place: null };
  return {
    ...documentInput({ profileId, year, office, ...names }, on, catalogue),
    on,
    ...(period === undefined ? {} : { period }),
    ...(areaId === undefined ? {} : { areaId }),
    ...(answers === undefined ? {} : { answers }),
    ...(tasks === undefined ? {} : { tasks }),
  };
}

/** When such a document is usually issued: at the end of its period, a plan by its due day, that of five years in its first. */
function usualDay(
  { drafts, span }: DocumentTemplate,
  { profileId, year, period = "year" }: NewTemplate,
  catalogue: Catalogue
): IsoDate {
  if (drafts === "report" || drafts === "letter") return periodEndOf(period, year);
  if (span === "period") return `${periodOf(year).first}-12-31`;
  const before = `${year - 1}-12-31`;
  const profile = profileById(catalogue, profileId);
  const due = selectPacks(catalogue.packs, profile, before).law.regime.plan?.due;
  return due === undefined ? before : isoDateOf(due.on, year);
}

function createWorkbook(
  { profileId, year, period = "year", office }: NewTemplate,
  catalogue: Catalogue
): TemplateFile {
  const wanted = { profileId, year, period, unitName: office?.name ?? null };
  const periodName = fillText(periodNames[period].name, { year: String(year) });
  return {
    name: `${statisticsTemplate.title} ${periodName}.xlsx`,
    kind: "xlsx",
    bytes: createStatisticsFile(wanted, catalogue),
  };
}
