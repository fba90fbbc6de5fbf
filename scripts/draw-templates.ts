// Draws docs/templates anew: every template made for an example office, its pages as small pictures. Needs soffice and
// pdftoppm: npm run template-pictures.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { createTemplateFile } from "../src/app/create-template";
import { templateIds } from "../src/app/list-templates";
import { checks } from "../src/checks";
import { loadCatalogue, rawPacks, rawProfiles } from "../src/packs";
import { emptyUnitProfile } from "../src/templating/unit-profile";
import { greyPngOf } from "./support/grey-png";

const folder = resolve("docs/templates");
const dotsPerInch = 56;
/** Title page, the page after it and, where there are more, the last: the task table. */
const mostPages = 3;

const office = {
  ...emptyUnitProfile("department"),
  name: "Sở Nội vụ",
  parentName: "Ủy ban nhân dân tỉnh Bình An",
  place: "Bình An",
  symbol: "SNV",
  signatory: { authority: "", title: "GIÁM ĐỐC", name: "" },
  focalUnit: "Văn phòng Sở",
  draftingSymbol: "VP",
};

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const work = mkdtempSync(join(tmpdir(), "cchc-templates-"));
try {
  const files = templateIds.map((id) => {
    const order = { templateId: id, profileId: "so-2026", year: 2027, office };
    const { kind, bytes } = createTemplateFile(order, catalogue);
    const path = join(work, `${id}.${kind}`);
    writeFileSync(path, bytes);
    return path;
  });
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", work, ...files], {
    stdio: "ignore",
  });
  const drawn = new Map(templateIds.flatMap(drawPages));
  // The old pictures go when all new ones are there.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, picture] of drawn) writeFileSync(join(folder, name), picture);
} finally {
  rmSync(work, { recursive: true });
}

/** The first pages of a file and its last, by the names of their pictures, numbered from 1 without a gap. */
function drawPages(id: string): readonly (readonly [string, Uint8Array])[] {
  const prefix = join(work, `${id}-page`);
  const pdf = join(work, `${id}.pdf`);
  execFileSync("pdftoppm", ["-r", String(dotsPerInch), "-gray", pdf, prefix]);
  const pages = readdirSync(work)
    .filter((name) => name.startsWith(`${id}-page`) && name.endsWith(".pgm"))
    .sort();
  const shown =
    pages.length <= mostPages ? pages : [...pages.slice(0, mostPages - 1), pages.at(-1) ?? ""];
  process.stdout.write(`${id}: ${pages.length} pages, ${shown.length} drawn\n`);
  return shown.map((name, index) => [
    `${id}-${index + 1}.png`,
    greyPngOf(readFileSync(join(work, name))),
  ]);
}
