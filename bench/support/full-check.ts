import { checkDocument } from "../../src/app/check-document";
import { checks } from "../../src/checks/index";
import { openFile } from "../../src/hosts/open-file";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

/** Opens, reads and checks a file with every rule of a province's office in 2026; returns the number of findings. */
export async function fullCheck(bytes: Uint8Array): Promise<number> {
  const { model, notices } = await openFile(bytes).read();
  const documentType = model.kind === "document" ? "plan" : "statistics";
  const run = checkDocument(
    { model, notices, profileId: "so-2026", documentType, on: "2026-12-20", locale: "vi" },
    catalogue
  );
  if (run.packs.length === 0) throw new Error("nothing was checked");
  return run.findings.length;
}
