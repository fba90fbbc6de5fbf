import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { checks } from "../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { describeSeeds } from "../support/seeds";
import { checkSource, readCorpus, type DocumentOutcome } from "./measure-accuracy";
import { readSource } from "./read-source";
import { lossesSince, tallyByRule, type Baseline, type Tallies } from "./tally";
import { readSeedSources } from "./seed-sources";
import { writeCorpusDocx } from "./write-docx";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const corpus = readCorpus(join(__dirname, "documents"));
const baseline = JSON.parse(readFileSync(join(__dirname, "accuracy.json"), "utf8")) as Baseline;

const outcomes = new Map<string, DocumentOutcome>();

function outcomeOf(name: string): DocumentOutcome {
  const outcome = outcomes.get(name);
  if (outcome === undefined) throw new Error(`no document ${name}`);
  return outcome;
}

beforeAll(async () => {
  for (const source of corpus) outcomes.set(source.name, await checkSource(source, catalogue));
});

describe("the corpus", () => {
  test("has thirty documents or more, a third of them clean", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(30);
    const clean = corpus.filter(({ isClean }) => isClean);
    expect(clean.length).toBeGreaterThanOrEqual(corpus.length / 3);
  });

  test("expects only rules that there are", () => {
    const known = new Set(catalogue.packs.flatMap(({ rules }) => rules.map(({ id }) => id)));
    const unknown = corpus.flatMap(({ expected }) => expected.map(({ ruleId }) => ruleId));
    expect(unknown.filter((ruleId) => !known.has(ruleId))).toEqual([]);
  });

  test("loses nothing against the baseline, rule by rule", () => {
    expect(lossesSince(baseline.documents, tallyByRule([...outcomes.values()]))).toEqual([]);
  });

  test.each(corpus.map(({ name }) => name))("%s is taken for what it is", (name) => {
    const { source, run } = outcomeOf(name);
    const type = run.facts.otherSubject === null ? run.documentType : "other subject";
    expect(type).toBe(source.type);
    expect(run.faults).toEqual([]);
  });

  const clean = corpus.filter(({ isClean }) => isClean).map(({ name }) => name);
  test.each(clean)("%s, a clean document, has no finding at error level", (name) => {
    const errors = outcomeOf(name).run.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  test("documents that stop short, or point to an appendix left out, lack no area", () => {
    const cut = [...outcomes.values()].filter(({ source }) =>
      /tệp bị cắt|phụ lục không có trong tệp/u.test(source.about)
    );
    expect(cut).toHaveLength(2);
    for (const { run } of cut) {
      expect(run.findings.filter(({ ruleId }) => ruleId === "plan/areas")).toEqual([]);
      expect(run.skipped.map(({ ruleId }) => ruleId)).toContain("plan/areas");
    }
  });

  test("plans on other subjects are said to be that, and not checked", () => {
    const others = [...outcomes.values()].filter(({ source }) => source.type === "other subject");
    expect(others).toHaveLength(3);
    for (const { run } of others) expect([run.findings, run.skipped]).toEqual([[], []]);
  });

  test("the same source gives the same bytes", () => {
    const [first] = corpus;
    if (first === undefined) throw new Error("the corpus is empty");
    const bytes = writeCorpusDocx(first.blocks, first.look);
    expect(Buffer.from(writeCorpusDocx(first.blocks, first.look)).equals(bytes)).toBe(true);
  });
});

describeSeeds("the seeds", () => {
  test("lose nothing against the baseline, rule by rule", async () => {
    const seeds = join(__dirname, "../../../shared/seeds");
    const seedOutcomes: DocumentOutcome[] = [];
    for (const source of readSeedSources(join(__dirname, "seeds"), seeds))
      seedOutcomes.push(await checkSource(source, catalogue));
    expect(seedOutcomes).toHaveLength(5);
    expect(lossesSince(baseline.seeds, tallyByRule(seedOutcomes))).toEqual([]);
  });
});

describe("a source", () => {
  test.each([
    ["an unknown name in its head", "color: red\n=====\nText\n=====\n"],
    ["no list of expected findings", "about: x\ntype: plan\nclean: yes\n=====\nText\n"],
    ["no type", "about: x\nclean: yes\n=====\nText\n=====\n"],
    [
      "an expectation without a quote",
      "about: x\ntype: plan\nclean: no\n=====\nT\n=====\nplan/areas\n",
    ],
  ])("with %s is refused", (_name, text) => {
    expect(() => readSource("x.txt", text)).toThrow("x.txt");
  });
});

describe("losses against a baseline", () => {
  const before: Tallies = { "plan/areas": { expected: 4, right: 3, wrong: 0 } };
  test.each([
    ["nothing changed", { "plan/areas": { expected: 4, right: 3, wrong: 0 } }, 0],
    ["one more found", { "plan/areas": { expected: 4, right: 4, wrong: 0 } }, 0],
    ["one more missed", { "plan/areas": { expected: 4, right: 2, wrong: 0 } }, 1],
    ["one false finding", { "plan/areas": { expected: 4, right: 3, wrong: 1 } }, 1],
    ["the rule is gone", {}, 1],
    [
      "a new rule with a false finding",
      { ...before, "plan/x": { expected: 0, right: 0, wrong: 1 } },
      1,
    ],
  ])("%s", (_name, now: Tallies, losses) => {
    expect(lossesSince(before, now)).toHaveLength(losses);
  });
});
