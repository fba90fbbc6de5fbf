// Says how much the built pages load before anything is asked for, and fails when one outgrows its budget.
// What counts: the scripts that a page names itself; what they fetch later is lazy.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** Pages under dist with their budget in kilobytes after gzip (1 kB = 1,024 bytes). */
const pages = [
  { label: "pane beside a file", page: "web/index.html", budget: 150 },
  { label: "pane in Office", page: "pane/taskpane.html", budget: 150 },
  { label: "ribbon functions", page: "pane/commands.html", budget: 15 },
];

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const kilobytes = (path) => gzipSync(readFileSync(path), { level: 9 }).length / 1024;
const write = (label, size) =>
  process.stdout.write(`${label.padEnd(34)} ${size.toFixed(1).padStart(7)} kB gz\n`);

/** Paths of the files a page names that were built with it; office.js comes from elsewhere. */
function namedBy(page) {
  const folder = join(dist, page, "..");
  const html = readFileSync(join(dist, page), "utf8");
  return [...html.matchAll(/(?:src|href)="(?!https:)([^"]+\.(?:js|css))"/gu)].map(([, name]) =>
    join(folder, name)
  );
}

for (const { label, page, budget } of pages) {
  const scripts = namedBy(page).filter((path) => path.endsWith(".js"));
  if (scripts.length === 0) throw new Error(`dist/${page} loads no script: build it first`);
  const size = scripts.reduce((total, path) => total + kilobytes(path), 0);
  write(`${label} (budget ${budget})`, size);
  if (size <= budget) continue;
  process.stderr.write(`The scripts of dist/${page} are over their budget of ${budget} kB.\n`);
  process.exitCode = 1;
}

const named = new Set(pages.flatMap(({ page }) => namedBy(page)));
for (const folder of ["web", "pane"]) {
  const later = readdirSync(join(dist, folder))
    .filter((name) => name.endsWith(".js"))
    .map((name) => join(dist, folder, name))
    .filter((path) => !named.has(path));
  write(
    `${folder}: fetched when needed`,
    later.reduce((total, path) => total + kilobytes(path), 0)
  );
}
