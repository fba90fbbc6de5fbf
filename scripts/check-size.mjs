// Says how much the built page loads before anything is asked for, and fails when the pane outgrows its budget.
// What counts for the pane: the initial scripts of the page, which hold React, Fluent and the pane itself.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** Kilobytes after gzip (1 kB = 1,024 bytes). */
const budget = { pane: 150 };

const folder = fileURLToPath(new URL("../dist/web/", import.meta.url));
const html = readFileSync(join(folder, "index.html"), "utf8");
const initial = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/gu)].map(([, name]) => name);
const kilobytes = (name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length / 1024;
const sum = (names) => names.reduce((total, name) => total + kilobytes(name), 0);
const write = (label, size) =>
  process.stdout.write(`${label.padEnd(28)} ${size.toFixed(1)} kB gz\n`);

const scripts = initial.filter((name) => name.endsWith(".js"));
if (scripts.length === 0)
  throw new Error("dist/web/index.html loads no script: build the page first");
const pane = sum(scripts);
const others = readdirSync(folder).filter(
  (name) => name.endsWith(".js") && !scripts.includes(name) && statSync(join(folder, name)).isFile()
);
write(`pane (budget ${budget.pane})`, pane);
write("page, before any file", sum(initial) + gzipSync(html).length / 1024);
write("fetched when needed", sum(others));
if (pane > budget.pane) {
  process.stderr.write(`The pane's scripts are over their budget of ${budget.pane} kB.\n`);
  process.exitCode = 1;
}
