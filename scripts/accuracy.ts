// npm run accuracy: precision and recall of every rule over test/corpus, the totals last; docs/accuracy.md says how.
// Fails where a rule got worse than test/corpus/accuracy.json says. With --update it writes that file anew.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { checks } from "../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../src/packs/index";
import { checkSource, readCorpus, type DocumentOutcome } from "../test/corpus/measure-accuracy";
import type { CorpusSource } from "../test/corpus/read-source";
import { readSeedSources } from "../test/corpus/seed-sources";
import {
  lossesSince,
  percent,
  precisionOf,
  recallOf,
  tallyByRule,
  totalOf,
  type Baseline,
  type Tallies,
  type Tally,
} from "../test/corpus/tally";

const corpus = new URL("../test/corpus/", import.meta.url);
const baselineFile = new URL("accuracy.json", corpus);
const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

await main();

async function main(): Promise<void> {
  const documents = await checkAll(readCorpus(folder("documents")));
  const seeds = await checkAll(readSeedSources(folder("seeds"), folder("../../../shared/seeds")));
  const all = [...documents, ...seeds];
  const tallies = tallyByRule(all);

  for (const outcome of all) printDifferences(outcome);
  printTable(tallies);
  const now = { documents: tallyByRule(documents), seeds: tallyByRule(seeds) };
  if (process.argv.includes("--update")) updateBaseline(now);
  else reportLosses(now);
  print(rowOf(`${documents.length} documents, ${seeds.length} seeds`, totalOf(tallies)));
}

function folder(path: string): string {
  return fileURLToPath(new URL(path, corpus));
}

async function checkAll(sources: readonly CorpusSource[]): Promise<readonly DocumentOutcome[]> {
  const outcomes: DocumentOutcome[] = [];
  for (const source of sources) outcomes.push(await checkSource(source, catalogue));
  return outcomes;
}

function readBaseline(): Baseline {
  return JSON.parse(readFileSync(baselineFile, "utf8")) as Baseline;
}

/** Writes the baseline anew; what it says of the seeds stays where they are not there to be checked. */
function updateBaseline({ documents, seeds }: Baseline): void {
  const known = Object.keys(seeds).length > 0 ? seeds : readBaseline().seeds;
  writeFileSync(baselineFile, `${JSON.stringify({ documents, seeds: known }, null, 2)}\n`);
}

function reportLosses({ documents, seeds }: Baseline): void {
  const baseline = readBaseline();
  const losses = [
    ...lossesSince(baseline.documents, documents),
    ...(Object.keys(seeds).length > 0 ? lossesSince(baseline.seeds, seeds) : []),
  ];
  for (const loss of losses) print(`LOSS  ${loss}`);
  if (losses.length > 0) process.exitCode = 1;
}

function printDifferences({ source, missed, wrong }: DocumentOutcome): void {
  if (missed.length + wrong.length === 0) return;
  print(source.name);
  for (const { ruleId, quote } of missed) print(`  missed  ${ruleId}: ${quote}`);
  for (const { finding, place } of wrong)
    print(`  wrong   ${finding.ruleId}: ${finding.message}${place === "" ? "" : ` | ${place}`}`);
}

function printTable(tallies: Tallies): void {
  const ruleIds = catalogue.packs.flatMap(({ rules }) => rules.map(({ id }) => id));
  const unseen = ruleIds.filter((id) => tallies[id] === undefined).sort();
  print(`Not in the corpus, expected nowhere and found nowhere: ${unseen.join(", ")}`);
  print(["rule".padEnd(40), " expected", "right", "wrong", "precision", "recall"].join("  "));
  for (const [ruleId, tally] of Object.entries(tallies)) print(rowOf(ruleId, tally));
}

function rowOf(name: string, tally: Tally): string {
  const { expected, right, wrong } = tally;
  return [
    name.padEnd(40),
    String(expected).padStart(9),
    String(right).padStart(5),
    String(wrong).padStart(5),
    percent(precisionOf(tally)).padStart(9),
    percent(recallOf(tally)).padStart(6),
  ].join("  ");
}
