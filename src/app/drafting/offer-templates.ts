import type { IsoDate, PeriodKind } from "../../core/law/calendar";
import type { Catalogue } from "../../packs/load-pack";
import { documentTemplates } from "../../templating/document-templates";
import { periodOn, planYearOn } from "../create-for-today";
import { periodEndOf } from "../law-date";
import { listTemplates, type TemplateEntry } from "../list-templates";

export type TemplateGroup = "plan" | "report" | "letter" | "appendix";

/** A template with the year and period that offices work on that day. */
export interface OfferedTemplate extends TemplateEntry {
  readonly group: TemplateGroup;
  readonly year: number;
  readonly period: PeriodKind;
}

const groupOfDrafts = {
  plan: "plan",
  report: "report",
  letter: "letter",
  submission: "letter",
} as const;

/** Everything that can be made for a profile on a day, as a user looks for it. Throws a RangeError for an unknown profile. */
export function offerTemplates(
  profileId: string,
  today: IsoDate,
  catalogue: Catalogue
): readonly OfferedTemplate[] {
  const day = new Date(`${today}T12:00:00`);
  const planYear = planYearOn(day);
  const { year, period } = periodOn(day);
  const forPlans = listTemplates(profileId, `${planYear - 1}-12-31`, catalogue);
  const forPeriod = listTemplates(profileId, periodEndOf(period, year), catalogue);
  const entries = [
    ...forPlans.filter(({ fileKind }) => fileKind === "docx"),
    ...forPeriod.filter(({ fileKind }) => fileKind === "xlsx"),
  ];
  return entries.map((entry): OfferedTemplate => {
    const drafts = documentTemplates.find(({ id }) => id === entry.id)?.drafts;
    const group = drafts === undefined ? "appendix" : groupOfDrafts[drafts];
    const isOfPlan = drafts === "plan" || drafts === "submission" || entry.id === "task-table";
    return { ...entry, group, year: isOfPlan ? planYear : year, period };
  });
}
