// npm run bench: our full check against peers, as ratios within one run. Goals are those of the first issue.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile, readModel } from "../src/hosts/open-file";
import { planDocument } from "./inputs/plan-document";
import { wideWorkbook } from "./inputs/wide-workbook";
import { fullCheck, readViews } from "./support/full-check";
import { besideThisProgram } from "./support/beside-this-program";
import { measureInTurns } from "./support/measure";
import { inflateAndTokenise, mammothText, pythonDocxTime, sheetJsRead } from "./support/peers";

interface Ratio {
  readonly name: string;
  readonly value: number | null;
  readonly goal: number;
}

/** Best times of two jobs that took turns, in milliseconds. */
interface Turns {
  readonly ours: number;
  readonly theirs: number;
}

const ratios: Ratio[] = [];
const milliseconds = (time: number): string => `${time.toFixed(0)} ms`;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = mkdtempSync(join(tmpdir(), "cchc-bench-"));

/** Enough for the engine to have compiled what it runs often: the best turn is the one without its compiler, for all alike. */
const planRounds = 25;
/** A plan of its own for each round and the warming up: what a check remembers of texts does not help the next. */
let variants = 0;
const plansOf = (pages: number): ((round: number) => Uint8Array) => {
  const plans = Array.from({ length: planRounds + 1 }, () => planDocument(pages, (variants += 1)));
  return (round) => plans[round] as Uint8Array;
};

const planOf = plansOf(200);
const plan = planOf(0);
const planPath = join(folder, "plan.docx");
writeFileSync(planPath, plan);
// First of all: by the time ours is held against peers the engine has compiled it, as it has in a window left open.
const onceOf = plansOf(200);
const doubleOf = plansOf(400);
const growth = await measureInTurns(
  { once: (round) => fullCheck(onceOf(round)), twice: (round) => fullCheck(doubleOf(round)) },
  planRounds
);

/** Each peer in turns with ours alone: what a third job leaves behind would be collected in one of theirs. */
const beside = async (peer: (plan: Uint8Array) => unknown): Promise<Turns> => {
  const planFor = plansOf(200);
  const { ours = NaN, theirs = NaN } = await measureInTurns(
    { ours: (round) => fullCheck(planFor(round)), theirs: (round) => peer(planFor(round)) },
    planRounds
  );
  return { ours, theirs };
};
const tokenised = await beside(inflateAndTokenise);
const extracted = await beside(mammothText);
const partsOf = await measureInTurns(
  {
    reading: (round) => openFile(planOf(round)).read(),
    // Of another reading, with the folded texts of the last: views come out a little small, rules a little large.
    readingAndViews: async (round) => readViews(await readModel(planOf(round))),
  },
  planRounds
);
const { ours } = tokenised;
const python = pythonDocxTime(planPath);
print(`Plan of 200 pages, ${(plan.length / 1024).toFixed(0)} KB: full check ${milliseconds(ours)}`);
const reading = partsOf["reading"] ?? NaN;
const readingAndViews = partsOf["readingAndViews"] ?? NaN;
print(
  `of which reading ${milliseconds(reading)}, views ${milliseconds(readingAndViews - reading)}, rules ${milliseconds(ours - readingAndViews)}`
);
ratios.push(
  {
    name: "plan: check / inflate + tokenise",
    value: tokenised.ours / tokenised.theirs,
    goal: 1.5,
  },
  {
    name: "plan: check / mammoth text",
    value: extracted.ours / extracted.theirs,
    goal: 0.12,
  },
  { name: "plan: check / python-docx", value: python === null ? null : ours / python, goal: 0.35 }
);

ratios.push({
  name: "plan: growth from n to 2n",
  value: (growth["twice"] ?? NaN) / (growth["once"] ?? NaN),
  goal: 2.1,
});

const workbook = wideWorkbook(50_000, 20);
const workbookPath = join(folder, "workbook.xlsx");
writeFileSync(workbookPath, workbook);
const workbookTimes = await measureInTurns(
  { ours: () => fullCheck(workbook), sheetJs: () => sheetJsRead(workbook) },
  3
);
const oursWorkbook = workbookTimes["ours"] ?? NaN;
print(
  `Workbook of 50,000 × 20, ${(workbook.length / 1024).toFixed(0)} KB: full check ${milliseconds(oursWorkbook)}`
);
ratios.push({
  name: "workbook: check / SheetJS read",
  value: oursWorkbook / (workbookTimes["sheetJs"] ?? NaN),
  goal: 0.5,
});

const half = wideWorkbook(25_000, 20);
const sheetGrowth = await measureInTurns(
  { once: () => fullCheck(half), twice: () => fullCheck(workbook) },
  3
);
ratios.push({
  name: "workbook: growth from n to 2n",
  value: (sheetGrowth["twice"] ?? NaN) / (sheetGrowth["once"] ?? NaN),
  goal: 2.1,
});

for (const { name, value, goal } of ratios) {
  const shown = value === null ? "peer missing" : value.toFixed(2);
  const verdict = value === null ? "" : value <= goal ? "met" : "MISSED";
  print(`${name.padEnd(36)} ${shown.padStart(12)}   goal ≤ ${goal}   ${verdict}`);
}
for (const [name, path] of [
  ["plan", planPath],
  ["workbook", workbookPath],
] as const) {
  print(`peak memory, ${name}: ${peakMemory(path)} MB`);
}
rmSync(folder, { recursive: true });

/** Resident set at its largest while a process of its own checks one file. */
function peakMemory(path: string): string {
  const script = besideThisProgram("check-once.cjs");
  const { stdout } = spawnSync(process.execPath, [script, path], { encoding: "utf8" });
  return stdout.trim();
}
