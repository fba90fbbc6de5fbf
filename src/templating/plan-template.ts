import data from "../../templates/plan-annual/template.json";
import { checkNames } from "./check-names";
import { parseTemplate, planTemplateSchema, type PlanTemplate } from "./template-schema";

/** Names that the plan's texts get from what the plan is made of, besides terms and slots. */
const givenNames = ["year", "nextYear", "periodName", "from", "to", "due", "date", "dueSlot"];

/** A plan template read from JSON. Throws a BrokenTemplateError that names each fault's path. */
export function parsePlanTemplate(input: unknown): PlanTemplate {
  const template = parseTemplate(planTemplateSchema, input);
  const slotTags = template.slots.map(({ tag }) => tag);
  checkNames(template, [...givenNames, ...slotTags, ...Object.keys(template.terms)]);
  checkNames(template.terms, [...givenNames, ...slotTags], "terms");
  return template;
}

/** The yearly plan as it is shipped. */
export const planTemplate = parsePlanTemplate(data);
