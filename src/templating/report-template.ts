import * as z from "zod/mini";
import data from "../../templates/report-periodic/template.json";
import { checkNames } from "./check-names";
import { planTemplate } from "./plan-template";
import { parseTemplate } from "./template-schema";

const text = z.string().check(z.minLength(1));
const slot = z.strictObject({ title: text.check(z.maxLength(64)), placeholder: text });
const period = z.strictObject({ name: text, next: text });

const reportTemplateSchema = z.strictObject({
  id: text,
  kind: z.literal("report"),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/u)),
  title: text,
  provenance: z.strictObject({
    source: text,
    certainty: z.enum(["official", "practised", "transcribed", "reconstructed"]),
  }),
  number: text,
  documentType: text,
  abstract: text,
  opening: text,
  openingWithWindow: text,
  /** Id of the section that holds the reform areas; the packs name their sections. */
  areasIn: text,
  sectionSlot: slot,
  areaSlot: slot,
  closing: text,
  periods: z.strictObject({ q1: period, h1: period, q3: period, year: period }),
});

export type ReportTemplate = z.infer<typeof reportTemplateSchema>;

const givenNames = ["year", "nextYear", "periodName", "nextPeriodName", "from", "to"];

/** A report template read from JSON; its letterhead and slots are the plan's. Throws a BrokenTemplateError. */
export function parseReportTemplate(input: unknown): ReportTemplate {
  const template = parseTemplate(reportTemplateSchema, input);
  checkNames(template, [...givenNames, ...planTemplate.slots.map(({ tag }) => tag)]);
  return template;
}

/** The periodic report as it is shipped. */
export const reportTemplate = parseReportTemplate(data);
