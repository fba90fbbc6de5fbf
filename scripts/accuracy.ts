// npm run accuracy: precision and recall of every rule over test/corpus, the totals last; docs/accuracy.md says how.
// Fails where a rule got worse than test/corpus/accuracy.json says. With --update it writes that file anew.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { checks } from "../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../src/packs/index";
import { checkSource, readCorpus, type DocumentOutcome } from "../test/corpus/measure-accuracy";
import {
  lossesSince,
  percent,
  precisionOf,
  recallOf,
  tallyByRule,
  totalOf,
  type Tallies,
  type Tally,
} from "../test/corpus/tally";

const corpus = new URL("../test/corpus/", import.meta.url);
const baselineFile = new URL("accuracy.json", corpus);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

await main();

async function main(): Promise<void> {
  const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
  const outcomes: DocumentOutcome[] = [];
  for (const source of readCorpus(fileURLToPath(new URL("documents", corpus))))
    outcomes.push(await checkSource(source, catalogue));
  const tallies = tallyByRule(outcomes);

  for (const outcome of outcomes) printDifferences(outcome);
  printTable(
    tallies,
    catalogue.packs.flatMap(({ rules }) => rules).map(({ id }) => id)
  );

  if (process.argv.includes("--update")) {
    writeFileSync(baselineFile, `${JSON.stringify(tallies, null, 2)}\n`);
  } else {
    const baseline = JSON.parse(readFileSync(baselineFile, "utf8")) as Tallies;
    const losses = lossesSince(baseline, tallies);
    for (const loss of losses) print(`LOSS  ${loss}`);
    if (losses.length > 0) process.exitCode = 1;
  }
  print(rowOf(`${outcomes.length} documents`, totalOf(tallies)));
}

function printDifferences({ source, missed, wrong }: DocumentOutcome): void {
  if (missed.length + wrong.length === 0) return;
  print(source.name);
  for (const { ruleId, quote } of missed) print(`  missed  ${ruleId}: ${quote}`);
  for (const { finding, place } of wrong)
    print(`  wrong   ${finding.ruleId}: ${finding.message}${place === "" ? "" : ` | ${place}`}`);
}

function printTable(tallies: Tallies, ruleIds: readonly string[]): void {
  print(["rule".padEnd(40), " expected", "right", "wrong", "precision", "recall"].join("  "));
  for (const [ruleId, tally] of Object.entries(tallies)) print(rowOf(ruleId, tally));
  const unseen = ruleIds.filter((id) => tallies[id] === undefined);
  print(
    `No document of the corpus expects these rules, and none found anything: ${unseen.join(", ")}`
  );
}

function rowOf(name: string, tally: Tally): string {
  const { expected, right, wrong } = tally;
  return [
    name.padEnd(40),
    ...[expected, right, wrong].map((count, index) => String(count).padStart(index === 0 ? 9 : 5)),
    percent(precisionOf(tally)).padStart(9),
    percent(recallOf(tally)).padStart(6),
  ].join("  ");
}
