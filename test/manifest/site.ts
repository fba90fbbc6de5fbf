import { existsSync, readFileSync } from "node:fs";
import type { Surroundings } from "../../scripts/manifest/check-manifest";
import { commandNames } from "../../src/commands/command-names";
import { critiqueStringIds } from "../../src/hosts/word/marks/mark-names";

/** The manifest as it stands in the project. */
export const manifest = readFileSync("manifest.xml", "utf8");

export const base = "https://localhost:3000/";

const pages = new Set(["pane/taskpane.html", "pane/commands.html", "pane/help.html"]);

/** The project's icons and three pages, as they will be built. */
export function readBuilt(path: string): Uint8Array | null {
  if (pages.has(path)) return new Uint8Array();
  const icon = /^pane\/(assets\/[a-z]+-\d+\.png)$/u.exec(path)?.[1];
  return icon === undefined || !existsSync(icon) ? null : readFileSync(icon);
}

export const surroundings: Surroundings = {
  site: { base, read: readBuilt },
  functions: commandNames,
  stringsUsedByCode: critiqueStringIds,
};
