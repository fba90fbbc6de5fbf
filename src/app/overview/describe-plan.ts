import type { DocumentModel } from "../../core/model/document";
import { outlineOf } from "../../core/model/outline-of";
import type { WorkbookModel } from "../../core/model/workbook";
import { overviewOf, type PlanOverview } from "../../core/overview/plan-overview";
import { readTasks } from "../../core/recognition/read-tasks";
import type { Catalogue } from "../../packs/load-pack";
import { selectPacks } from "../../packs/select-packs";
import type { CheckRun } from "../check-run";
import { nationalProfileId, profileById } from "../choose-profile";

/** The run's plan at a glance, under the law of the run; null for anything but a plan of known years with tasks. */
export function describePlan(
  model: DocumentModel | WorkbookModel,
  run: Pick<CheckRun, "documentType" | "facts" | "on" | "profile">,
  catalogue: Catalogue
): PlanOverview | null {
  const years = run.facts.years?.value;
  if (model.kind !== "document" || run.documentType !== "plan" || run.on === null || !years)
    return null;
  const profile = profileById(catalogue, run.profile?.id ?? nationalProfileId);
  const { areas, vocabulary } = selectPacks(catalogue.packs, profile, run.on).law;
  const outline = outlineOf(model);
  return overviewOf({ tasks: readTasks(model, outline, vocabulary), outline, areas, years });
}
