// npm run bench:consolidate [-- COUNT]: the files of very many units added up, against merely reading them with our reader.
// Each side runs in a process of its own, so that its peak memory is its own. Goals are those of the statistics issue.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { writeUnitFiles } from "./inputs/unit-files";
import { besideThisProgram } from "./support/beside-this-program";

interface Measured {
  /** Of the processor: other programs on the machine do not count. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly units: number;
}

const goals = { ratio: 1.5, megabytes: 300, growth: 2.2 } as const;
const count = Number(process.argv[2] ?? 3500);
if (!Number.isInteger(count) || count < 2)
  throw new RangeError("the number of files must be a whole number from 2 up");
const half = Math.floor(count / 2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = mkdtempSync(join(tmpdir(), "cchc-units-"));
try {
  const bytes = writeUnitFiles(folder, count);
  print(`${count} workbooks of 7 sheets, ${(bytes / 1024 / 1024).toFixed(0)} MB`);
  const read = measure("read", count);
  const consolidated = measure("consolidate", count);
  const halved = measure("consolidate", half);
  if (consolidated.units !== count || halved.units !== half)
    throw new Error("not every unit was counted");
  print(`read         ${read.seconds.toFixed(1)} s, peak ${read.megabytes} MB`);
  print(`consolidate  ${consolidated.seconds.toFixed(1)} s, peak ${consolidated.megabytes} MB`);
  judge("consolidate / read", consolidated.seconds / read.seconds, goals.ratio);
  judge("peak memory, MB", consolidated.megabytes, goals.megabytes);
  judge("growth from n/2 to n", consolidated.seconds / halved.seconds, goals.growth);
} finally {
  rmSync(folder, { recursive: true });
}

function measure(task: "read" | "consolidate", files: number): Measured {
  const script = besideThisProgram("unit-files-once.cjs");
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [script, task, folder, String(files)],
    { encoding: "utf8" }
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

function judge(name: string, value: number, goal: number): void {
  const verdict = value <= goal ? "met" : "MISSED";
  print(`${name.padEnd(24)} ${value.toFixed(2).padStart(9)}   goal ≤ ${goal}   ${verdict}`);
}
