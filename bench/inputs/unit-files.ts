import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { profileById } from "../../src/app/choose-profile";
import { checks } from "../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks } from "../../src/packs/index";
import { createStatistics } from "../../src/templating/create-statistics";
import { createRandom } from "./random";

/** Name of the nth unit's file. */
export function unitFileName(index: number): string {
  return `xa-${String(index).padStart(5, "0")}.xlsx`;
}

/** Writes so many units' workbooks of the seven forms for Quý III/2026; returns their bytes together. */
export function writeUnitFiles(folder: string, count: number): number {
  const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
  const { law } = selectPacks(catalogue.packs, profileById(catalogue, "quoc-gia"), "2026-09-30");
  const random = createRandom(1);
  const indicators = law.forms.flatMap((form) => form.indicators);
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const values = indicators.map(({ id, nature, codes = [] }): [string, number] => [
      id,
      nature === "code" ? (codes[0]?.value ?? 0) : Math.floor(random() * 5000),
    ]);
    const file = createStatistics({
      forms: law.forms,
      regime: law.regime,
      unitName: `UBND xã số ${index}`,
      year: 2026,
      period: "q3",
      values: Object.fromEntries(values),
    });
    bytes += file.length;
    writeFileSync(join(folder, unitFileName(index)), file);
  }
  return bytes;
}
