import { checkDocument } from "../../src/app/check-document";
import { checks } from "../../src/checks/index";
import { readSubjects } from "../../src/app/read-subjects";
import type { DocumentModel } from "../../src/core/model/document";
import type { WorkbookModel } from "../../src/core/model/workbook";
import { openFile } from "../../src/hosts/open-file";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { selectPacks } from "../../src/packs/select-packs";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const profileId = "so-2026";
const on = "2026-12-20";

/** Only the views that rules look at: outline, tasks, statistics. The model has to be one that nobody has read yet. */
export function readViews(model: DocumentModel | WorkbookModel): number {
  const profile = catalogue.profiles.find(({ id }) => id === profileId);
  if (profile === undefined) throw new Error(`no profile ${profileId}`);
  return readSubjects(model, selectPacks(catalogue.packs, profile, on).law).length;
}

/** Opens, reads and checks a file with every rule of a province's office in 2026; returns the number of findings. */
export async function fullCheck(bytes: Uint8Array): Promise<number> {
  const { model, notices } = await openFile(bytes).read();
  const documentType = model.kind === "document" ? "plan" : "statistics";
  const run = checkDocument(
    { model, notices, profileId, documentType, on, locale: "vi" },
    catalogue
  );
  if (run.packs.length === 0) throw new Error("nothing was checked");
  return run.findings.length;
}
