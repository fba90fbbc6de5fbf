// Checks the built manifest against the built site, offline: `npm run validate -- [FOLDER]`, FOLDER being dist by default.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { commandNames } from "../src/commands/command-names";
import { critiqueStringIds } from "../src/hosts/word/marks/mark-names";
import { baseOf, checkManifest } from "./manifest/check-manifest";

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL("../dist/", import.meta.url)));
const manifest = join(folder, "pane/manifest.xml");

function validate(): number {
  if (!existsSync(manifest)) {
    console.error(`${manifest} is missing: run \`npm run build\` first.`);
    return 2;
  }
  const source = readFileSync(manifest, "utf8");
  const base = baseOf(source);
  if (base === null) {
    console.error(`${manifest}: the pane's address does not end in pane/…`);
    return 1;
  }
  const problems = checkManifest(source, {
    site: { base, read: readFile },
    functions: commandNames,
    stringsUsedByCode: critiqueStringIds,
  });
  for (const { line, id, message } of problems)
    console.error(`${manifest}:${line} ${id}: ${message}`);
  console.log(
    problems.length === 0
      ? `The manifest for ${base} is in order.`
      : `The manifest has ${problems.length} ${problems.length === 1 ? "problem" : "problems"}.`
  );
  return problems.length === 0 ? 0 : 1;
}

function readFile(path: string): Uint8Array | null {
  const file = join(folder, decodeURIComponent(path));
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
}

process.exitCode = validate();
