import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { runCheck } from "../../src/cli/check-file";
import type { CheckRun } from "../../src/app/check-run";
import type { Severity } from "../../src/core/findings/finding";
import { checks } from "../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { describeSeeds, documentOfLines, linesOfSeed } from "../support/seeds";
import { checkSource, readCorpus, type DocumentOutcome } from "./measure-accuracy";

/**
 * Eleven defects seen in plans, reports and news pages that offices have published, each at the severity it deserves:
 * once in a document written anew and, where a seed has it, in the seed itself. Nothing else in them is an error.
 */

const letter = "so-noi-vu-2023-huong-dan-sai-nam";
const communeReport = "xa-2021-bao-cao-quy-3";
const newsPage = "tin-huyen-2024-ke-hoach";
const bases = "so-2023-ke-hoach-can-cu";
const typing = "tinh-2022-2025-ke-hoach-loi-go";

/** What is wrong; the document, the rule that finds it, words of its message or place; the severity. */
type SourceDefect = readonly [
  id: string,
  what: string,
  document: string,
  ruleId: string,
  words: string,
  severity: Severity,
];

const defects: readonly SourceDefect[] = [
  ["T1", "a quarter begins a year early", letter, "report/data-window", "15/6/2022", "error"],
  ["T2", "letters change places", letter, "document/no-known-slips", "CHCC", "warning"],
  ["T2", "“bảo gồm”", letter, "document/no-known-slips", "bảo gồm", "warning"],
  ["T3", "dated before the cut-off", communeReport, "report/dated-after-cut-off", "", "warning"],
  ["T4", "a space in the symbol", communeReport, "document/symbol", "không để cách", "warning"],
  ["T4", "a symbol without its type", communeReport, "document/symbol", "BC-UBND", "warning"],
  ["T5", "1.1.1 under 1.2", communeReport, "statistics/ordinals", "tự kiểm tra", "warning"],
  ["T6", "issued when its year is over", newsPage, "plan/issue-day", "27/12/2024", "warning"],
  ["T7", "no year", bases, "document/instrument-number-year", "28/QĐ-TTg", "warning"],
  ["T8", "“TCVN 9001”", bases, "document/no-known-slips", "TCVN 9001", "warning"],
  ["T9", "two words as one", typing, "document/no-fused-words", "chínhnhà", "warning"],
  ["T9", "a space on one side", typing, "document/spacing", "2021- 2025", "hint"],
  ["T10", "the date of a namesake", typing, "document/instrument-dates", "13/6/2013", "warning"],
  ["T11", "a word twice", typing, "document/no-doubled-words", "hành hành", "warning"],
];

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const documents = new Set(defects.map(([, , document]) => document));

const errorsOf = ({ findings }: CheckRun): readonly string[] =>
  findings.filter(({ severity }) => severity === "error").map(({ ruleId }) => ruleId);

describe("defects of published documents, in documents written anew", () => {
  const outcomes = new Map<string, DocumentOutcome>();

  beforeAll(async () => {
    for (const source of readCorpus(join(__dirname, "documents")))
      if (documents.has(source.name))
        outcomes.set(source.name, await checkSource(source, catalogue));
  });

  test("are eleven", () => {
    expect(new Set(defects.map(([id]) => id)).size).toBe(11);
  });

  test.each(defects)("%s: %s", (_id, _what, document, ruleId, words, severity) => {
    const ofRule = (outcomes.get(document)?.right ?? []).filter(
      ({ finding }) => finding.ruleId === ruleId
    );
    const named = ofRule.filter(({ finding }) => finding.message.includes(words));
    const found = named.length > 0 ? named : ofRule.filter(({ place }) => place.includes(words));
    expect(found.map(({ finding }) => finding.severity)).toEqual([severity]);
  });

  test.each([...documents])("%s has no other error", (document) => {
    const run = outcomes.get(document)?.run;
    const expected = defects.flatMap(([, , at, ruleId, , severity]) =>
      at === document && severity === "error" ? [ruleId] : []
    );
    expect(run === undefined ? null : errorsOf(run)).toEqual(expected);
  });
});

describeSeeds("defects of the seeds", () => {
  const runOf = (seed: string, profile: string): CheckRun =>
    runCheck(
      documentOfLines(linesOfSeed(seed)),
      [],
      { profile, on: null, locale: "vi", notes: false },
      catalogue
    );

  test.each([
    ["T1", "001", "so-nganh-hue-2021", "report/data-window", "15/6/2020", "error"],
    ["T2", "001", "so-nganh-hue-2021", "document/no-known-slips", "CHCC", "warning"],
    ["T2", "001", "so-nganh-hue-2021", "document/no-known-slips", "bảo gồm", "warning"],
    ["T7", "002", "bo-noi-vu", "document/instrument-number-year", "28/QĐ-TTg", "warning"],
    ["T8", "003", "so-ldtbxh-hung-yen", "document/no-known-slips", "TCVN 9001", "warning"],
    ["T9", "004", "tinh-vinh-phuc", "document/no-fused-words", "chínhnhà", "warning"],
    ["T9", "004", "tinh-vinh-phuc", "document/spacing", "", "hint"],
    ["T11", "002", "bo-noi-vu", "document/no-doubled-words", "hành", "warning"],
  ])("%s in %s", (_id, seed, profile, ruleId, words, severity) => {
    const found = runOf(seed, profile).findings.filter(
      (finding) => finding.ruleId === ruleId && finding.message.includes(words)
    );
    expect(found.map((finding) => finding.severity)).toEqual([severity]);
  });

  test.each([
    ["000", "bhxh-tinh", []],
    ["001", "so-nganh-hue-2021", ["report/data-window"]],
    ["002", "bo-noi-vu", []],
    ["003", "so-ldtbxh-hung-yen", []],
    ["004", "tinh-vinh-phuc", []],
  ])("%s has no other error", (seed, profile, errors) => {
    expect(errorsOf(runOf(seed, profile))).toEqual(errors);
  });
});
