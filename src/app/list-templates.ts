import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { Catalogue } from "../packs/load-pack";
import { selectPacks } from "../packs/select-packs";
import { documentTemplates } from "../templating/document-templates";
import { statisticsTemplate } from "../templating/statistics-template";
import { taskTableTemplate } from "../templating/create-task-table";
import { profileById } from "./check-document";

/** What has to be chosen before a file can be made, with what there is to choose from. */
export type TemplateQuestion =
  | { readonly kind: "year" }
  | { readonly kind: "period"; readonly choices: readonly PeriodKind[] }
  | {
      readonly kind: "area";
      readonly choices: readonly { readonly id: string; readonly name: string }[];
    };

/** One thing that can be made for an office. */
export interface TemplateEntry {
  readonly id: string;
  /** In Vietnamese, as the document is called. */
  readonly name: string;
  readonly fileKind: "docx" | "xlsx";
  readonly asks: readonly TemplateQuestion[];
}

const periods: readonly PeriodKind[] = ["q1", "h1", "q3", "year"];

/** Ids of everything that can be made for some profile on some day. */
export const templateIds: readonly string[] = [
  ...documentTemplates.map(({ id }) => id),
  taskTableTemplate.id,
  statisticsTemplate.id,
];

/** Everything that can be made for a profile by the law of a day, plans first. Throws a RangeError for an unknown profile. */
export function listTemplates(
  profileId: string,
  on: IsoDate,
  catalogue: Catalogue
): readonly TemplateEntry[] {
  const { law } = selectPacks(catalogue.packs, profileById(catalogue, profileId), on);
  const question = (kind: TemplateQuestion["kind"]): TemplateQuestion => {
    if (kind === "year") return { kind };
    if (kind === "period") return { kind, choices: periods };
    return { kind, choices: law.areas.map(({ id, name }) => ({ id, name })) };
  };
  const documents = documentTemplates.map(({ id, title, asks }): TemplateEntry => ({
    id,
    name: title,
    fileKind: "docx",
    asks: asks.map(question),
  }));
  const taskTable: TemplateEntry = {
    id: taskTableTemplate.id,
    name: taskTableTemplate.title,
    fileKind: "docx",
    asks: [{ kind: "year" }],
  };
  const statistics: TemplateEntry = {
    id: statisticsTemplate.id,
    name: statisticsTemplate.title,
    fileKind: "xlsx",
    asks: [{ kind: "year" }, question("period")],
  };
  return [
    ...(law.areas.length === 0 ? [] : [...documents, taskTable]),
    ...(law.forms.length === 0 ? [] : [statistics]),
  ];
}
