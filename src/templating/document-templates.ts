import decisionAnnual from "../../templates/decision-annual/template.json";
import decisionPeriod from "../../templates/decision-period/template.json";
import letterReport from "../../templates/letter-report/template.json";
import planAnnual from "../../templates/plan-annual/template.json";
import planPeriod from "../../templates/plan-period/template.json";
import reportAdHoc from "../../templates/report-ad-hoc/template.json";
import reportPeriodic from "../../templates/report-periodic/template.json";
import reportTheme from "../../templates/report-theme/template.json";
import submissionPlan from "../../templates/submission-plan/template.json";
import { checkNames } from "./check-names";
import { givenNames, parts, tagsOf } from "./parts";
import { documentTemplateSchema, parseTemplate, type DocumentTemplate } from "./template-schema";

/** A document template read from JSON. Throws a BrokenTemplateError that names each fault's path. */
export function parseDocumentTemplate(input: unknown): DocumentTemplate {
  const template = parseTemplate(documentTemplateSchema, input);
  const { office, areas } = parts;
  const slotTags = tagsOf([...office.slots, ...areas.slots, ...template.slots]);
  checkNames(template, [...givenNames, ...slotTags, ...Object.keys(office.terms)]);
  return template;
}

/** The yearly plan. */
export const planTemplate = parseDocumentTemplate(planAnnual);
/** The report of a quarter, half year or year. */
export const reportTemplate = parseDocumentTemplate(reportPeriodic);

const templates: readonly DocumentTemplate[] = [
  planTemplate,
  parseDocumentTemplate(decisionAnnual),
  parseDocumentTemplate(planPeriod),
  parseDocumentTemplate(decisionPeriod),
  reportTemplate,
  parseDocumentTemplate(reportAdHoc),
  parseDocumentTemplate(reportTheme),
  parseDocumentTemplate(letterReport),
  parseDocumentTemplate(submissionPlan),
];

const templateById = new Map(templates.map((template) => [template.id, template]));

/** Every document template as it is shipped. */
export const documentTemplates: readonly DocumentTemplate[] = templates;

/** A shipped template. Throws a RangeError for an id that none has. */
export function documentTemplateOf(id: string): DocumentTemplate {
  const template = templateById.get(id);
  if (template === undefined) throw new RangeError(`no template "${id}"`);
  return template;
}
