import type { CheckRun } from "../../../app/check-run";
import { createText } from "../../../app/locale/text";
import { createOverviewFile } from "../../../app/overview/create-overview-file";
import { describePlan } from "../../../app/overview/describe-plan";
import { overviewGrid, type OverviewGrid } from "../../../app/overview/overview-grid";
import type { DocumentModel } from "../../../core/model/document";
import type { WorkbookModel } from "../../../core/model/workbook";
import type { Locale } from "../../../core/rules/check";
import type { DeskNames } from "../../worker/worker-line";

/** What the overview tab has done off the thread that draws. */
export interface OverviewDesk {
  /** The checked plan at a glance; null where there is no plan with tasks. */
  describe(run: RunFacts, locale: Locale): Promise<OverviewGrid | null>;
  /** The same as tables in a .docx. */
  tables(grid: OverviewGrid, locale: Locale): Promise<Uint8Array>;
}

/** As much of a run as the overview depends on. */
export type RunFacts = Pick<CheckRun, "documentType" | "facts" | "on" | "profile">;

export const overviewDeskNames: DeskNames<OverviewDesk> = {
  desk: "overview",
  functions: { describe: true, tables: true },
};

/** `opened` gives the model that was checked last: it is in the worker already. */
export function createOverviewDesk(
  catalogue: Parameters<typeof describePlan>[2],
  opened: () => DocumentModel | WorkbookModel | null
): OverviewDesk {
  return {
    async describe(run, locale) {
      const model = opened();
      const overview = model === null ? null : describePlan(model, run, catalogue);
      return overview === null ? null : overviewGrid(overview, createText(locale));
    },
    tables: async (grid, locale) => createOverviewFile(grid, createText(locale)),
  };
}
