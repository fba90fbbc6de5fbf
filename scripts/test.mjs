// npm test: finds the browser and the foreign readers, builds what the browser tests open, runs all tests.
// The last line is "N passed, N failed".
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { findTools } from "./support/find-tools.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [flag, only] = process.argv.slice(2);
const projects = flag === "--only" && only !== undefined ? [only] : ["unit", "pane", "e2e"];

const tools = findTools();
if (tools === null) process.exit(2);

const environment = { ...process.env, ...tools };
const run = (script, ...args) =>
  spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    env: environment,
    stdio: "inherit",
  }).status ?? 1;

const built = run("webpack-cli/bin/cli.js", "--mode", "production");
if (built !== 0) process.exit(built);

const folder = mkdtempSync(join(tmpdir(), "cchc-test-"));
const outcomeFile = join(folder, "outcome.json");
const status = run(
  "jest/bin/jest.js",
  "--selectProjects",
  ...projects,
  "--json",
  `--outputFile=${outcomeFile}`
);
const outcome = readOutcome(outcomeFile);
rmSync(folder, { recursive: true });
if (outcome === null) process.exit(status || 1);

const skipped = outcome.numPendingTests + outcome.numTodoTests;
const failed = outcome.numFailedTests + outcome.numRuntimeErrorTestSuites;
if (skipped > 0)
  process.stderr.write(`${skipped} tests were skipped: a skipped test proves nothing.\n`);
if (outcome.numPassedTests === 0) process.stderr.write("No test passed: nothing was proved.\n");
process.stdout.write(`${outcome.numPassedTests} passed, ${failed + skipped} failed\n`);
process.exitCode = status !== 0 || skipped > 0 || outcome.numPassedTests === 0 ? 1 : 0;

function readOutcome(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    process.stderr.write(`Jest left no outcome: ${cause.message}\n`);
    return null;
  }
}
