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
/** What is only computed takes every core; a browser has its own processes, and wants the machine to itself. */
const turns = [
  { projects: projects.filter((project) => project !== "e2e"), workers: "100%" },
  { projects: projects.filter((project) => project === "e2e"), workers: "50%" },
].filter((turn) => turn.projects.length > 0);

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
const outcomes = turns.map((turn) => ({ ...turn, outcome: runTurn(turn) }));
rmSync(folder, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { projects: names, outcome } of outcomes) {
  if (outcome.passed === 0)
    process.stderr.write(`No test of ${names} passed: nothing was proved.\n`);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.skipped += outcome.skipped;
}
if (total.skipped > 0)
  process.stderr.write(`${total.skipped} tests were skipped: a skipped test proves nothing.\n`);
process.stdout.write(`${total.passed} passed, ${total.failed + total.skipped} failed\n`);
const isSound = outcomes.every(({ outcome }) => outcome.status === 0 && outcome.passed > 0);
process.exitCode = isSound && total.skipped === 0 ? 0 : 1;

/** Runs some projects; a run that left no outcome counts as one failure. */
function runTurn({ projects: names, workers }) {
  const outcomeFile = join(folder, `${names.join("-")}.json`);
  const status = run(
    "jest/bin/jest.js",
    "--selectProjects",
    ...names,
    `--maxWorkers=${workers}`,
    "--json",
    `--outputFile=${outcomeFile}`
  );
  const outcome = readOutcome(outcomeFile);
  if (outcome === null) return { status: status || 1, passed: 0, failed: 1, skipped: 0 };
  return {
    status,
    passed: outcome.numPassedTests,
    failed: outcome.numFailedTests + outcome.numRuntimeErrorTestSuites,
    skipped: outcome.numPendingTests + outcome.numTodoTests,
  };
}

function readOutcome(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    process.stderr.write(`Jest left no outcome: ${cause.message}\n`);
    return null;
  }
}
